"""L'acteur d'une action n'apparaît nulle part ailleurs.

Une action est faite par des professionnels, des groupes et des structures que le projet connaît.
Une structure nommée, une personne ou un groupe qui n'existe que dans la fiche fait douter de
l'action.

La règle ne parle que d'un nom propre : « Clinique des Tilleuls », « Dr Durand », « Groupe
prévention ». Une profession ou une fonction (« infirmiers libéraux ») convient toujours. Elle
compare avec les listes que le projet donne, et se tait s'il n'en donne pas.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
membres:
  structures: [{nom: MSP du marché}]
missions:
  parcours:
    fiches: [{id: P1, titre: Sortie d'hôpital, acteurs: [infirmiers, Clinique des Tilleuls]}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
membres:
  structures: [{nom: MSP du marché}]
  partenaires: {associes: [{nom: Clinique des Tilleuls}]}
missions:
  parcours:
    fiches: [{id: P1, titre: Sortie d'hôpital, acteurs: [infirmiers, Clinique des Tilleuls]}]
```
"""

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.naming import bodies, organisations, people, telling, words_of_all
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_GROUP = late(r"(?:sous-)?(?:groupe|commission|gt)\b", re.IGNORECASE)
_PERSON = late(r"(?:Dr|Docteur|Pr|Mme|Madame|M\.|Monsieur)\s+[A-ZÉÈ][\w' -]+")
_PLACE = late(
    r"(?:centre|clinique|h[ôo]pital|ehpad|r[ée]sidence|maison|msp|pharmacie|laboratoire|cabinet"
    r"|association|r[ée]seau|institut|fondation|ch|chu)\b.*?\s"
    r"(?:d[eu]s? |de la |d['’]|l['’]|la |le |les )*(?P<own>[A-ZÉÈÊÎÔÂ][a-zéèêëàâîïôûç]{2,})",
    re.IGNORECASE,
)


@rule("FIC020", "acteur-inconnu", from_projet(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up the actors and the pilot of each fiche that bear a name of their own."""
    named = list(_named(projet))
    if not named:
        return
    names = (*bodies(projet), *organisations(projet), *people(projet), *_places(projet))
    words = words_of_all(names)
    for route, name, fiche in named:
        if not telling(name) & words:
            yield Remark(
                f"« {name} », dans la fiche « {fiche} », n'apparaît nulle part ailleurs.",
                route,
                "Ajoutez ce nom aux membres, aux partenaires ou aux groupes de travail, ou "
                "reprenez celui qu'il y porte.",
            )


def _named(projet: Projet) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    membres, gouvernance = projet.membres, projet.gouvernance
    listed = bool(membres and (membres.partenaires or membres.structures))
    groups = bool(gouvernance and gouvernance.groupes_de_travail)
    members = bool(membres and membres.professionnels)
    for route, fiche in fiches(projet):
        acteurs = [((*route, "acteurs", index), name) for index, name in enumerate(fiche.acteurs)]
        for place, name in acteurs:
            group = groups and _GROUP.match(name)
            person = members and _PERSON.fullmatch(name)
            if group or person or (listed and _own_name(name)):
                yield place, name, fiche.titre
        if listed and fiche.pilote and _own_name(fiche.pilote):
            yield (*route, "pilote"), fiche.pilote, fiche.titre


def _own_name(name: str) -> bool:
    """Say whether a name is that of one place, by a word of its own in capitals."""
    match = _PLACE.match(name)
    return match is not None and match["own"][0].isupper()


def _places(projet: Projet) -> Iterator[str | None]:
    territoire = projet.territoire
    yield from (commune.nom for commune in (territoire.communes if territoire else ()))
    yield from (
        cpts_voisine.nom for cpts_voisine in (territoire.cpts_voisines if territoire else ())
    )
    yield from (projet.identite.nom, projet.association.nom if projet.association else None)
