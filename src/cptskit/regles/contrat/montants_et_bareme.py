"""Un montant du contrat diffère du barème.

Les montants écrits au contrat priment toujours. Un écart avec le barème de la taille signale
pourtant une faute de frappe, une taille changée, ou un barème à mettre à jour.

Une partie du barème a été lue dans une source, le reste reconstitué : pour ces montants, l'écart
n'est qu'un conseil, à confirmer auprès de la CPAM. Rien ne bloque.

Un contrat signé entre la publication de l'avenant 2 (31 mars 2022) et l'effet certain de ses
montants (3 septembre 2022) a deux lectures : un montant de l'une ou de l'autre convient. De même,
les montants écrits sous « contrat: » peuvent être ceux d'avant ou d'après un avenant qui l'adapte
; ceux d'un avenant ou d'un renouvellement se comparent au barème de leur jour et de leur taille.

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
from datetime import date
from decimal import Decimal

from cptskit.contrat import Periode, droit_de, periodes, taille_de
from cptskit.droit.montants import Bareme, Montant, bareme, effets_attendus
from cptskit.droit.valeurs import Valeur
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.contrat import MontantsContrat
from cptskit.regles.money import mission_amounts
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route
from cptskit.socle.records import record

_TWO = (
    " Ici, deux lectures existent : le barème de 2019, ou celui de l'avenant 2 ; écrivez sous "
    "l'avenant les montants qu'il change."
)


@rule(
    "CON002",
    "montants-et-bareme",
    everywhere(Level.AVERTISSEMENT),
    ("aci-avenant-2", "aci-2019"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each amount of each act with the cells of the scales of its size and its law."""
    for act in _acts(projet, context.date):
        for route, own in _amounts(act.montants):
            cells = [(scale, cell) for scale in act.scales for cell in _cells(scale.valeur, route)]
            if own is not None and cells and all(own not in c.intervalle for _, c in cells):
                yield _remark(act, route, own, *cells[0])


@record
class _Act:
    """What an act of the contract writes: the contract itself, an amendment, a renewal."""

    route: Route
    montants: MontantsContrat
    taille: int
    where: Route
    """Of the size."""
    scales: tuple[Valeur[Bareme], ...]


def _acts(projet: Projet, today: date) -> Iterator[_Act]:
    """Yield the acts with amounts; a contract's own may also be those of what adapted it since."""
    contrat = projet.contrat
    if contrat is None:
        return
    all_periods = periodes(projet)
    first = all_periods[0] if all_periods else None
    if contrat.montants and contrat.taille:
        laws = _laws(first, today) if first else ()
        days = [day for law in laws for day in law] or [today, *effets_attendus(today)]
        where: Route = ("contrat", "taille")
        yield _act(("contrat", "montants"), contrat.montants, contrat.taille, where, days)
    for periode in all_periods:
        for avenant in periode.avenants:
            size = taille_de(periode, avenant.date.debut)
            if avenant.avenant.montants and size:
                days = list(droit_de(periode, avenant.date.debut).jours)
                where = (
                    (*avenant.route, "taille") if avenant.avenant.taille else ("contrat", "taille")
                )
                yield _act(
                    (*avenant.route, "montants"), avenant.avenant.montants, size, where, days
                )
        if periode.rang and periode.montants and periode.taille:
            days = list(droit_de(periode, periode.debut).jours)
            route = (*periode.route[:-1], "montants")
            yield _act(route, periode.montants, periode.taille, periode.route[:-1], days)


def _laws(periode: Periode, today: date) -> Iterator[tuple[date, ...]]:
    yield droit_de(periode, periode.debut).jours
    yield from (droit_de(periode, avenant.date.debut).jours for avenant in periode.passes(today))


def _act(
    route: Route, montants: MontantsContrat, taille: int, where: Route, days: list[date]
) -> _Act:
    scales = {scale.depuis: scale for day in days if (scale := bareme(taille, day))}
    return _Act(route, montants, taille, where, tuple(scales.values()))


def _remark(act: _Act, route: Route, own: Decimal, scale: Valeur[Bareme], cell: Montant) -> Remark:
    caveat = f", {cell.grade.mention}" if cell.grade.mention else ""
    several = len(act.scales) > 1
    return Remark(
        f"Le contrat donne {euros(own)} ; le barème de la taille {act.taille} donne "
        f"{_amount(cell)}{caveat}.",
        (*act.route, *route),
        "Vérifiez le montant et la taille sur le contrat signé ; s'ils y sont, ils priment."
        + (_TWO if several else ""),
        (Elsewhere(act.where, f"taille {act.taille}"),),
        level=None if cell.grade.bloquant and not several else Level.CONSEIL,
        texte=scale.texte,
        grade=cell.grade,
    )


def _amounts(amounts: MontantsContrat) -> Iterator[tuple[Route, Decimal | None]]:
    """Yield each amount that an act writes, with its route below `montants`."""
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


def _amount(cell: Montant) -> str:
    least, most = cell.intervalle
    return euros(least) if least == most else f"de {euros(least)} à {euros(most)}"
