"""Le droit de cette version n'a pas été vérifié depuis plus d'un an.

Les montants, les délais et les plafonds changent. Chaque valeur que cptskit connaît porte le jour
de sa dernière vérification ; au-delà d'un an, une valeur a pu changer sans qu'il le sache.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2040-01-01}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
```
"""

from collections.abc import Iterator

from cptskit.droit.fraicheur import verifie_le
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.durees import add_years
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("DOS003", "droit-ancien", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the day of the check with the oldest verification of what it used."""
    verified = verifie_le(context.date)
    if verified and context.date > add_years(verified, 1):
        yield Remark(
            f"Le droit que connaît cette version a été vérifié le {long_date(verified)}, plus d'un "
            f"an avant la date de cette vérification ({long_date(context.date)}).",
            ("identite", "date"),
            "Mettez cptskit à jour, et confirmez montants et délais auprès de l'ARS et de la CPAM.",
        )
