"""Le calendrier de la lettre a moins de trois jalons datés.

Un calendrier prévisionnel se lit avec trois dates au moins : l'assemblée générale, la remise du
projet de santé, la signature du contrat. Une date au mois près suffit.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
calendrier:
  jalons:
    - {type: assemblee_generale, date: 2027-01}
    - {type: transmission}
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
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_ENOUGH = 3


@rule(
    "CAL002",
    "jalons-insuffisants",
    Levels(lettre=Level.AVERTISSEMENT),
    ("pratique-regionale", "na-agoralib"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Count the dated milestones of a calendar that exists."""
    calendrier = projet.calendrier
    if calendrier is None or not (calendrier.jalons or calendrier.presentation):
        return
    dated = sum(jalon.date is not None for jalon in calendrier.jalons)
    if dated < _ENOUGH:
        count = ["aucun jalon daté", "un jalon daté", "deux jalons datés"][dated]
        yield Remark(
            f"Le calendrier compte {count} ; trois au moins sont attendus.",
            ("calendrier", "jalons"),
            "Ajoutez une date, au mois près, à l'assemblée générale, à la transmission du projet "
            "et à la signature.",
        )
