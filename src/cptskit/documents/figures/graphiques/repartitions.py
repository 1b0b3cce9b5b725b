"""Breakdowns of the diagnostic: age classes, categories, professionals."""

from cptskit.documents.figures.graphiques.bars import Bar, Panel, chart
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.words import with_source
from cptskit.francais.phrases import with_unit
from cptskit.projet.diagnostic import Repartition

_FEWEST, _MOST = 2, 30


def breakdown(one: Repartition, number: int) -> Figure | None:
    """Return the parts as bars, in their own order; None where a table alone says it better."""
    rows = [
        Bar(part.libelle, part.valeur, 0, one.unite)
        for part in one.parts
        if part.valeur is not None
    ]
    if not _FEWEST <= len(rows) <= _MOST or len({row.value.pourcent for row in rows}) > 1:
        return None
    told = " ; ".join(f"{row.words}, {row.shown}" for row in rows)
    title = with_unit(one.libelle, one.unite)
    return Figure(
        nom=f"repartition-{number}",
        alternative=f"Graphique en barres. {title} : {told}.",
        legende=with_source(title, one.source, one.annee),
        lignes=tuple({"part": row.words, "valeur": row.shown} for row in rows),
        drawing=chart([Panel(rows)]),
    )
