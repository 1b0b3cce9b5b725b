"""Un montant du contrat diffère du barème.

Les montants écrits au contrat priment toujours. Un écart avec le barème de la taille signale
pourtant une faute de frappe, une taille changée, ou un barème à mettre à jour.

Une partie du barème a été lue dans une source, le reste reconstitué : pour ces montants, l'écart
n'est qu'un conseil, à confirmer auprès de la CPAM. Rien ne bloque.

Un contrat signé entre la publication de l'avenant 2 (31 mars 2022) et l'effet certain de ses
montants (3 septembre 2022) a deux lectures : un montant de l'une ou de l'autre convient.

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

from cptskit.droit.montants import Bareme, Montant, lectures
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.money import contract_amounts, mission_amounts
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_TWO = (
    " Entre le 31 mars et le 3 septembre 2022, deux lectures existent : le barème de 2019, ou "
    "celui de l'avenant 2."
)


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
    scales = lectures(contrat.taille, day)
    for route, own in _amounts(projet):
        cells = [(scale, cell) for scale in scales for cell in _cells(scale.valeur, route)]
        if own is None or not cells or any(own in cell.intervalle for _, cell in cells):
            continue
        scale, cell = cells[0]
        caveat = f", {cell.grade.mention}" if cell.grade.mention else ""
        sure = cell.grade.bloquant and len(scales) == 1
        yield Remark(
            f"Le contrat donne {euros(own)} ; le barème de la taille {contrat.taille} donne "
            f"{_told(cell)}{caveat}.",
            ("contrat", "montants", *route),
            "Vérifiez le montant et la taille sur le contrat signé ; s'ils y sont, ils priment."
            + (_TWO if len(scales) > 1 else ""),
            (Elsewhere(("contrat", "taille"), f"taille {contrat.taille}"),),
            level=None if sure else Level.CONSEIL,
            texte=scale.texte,
            grade=cell.grade,
        )


def _amounts(projet: Projet) -> Iterator[tuple[Route, Decimal | None]]:
    """Yield each amount that the contract writes, with its route below `montants`."""
    amounts = contract_amounts(projet)
    if amounts is None:
        return
    yield ("fonctionnement",), amounts.fonctionnement
    for code, line in mission_amounts(amounts).items():
        yield (code, "fixe"), line.fixe
        yield (code, "variable"), line.variable


def _cells(scale: Bareme, route: Route) -> tuple[Montant, ...]:
    """Return the cells that an amount may equal: a crisis plan is written, then updated."""
    if route == ("fonctionnement",):
        return (scale.fonctionnement,)
    code, part = route
    line = scale.missions.get(str(code))
    if line is None:
        return ()
    if part == "variable":
        return (line.variable,)
    return (line.fixe,) if line.mise_a_jour is None else (line.fixe, line.mise_a_jour)


def _told(cell: Montant) -> str:
    least, most = cell.intervalle
    return euros(least) if least == most else f"de {euros(least)} à {euros(most)}"
