"""Horizontal bars, each with its words before it and its value after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cptskit.documents.figures.graphiques import marks
from cptskit.documents.figures.graphiques.marks import Layer, Place
from cptskit.documents.figures.model import Spec
from cptskit.documents.figures.style import GREY, SHADES, SIZE, WIDTH
from cptskit.documents.figures.words import lines, measured
from cptskit.documents.fonts import text_width
from cptskit.projet.nombres import Valeur

_LINE = 10.5
_ROW, _BAR = 14.0, 10.5
_BEFORE, _AFTER = 6.0, 4.0
TITLE = SIZE + 1
TITLE_LINE = 12.0


@dataclass(frozen=True)
class Bar:
    """A value with its words; `shade` says how dark it is, 0 being the darkest."""

    words: str
    value: Valeur
    shade: int = 0
    unit: str | None = None
    whole: float | None = None
    """What the value is a part of, drawn around it."""
    told: str = ""
    """What is written after the bar, where it is not the value alone."""

    @property
    def shown(self) -> str:
        """The value as it is written: `12,5 %`, `< 6`."""
        return self.told or measured(self.value, self.unit)

    @property
    def length(self) -> float:
        """The value; of a hidden count, its limit."""
        return float(self.value.nombre)

    @property
    def end(self) -> float:
        """Where the bar ends, with what is around it."""
        return max(self.length, self.whole or 0.0, 0.0)


@dataclass(frozen=True)
class Panel:
    """Bars on one scale from zero, placed on the page."""

    rows: Sequence[Bar]
    left: float = 0.0
    top: float = 0.0
    width: float = WIDTH
    words: float = 170.0
    """The widest that the words before the bars may be."""
    title: Sequence[str] = ()
    highest: float | None = None
    """Where the scale ends, if not at the longest bar."""
    cut: list[list[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the words into lines."""
        cut = [lines(bar.words, self.words, SIZE, most=2) for bar in self.rows]
        object.__setattr__(self, "cut", cut)

    @property
    def pitch(self) -> float:
        """From a bar to the next."""
        return max(_ROW, max(map(len, self.cut)) * _LINE + 3)

    @property
    def first(self) -> float:
        """Top of the first bar's row."""
        return self.top + (len(self.title) * TITLE_LINE + 4 if self.title else 0)

    @property
    def bottom(self) -> float:
        """Where the panel ends."""
        return self.first + self.pitch * len(self.rows)

    @property
    def scale(self) -> dict[str, Any]:
        """From values to places on the page."""
        words = max(text_width(line, SIZE) for cut in self.cut for line in cut)
        start = self.left + min(words, self.words) + _BEFORE
        after = max(text_width(bar.shown, SIZE) for bar in self.rows) + _AFTER + 1
        ends = [round(start, 1), round(self.left + self.width - after, 1)]
        lowest = min(0.0, *(bar.length for bar in self.rows))
        longest = max(bar.end for bar in self.rows)
        return {
            "domain": [lowest, max(self.highest or 0.0, longest) or 1],
            "range": ends,
            "nice": False,
        }

    def values(self) -> list[dict[str, Any]]:
        """Return what is drawn, a row a bar, with the place of each."""
        return [self._row(n, bar) for n, bar in enumerate(self.rows)]

    def bars(self) -> list[Layer]:
        """Return the bars, on their scale."""
        values = self.values()
        x = {"field": "valeur", "type": "quantitative", "axis": None, "scale": self.scale}
        found = []
        if whole := [row for row in values if row["ensemble"] is not None]:
            look = {"fill": SHADES[3], "stroke": SHADES[1], "strokeWidth": 0.6}
            found.append(marks.bars(whole, look, x | {"field": "ensemble"}))
        if plain := [row for row in values if not row["masquee"]]:
            found.append(marks.bars(plain, {}, x))
        if hidden := [row for row in values if row["masquee"]]:
            # Somewhere in there, and not zero.
            look = {"fill": "white", "stroke": GREY, "strokeWidth": 0.8, "strokeDash": [2, 2]}
            found.append(marks.bars(hidden, look, x))
        return found

    def titles(self) -> list[Place]:
        """Return the lines of the title."""
        return [
            (self.left, self.top + TITLE_LINE * (n + 0.5), line)
            for n, line in enumerate(self.title)
        ]

    def _row(self, rank: int, bar: Bar) -> dict[str, Any]:
        middle = self.first + self.pitch * (rank + 0.5)
        (low, high), (start, end) = self.scale["domain"], self.scale["range"]
        half = _BAR / (2 if bar.whole is None else 4)
        return {
            "libelle": bar.words,
            "valeur": bar.length,
            "texte": bar.shown,
            "masquee": bar.value.masquee,
            "ensemble": bar.whole,
            "couleur": SHADES[bar.shade],
            "zero": 0,
            "bout": round(start + (bar.end - low) / (high - low) * (end - start) + _AFTER, 1),
            "milieu": round(middle, 1),
            "haut": round(middle - half, 1),
            "bas": round(middle + half, 1),
            "haut_ensemble": round(middle - _BAR / 2, 1),
            "bas_ensemble": round(middle + _BAR / 2, 1),
        }

    def labels(self) -> list[Place]:
        """Return the words before the bars."""
        start = self.scale["range"][0]
        return [
            (
                start - _BEFORE,
                self.first + self.pitch * (rank + 0.5) + _LINE * (n - (len(cut) - 1) / 2),
                line,
            )
            for rank, cut in enumerate(self.cut)
            for n, line in enumerate(cut)
        ]


def chart(panels: Sequence[Panel]) -> Spec:
    """Return panels as one specification, as wide as the page."""
    titles = [place for panel in panels for place in panel.titles()]
    look = {"align": "left", "fontWeight": "bold", "fontSize": TITLE}
    return {
        "width": WIDTH,
        "height": round(max(panel.bottom for panel in panels) + 1, 1),
        "autosize": {"type": "none"},
        "resolve": {"scale": {"x": "independent"}},
        "layer": [
            *(layer for panel in panels for layer in panel.bars()),
            *([marks.texts(titles, look)] if titles else []),
            marks.texts([place for one in panels for place in one.labels()], {"align": "right"}),
            marks.values([row for panel in panels for row in panel.values()]),
        ],
    }
