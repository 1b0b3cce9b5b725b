"""Breakdowns of the diagnostic: age classes, categories, professionals."""

import re
from decimal import ROUND_HALF_UP, Decimal

from cptskit.documents.figures.graphiques.bars import Bar, Panel, chart
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.words import with_source
from cptskit.francais.phrases import with_unit
from cptskit.projet.diagnostic import Repartition
from cptskit.projet.nombres import Valeur

_FEWEST, _MOST = 2, 30
_REST = re.compile(r"\b(?:autres?|reste|divers)\b", re.IGNORECASE)


def breakdown(repartition: Repartition, number: int) -> Figure | None:
    """Return the parts as bars, in their own order; None where a table alone says it better."""
    rows = _beside_france(repartition) or [
        Bar(part.libelle, part.valeur, 0, repartition.unite)
        for part in repartition.parts
        if part.valeur is not None
    ]
    rows, rest = _without_rest(rows)
    if not _FEWEST <= len(rows) <= _MOST or len({row.value.pourcent for row in rows}) > 1:
        return None
    words = " ; ".join(f"{row.words}, {row.shown}" for row in [*rows, *([rest] if rest else ())])
    title = with_unit(repartition.libelle, repartition.unite)
    return Figure(
        nom=f"repartition-{number}",
        alternative=f"Graphique en barres. {title} : {words}.",
        legende=with_source(title, repartition.source, repartition.annee)
        + (f" Hors du graphique : {rest.words}, {rest.shown}." if rest else ""),
        lignes=tuple({"part": row.words, "valeur": row.shown} for row in rows),
        draw=lambda: chart([Panel(rows)]),
    )


def _without_rest(rows: list[Bar]) -> tuple[list[Bar], Bar | None]:
    """Return the bars without what the last one sums up, where it would hide all the others."""
    if len(rows) <= _FEWEST or not _REST.search(rows[-1].words):
        return rows, None
    longest = max(row.length for row in rows[:-1])
    return (rows[:-1], rows[-1]) if rows[-1].length > longest else (rows, None)


def _beside_france(repartition: Repartition) -> list[Bar]:
    """Return the share of each part beside that of France, where each part has both."""
    whole = sum((part.valeur.nombre for part in repartition.parts if part.valeur), Decimal())
    if not whole or any(part.valeur is None or part.france is None for part in repartition.parts):
        return []
    rows = []
    for part in repartition.parts:
        assert part.valeur is not None
        assert part.france is not None
        share = (100 * part.valeur.nombre / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
        rows += [
            Bar(part.libelle, Valeur(share, pourcent=True)),
            Bar("en France", part.france, 2),
        ]
    return rows
