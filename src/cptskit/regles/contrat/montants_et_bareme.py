"""Un montant du contrat diffère du barème.

Les montants écrits au contrat priment toujours. Un écart avec le barème de la taille signale
pourtant une faute de frappe, une taille changée, ou un barème à mettre à jour.

Une partie du barème a été lue dans une source, le reste reconstitué : pour ces montants, l'écart
n'est qu'un conseil, à confirmer auprès de la CPAM. Rien ne bloque.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  signature: 2026-10-01
  taille: 3
  montants: {fonctionnement: 57 000}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  signature: 2026-10-01
  taille: 3
  montants: {fonctionnement: 75 000}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.droit.montants import Bareme, Montant, bareme
from cptskit.francais.mots import euros
from cptskit.projet import Projet
from cptskit.regles.money import contract_amounts, mission_amounts
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

Pair = tuple[Route, Decimal | None, tuple[Montant | None, ...]]


@rule(
    "CON002",
    "montants-et-bareme",
    everywhere(Level.AVERTISSEMENT),
    ("aci-avenant-2", "aci-2019"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each amount of the contract with the cell of the scale of its size."""
    contrat = projet.contrat
    if contrat is None or contrat.taille is None:
        return
    day = contrat.signature.debut if contrat.signature else context.date
    scale = bareme(contrat.taille, day)
    for route, own, cells in _pairs(projet, scale.valeur) if scale else ():
        known = [cell for cell in cells if cell is not None]
        if scale is None or own is None or not known or own in [cell.euros for cell in known]:
            continue
        grade = known[0].grade
        caveat = f", {grade.mention}" if grade.mention else ""
        yield Remark(
            f"Le contrat donne {euros(own)} ; le barème de la taille {contrat.taille} donne "
            f"{euros(known[0].euros)}{caveat}.",
            ("contrat", "montants", *route),
            "Vérifiez le montant et la taille sur le contrat signé ; s'ils y sont, ils priment.",
            (Elsewhere(("contrat", "taille"), f"taille {contrat.taille}"),),
            level=None if grade.bloquant else Level.CONSEIL,
            texte=scale.texte,
            grade=grade,
        )


def _pairs(projet: Projet, scale: Bareme) -> Iterator[Pair]:
    """Yield each amount of the contract with the cells that it may equal."""
    amounts = contract_amounts(projet)
    if amounts is None:
        return
    yield ("fonctionnement",), amounts.fonctionnement, (scale.fonctionnement,)
    for code, line in mission_amounts(amounts).items():
        if cell := scale.missions.get(code):
            yield (code, "fixe"), line.fixe, (cell.fixe, cell.mise_a_jour)
            yield (code, "variable"), line.variable, (cell.variable,)
