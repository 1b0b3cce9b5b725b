"""Les montants du contrat ne sont pas tous donnés.

Les montants du contrat servent au budget et à l'échéancier. Donnés en partie, ils ne peuvent pas
remplacer le barème : écrivez le fonctionnement, et les deux parts de chaque mission choisie.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {prevention: {fixe: 17 500}}}
missions: {prevention: {statut: socle}}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {fonctionnement: 75 000, prevention: {fixe: 17 500, variable: 17 500}}}
missions: {prevention: {statut: socle}}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.contrat import MontantsContrat
from cptskit.regles.mission_words import label
from cptskit.regles.money import contract_amounts, mission_amounts
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CON007",
    "montants-partiels",
    Levels(contrat=Level.AVERTISSEMENT),
    ("contrat-type",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """List the amounts that a contract with some amounts lacks."""
    amounts = contract_amounts(projet)
    missing = list(_missing(projet, amounts)) if amounts else []
    if amounts and missing:
        yield Remark(
            f"Il manque aux montants du contrat : {joined(missing)}.",
            ("contrat", "montants"),
            "Recopiez-les du contrat signé, ou retirez « montants: » pour suivre le barème.",
        )


def _missing(projet: Projet, amounts: MontantsContrat) -> Iterator[str]:
    if amounts.fonctionnement is None:
        yield "le fonctionnement"
    stated = mission_amounts(amounts)
    for code in projet.missions:
        line = stated.get(code.value)
        if line is None:
            yield f"la mission « {label(code)} »"
        elif line.fixe is None or line.variable is None:
            part = "fixe" if line.fixe is None else "variable"
            yield f"la part {part} de la mission « {label(code)} »"
