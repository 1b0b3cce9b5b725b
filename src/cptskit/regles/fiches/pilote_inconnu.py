"""Le pilote d'une action n'apparaît nulle part ailleurs.

Une action est pilotée par quelqu'un que le projet connaît : un membre, un élu, un groupe de
travail. Un groupe ou une personne qui n'existe que dans la fiche fait douter de l'action.

La règle ne parle que d'un groupe de travail, quand le projet donne la liste des groupes, et d'une
personne nommée (« Dr Durand »), quand il donne la liste des membres. Une fonction (« infirmière
coordinatrice ») convient toujours.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours, missions: [parcours]}]
missions:
  prevention:
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, pilote: Groupe prévention}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail:
    - {nom: Groupe parcours, missions: [parcours]}
    - {nom: Groupe de travail « prévention », missions: [prevention]}
missions:
  prevention:
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, pilote: Groupe prévention}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.naming import bodies, organisations, people, telling, words_of_all
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_GROUP = late(r"(?:sous-)?groupe\b|gt\b|commission\b")
_PERSON = late(r"(?:Dr|Docteur|Pr|Mme|Madame|M\.|Monsieur)\s+[A-ZÉÈ][\w' -]+")


@rule("FIC006", "pilote-inconnu", from_projet(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up groups among the groups, and named people among the people."""
    groups = projet.gouvernance.groupes_de_travail if projet.gouvernance else ()
    members = projet.membres.professionnels if projet.membres else ()
    mentioned = words_of_all((*bodies(projet), *organisations(projet), *people(projet)))
    for route, fiche in fiches(projet):
        pilote = fiche.pilote or ""
        if groups and _GROUP.match(folded(pilote)):
            kind, where = "groupe", "« gouvernance: groupes_de_travail: »"
        elif members and _PERSON.fullmatch(pilote):
            kind, where = "pilote", "« membres: professionnels: »"
        else:
            continue
        if not telling(pilote) & mentioned:
            yield Remark(
                f"Le {kind} « {pilote} », qui pilote la fiche « {fiche.titre} », n'apparaît nulle "
                "part ailleurs.",
                (*route, "pilote"),
                f"Ajoutez-le sous {where}, ou reprenez le nom qu'il y porte.",
            )
