"""Les cinq ans du contrat sont passés.

Le contrat tripartite est signé pour cinq ans, comptés de sa signature. Passé ce terme, un nouveau
contrat est à signer avec l'ARS et la caisse, selon le droit du jour : quatre missions socles et les
montants de l'avenant 2.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2020-03}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2025-04}
```
"""

from collections.abc import Iterator

from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.regles.contract import end_of_contract
from cptskit.regles.dates import on
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CON001", "contrat-echu", everywhere(Level.AVERTISSEMENT), ("aci-2019",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the day of the check with the end of the contract."""
    signed = projet.contrat.signature if projet.contrat else None
    end = end_of_contract(signed) if signed else None
    if signed and end and context.date >= end:
        yield Remark(
            f"Le contrat, signé {on(signed)}, est échu depuis le {long_date(end)}"
            + ("." if signed.jour else " au plus tard."),
            ("contrat", "signature"),
            "Préparez le renouvellement avec l'ARS et la caisse, puis donnez la date du nouveau "
            "contrat.",
            grade="B",
        )
