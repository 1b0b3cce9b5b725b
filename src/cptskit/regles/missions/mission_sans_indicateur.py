"""Une mission du contrat n'a pas d'indicateur.

La part variable de chaque mission est payée après le dialogue de gestion, sur les indicateurs du
contrat. Une mission sans indicateur, ni en propre ni dans ses fiches, n'a rien à y montrer.

La mission de crise fait exception : sa part variable dépend d'une crise que l'ARS reconnaît.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
missions:
  prevention: {orientation: Relancer les dépistages.}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    orientation: Relancer les dépistages.
    indicateurs: [{intitule: Dépistages proposés, cible: 300}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.mission_words import one_or_each
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "MIS021",
    "mission-sans-indicateur",
    Levels(contrat=Level.AVERTISSEMENT),
    ("aci-2019",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for an indicator in each mission and its fiches."""
    empty = [
        code for code, mission in projet.missions.items() if not mission.indicateurs_du_contrat
    ]
    bare = [code for code in empty if code is not CodeMission.CRISES]
    yield from one_or_each(
        projet,
        empty if bare and len(empty) == len(projet.missions) else bare,
        "Aucune mission n'a d'indicateur.",
        "La mission « {mission} » n'a pas d'indicateur.",
        "Ajoutez sous « indicateurs: » ceux du contrat, avec leur cible et leur maximum.",
    )
