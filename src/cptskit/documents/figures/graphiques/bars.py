"""Horizontal bars, each with its words before it and its value after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cptskit.documents.figures.shapes import Drawing, Rect, Words
from cptskit.documents.figures.style import GREY, SHADES, SIZE, WIDTH
from cptskit.documents.figures.words import lines, measured
from cptskit.projet.nombres import Valeur
from cptskit.socle.fonts import text_width

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
    def ends(self) -> tuple[float, float]:
        """Where the scale begins and ends on the page."""
        words = max(text_width(line, SIZE) for cut in self.cut for line in cut)
        start = self.left + min(words, self.words) + _BEFORE
        after = max(text_width(bar.shown, SIZE) for bar in self.rows) + _AFTER + 1
        return round(start, 1), round(self.left + self.width - after, 1)

    def x(self, value: float) -> float:
        """Return where a value is on the scale."""
        low = min(0.0, *(bar.length for bar in self.rows))
        longest = max(bar.end for bar in self.rows)
        high = max(self.highest or 0.0, longest) or 1
        start, end = self.ends
        return start + (value - low) / (high - low) * (end - start)

    def middle(self, rank: int) -> float:
        """Return the middle of a bar."""
        return self.first + self.pitch * (rank + 0.5)

    def bars(self) -> list[Rect]:
        """Return the bars: below, the wholes that some are a part of; above, what is hidden."""
        wholes = [
            self._bar(rank, bar.whole, _BAR, SHADES[3], SHADES[1], 0.6)
            for rank, bar in enumerate(self.rows)
            if bar.whole is not None
        ]
        plain, hidden = [], []
        for rank, bar in enumerate(self.rows):
            height = _BAR if bar.whole is None else _BAR / 2
            if bar.value.masquee:
                # Somewhere in there, and not zero.
                box = self._bar(rank, bar.length, height, "white", GREY, 0.8)
                hidden.append(replace(box, dash=(2.0, 2.0)))
            else:
                plain.append(self._bar(rank, bar.length, height, SHADES[bar.shade]))
        return [*wholes, *plain, *hidden]

    def _bar(
        self,
        rank: int,
        value: float,
        height: float,
        fill: str,
        stroke: str | None = None,
        weight: float = 0.0,
    ) -> Rect:
        middle = self.middle(rank)
        top, bottom = middle - height / 2, middle + height / 2
        return Rect(self.x(0.0), top, self.x(value), bottom, fill, stroke, weight)

    def titles(self) -> list[Words]:
        """Return the lines of the title."""
        return [
            Words(self.left, self.top + TITLE_LINE * (rank + 0.5), line, TITLE, bold=True)
            for rank, line in enumerate(self.title)
        ]

    def labels(self) -> list[Words]:
        """Return the words before the bars."""
        x = self.ends[0] - _BEFORE
        return [
            Words(x, self.middle(rank) + _LINE * (line - (len(cut) - 1) / 2), text, align="right")
            for rank, cut in enumerate(self.cut)
            for line, text in enumerate(cut)
        ]

    def values(self) -> list[Words]:
        """Return the values, right of the bars; of bars that go left, right of zero."""
        return [
            Words(self.x(bar.end) + _AFTER, self.middle(rank), bar.shown)
            for rank, bar in enumerate(self.rows)
        ]


def chart(panels: Sequence[Panel]) -> Drawing:
    """Return panels as one drawing, as wide as the page."""
    height = round(max(panel.bottom for panel in panels) + 1, 1)
    bars = [bar for panel in panels for bar in panel.bars()]
    words = [
        *(words for panel in panels for words in panel.titles()),
        *(words for panel in panels for words in panel.labels()),
        *(words for panel in panels for words in panel.values()),
    ]
    return Drawing(WIDTH, height, (*bars, *words))
