"""Le contrat n'a pas de date de signature.

Tout part de la signature : les cinq ans, les délais des missions, les acomptes et leurs
anniversaires, et le droit qui vaut. À l'étape du contrat, donnez la date, même prévue.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {taille: 2}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {taille: 2, signature: 2027-01}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.contract import signature
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CON003",
    "contrat-sans-signature",
    Levels(contrat=Level.AVERTISSEMENT),
    ("aci-2019", "contrat-type"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the contract's date, unless the calendar gives it."""
    if signature(projet) is None:
        yield Remark(
            "Le contrat n'a pas de date de signature.",
            ("contrat",),
            "Ajoutez « contrat: signature: », au mois près si elle n'est que prévue.",
        )
