"""Indicators of the diagnostic beside those of the département, the region and France."""

from collections.abc import Iterator, Sequence

from cptskit.documents.figures.graphiques.bars import TITLE, TITLE_LINE, Bar, Panel, chart
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.shapes import Drawing
from cptskit.documents.figures.style import WIDTH
from cptskit.documents.figures.words import lines
from cptskit.documents.mots import pluriel
from cptskit.francais.listes import joined
from cptskit.francais.phrases import with_unit
from cptskit.projet.diagnostic import Indicateur, autre_annee
from cptskit.projet.nombres import Valeur

_PLACES = (("departement", "Département"), ("region", "Région"), ("france", "France"))
_BESIDE = {"Département": "au département", "Région": "à la région", "France": "à la France"}
_NAMES = {"Département": "le département", "Région": "la région", "France": "la France"}
COUNTS = ("habitants", "équipements", "naissances", "décès")
"""Units of what a larger place has more of: no comparison."""
_A_PAGE = 8
_GAP, _BETWEEN = 24.0, 12.0


def comparisons(indicators: Sequence[Indicateur]) -> tuple[Figure, ...]:
    """Return the indicators that have something to be compared with, as many pictures as needed."""
    compared = [indicator for indicator in indicators if len(_bars(indicator)) > 1]
    pages = [compared[n : n + _A_PAGE] for n in range(0, len(compared), _A_PAGE)]
    return tuple(_figure(page, number) for number, page in enumerate(pages, start=1))


def _bars(indicateur: Indicateur) -> list[Bar]:
    """Return the values that can be compared: of one kind, rates with rates."""
    if indicateur.valeur is None or indicateur.unite in COUNTS:
        return []
    bars = [Bar("Territoire", indicateur.valeur, 0, indicateur.unite)]
    for rank, (name, words) in enumerate(_PLACES, start=1):
        value: Valeur | None = getattr(indicateur.comparaisons, name, None)
        if value is not None and value.pourcent == indicateur.valeur.pourcent:
            dated = f"{words} ({autre_annee(indicateur)})" if autre_annee(indicateur) else words
            bars.append(Bar(dated, value, rank, indicateur.unite))
    return bars


def _figure(page: Sequence[Indicateur], number: int) -> Figure:
    shown = {_place(bar) for indicateur in page for bar in _bars(indicateur)}
    compared = joined(_BESIDE[words] for _, words in _PLACES if words in shown)
    sources = dict.fromkeys(
        _source(indicateur) for indicateur in page if indicateur.source or indicateur.annee
    )
    from_where = f" Sources : {' ; '.join(sources)}." if sources else ""
    return Figure(
        nom="comparaisons" if number == 1 else f"comparaisons.{number}",
        alternative=f"Graphique en barres. Le territoire comparé {compared} : "
        f"{pluriel(len(page), 'indicateur')}.{''.join(_sentences(page))}",
        legende=f"Le territoire comparé {compared}.{from_where}",
        lignes=tuple(
            {"indicateur": indicateur.libelle, "lieu": bar.words, "valeur": bar.shown}
            for indicateur in page
            for bar in _bars(indicateur)
        ),
        draw=lambda: _drawing(page),
    )


def _source(indicateur: Indicateur) -> str:
    return ", ".join(str(part) for part in (indicateur.source, indicateur.annee) if part)


def _sentences(page: Sequence[Indicateur]) -> Iterator[str]:
    """Yield what the bars show: where the territory stands beside the widest place compared."""
    sentences: dict[str, list[str]] = {}
    for indicateur in page:
        ours, *others = _bars(indicateur)
        sentences.setdefault(_standing(ours, others[-1]), []).append(indicateur.libelle)
    for standing, names in sentences.items():
        yield f" {standing} : {' ; '.join(names)}."


def _standing(ours: Bar, other: Bar) -> str:
    if ours.value.masquee or other.value.masquee:
        return "Effectif masqué par la source"
    if ours.value.nombre == other.value.nombre:
        return f"Autant que {_NAMES[_place(other)]}"
    more = ours.value.nombre > other.value.nombre
    return f"{'Plus' if more else 'Moins'} que {_NAMES[_place(other)]}"


def _place(bar: Bar) -> str:
    """Return the place of a bar without the year that may stand beside it."""
    return bar.words.partition(" (")[0]


def _drawing(page: Sequence[Indicateur]) -> Drawing:
    """Return the indicators two by two, each with its own scale from zero."""
    columns = min(2, len(page))
    width = (WIDTH - _GAP * (columns - 1)) / columns
    panels: list[Panel] = []
    top = 0.0
    for start in range(0, len(page), columns):
        pair = [_title(indicateur, width) for indicateur in page[start : start + columns]]
        tallest = max(map(len, pair))
        row = [
            Panel(
                _bars(group),
                left=(width + _GAP) * column,
                top=top + TITLE_LINE * (tallest - len(title)),
                width=width,
                title=title,
            )
            for column, (group, title) in enumerate(zip(page[start:], pair, strict=False))
        ]
        panels += row
        top = max(panel.bottom for panel in row) + _BETWEEN
    return chart(panels)


def _title(indicateur: Indicateur, width: float) -> list[str]:
    return lines(with_unit(indicateur.libelle, indicateur.unite), width, TITLE, bold=True)
