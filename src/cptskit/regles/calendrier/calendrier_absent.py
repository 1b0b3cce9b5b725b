"""Il n'y a pas de calendrier.

La lettre d'intention donne un calendrier prévisionnel : assemblée générale, remise du projet de
santé, signature du contrat. Plusieurs régions le demandent expressément. Le projet de santé le
reprend et le précise.

Une date au mois ou au trimestre près suffit : elle engage moins qu'elle ne rassure.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
calendrier:
  jalons:
    - {type: assemblee_generale, date: 2027-01}
    - {type: transmission, date: 2027-09}
    - {type: signature, date: 2028-01}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.letter import required_by
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CAL001",
    "calendrier-absent",
    Levels(Level.ERREUR, Level.AVERTISSEMENT, None),
    ("na-agoralib", "ars-bfc", "nor-urps-mk"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for milestones, or for a text that holds them."""
    calendrier = projet.calendrier
    if calendrier and (calendrier.jalons or calendrier.presentation):
        return
    lettre = context.etape is Etape.LETTRE
    yield Remark(
        "Il n'y a pas de calendrier.",
        ("calendrier",),
        "Sous « calendrier: jalons: », ajoutez l'assemblée générale, la transmission du projet et "
        "la signature du contrat, chacune avec « type: » et « date: ».",
        texte=required_by("LI-14", context) if lettre else "relecture",
    )
