"""Un groupe de travail cite une fiche ou une mission qui n'existe pas.

Les groupes citent les fiches action par leur identifiant, et les missions par leur code. Une fiche
renommée ou une mission abandonnée laisse un renvoi dans le vide.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours, fiches: [PAR-2]}]
missions:
  parcours: {fiches: [{id: PAR-1, titre: Suivre le diabète}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours, fiches: [PAR-1]}]
missions:
  parcours: {fiches: [{id: PAR-1, titre: Suivre le diabète}]}
```
"""

from collections.abc import Iterator

from cptskit.francais.suggestions import unknown_id
from cptskit.projet import Projet
from cptskit.projet.gouvernance import GroupeDeTravail
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level, Route


@rule("GOU009", "renvoi-de-groupe-inconnu", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Follow the ids of fiches and the codes of missions, once any mission is chosen."""
    yield from _fiches(projet)
    for route, group in _groups(projet):
        for place, code in enumerate(group.missions):
            if projet.missions and code not in projet.missions:
                yield Remark(
                    f"« {group.nom} » travaille à la mission « {code.value} », que le projet ne "
                    "choisit pas.",
                    (*route, "missions", place),
                    f"Ajoutez « {code.value}: » sous « missions: », ou retirez ce code.",
                    level=Level.AVERTISSEMENT,
                )


def _fiches(projet: Projet) -> Iterator[Remark]:
    """Look up each fiche; say once that there is none."""
    ids = [fiche.id for _, fiche in fiches(projet)]
    unknown = [
        ((*route, "fiches", place), group, id_)
        for route, group in _groups(projet)
        for place, id_ in enumerate(group.fiches)
        if id_ not in ids
    ]
    if not ids and len(unknown) > 1:
        yield gathered(
            [route for route, _, _ in unknown],
            "Les groupes de travail citent des fiches action, et le projet n'en a aucune.",
            "Écrivez chaque fiche citée sous « fiches: » d'une mission, avec son identifiant.",
        )
        return
    for route, group, id_ in unknown:
        yield Remark(
            f"La fiche « {id_} », que cite « {group.nom} », n'existe pas.",
            route,
            unknown_id(id_, ids, "« fiches: » d'une mission"),
        )


def _groups(projet: Projet) -> Iterator[tuple[Route, GroupeDeTravail]]:
    groups = projet.gouvernance.groupes_de_travail if projet.gouvernance else ()
    for index, group in enumerate(groups):
        yield ("gouvernance", "groupes_de_travail", index), group
