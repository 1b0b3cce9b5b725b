"""The governance of a project as figures: its words, its data, its pictures."""

from collections.abc import Iterator

from cptskit.documents.figures.gouvernance.bands import Band, Cell, bands_of
from cptskit.documents.figures.gouvernance.layout import Page, pages_of
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.shapes import Drawing
from cptskit.documents.figures.style import WIDTH
from cptskit.documents.mots import pluriel
from cptskit.projet import Projet

NAME = "gouvernance"
_HIGHEST = 580.0
"""Height of a picture: a page holds it with its caption."""
_FEWEST = 2
_TOLD = 8


def governance(projet: Projet) -> tuple[Figure, ...]:
    """Return the chart, several pictures where it is long; none for less than two boxes."""
    bands = bands_of(projet)
    if sum(1 + len(band.cells) for band in bands) < _FEWEST:
        return ()
    cut = pages_of(bands, _HIGHEST)
    return tuple(_figure(page, number, len(cut)) for number, page in enumerate(cut, start=1))


def _figure(page: Page, number: int, count: int) -> Figure:
    part = f" ({number} sur {count})" if count > 1 else ""
    return Figure(
        nom=NAME if number == 1 else f"{NAME}.{number}",
        alternative=f"Organigramme de la gouvernance{part}. {' '.join(map(_in_words, page.shown))}",
        legende=f"Organigramme de la gouvernance{part}. Source : projet de la communauté.",
        lignes=tuple(row for band in page.shown for row in _data(band)),
        draw=lambda: _drawing(page),
    )


def _in_words(band: Band) -> str:
    rhythm = f" ({band.rhythm})" if band.rhythm else ""
    if not band.cells:
        return f"{band.title}{rhythm}."
    named = " ; ".join(map(_cell, band.cells[:_TOLD]))
    more = len(band.cells) - _TOLD
    others = f" ; et {pluriel(more, 'autre')}" if more > 0 else ""
    return f"{band.title}{rhythm} : {named}{others}."


def _cell(cell: Cell) -> str:
    return f"{cell.title} ({', '.join(cell.notes)})" if cell.notes else cell.title


def _data(band: Band) -> Iterator[dict[str, object]]:
    yield {"instance": band.title, "rythme": band.rhythm, "notes": list(band.notes)}
    for cell in band.cells:
        yield {"instance": band.title, "nom": cell.title, "notes": list(cell.notes)}


def _drawing(page: Page) -> Drawing:
    boxes = [box for band in page.bands for box in (band.frame, band.strip, *band.cells)]
    words = [words for band in page.bands for words in band.words]
    return Drawing(WIDTH, page.height, (*page.links, *boxes, *words))
