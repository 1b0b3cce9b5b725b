"""What figures are made of, placed: rectangles, lines, surfaces, signs, words; points on a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from cptskit.documents.figures.style import INK, SIZE
from cptskit.socle.fonts import text_width

Point = tuple[float, float]
Ring = Sequence[Point]
Polygon = Sequence[Ring]
"""A surface: its edge, then its holes."""

_ABOVE_MIDDLE = 0.49
"""From the top of a line of words to its middle, in parts of its size."""
_BELOW_MIDDLE = 0.51


@dataclass(frozen=True)
class Rect:
    """A rectangle with its look; no `stroke`: no outline."""

    left: float
    top: float
    right: float
    bottom: float
    fill: str | None = None
    stroke: str | None = None
    weight: float = 0.8
    dash: tuple[float, ...] = ()
    opacity: float = 1.0

    def meets(self, other: "Rect") -> bool:
        """Tell whether two rectangles overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x: float
    y: float
    x2: float
    y2: float
    colour: str = INK
    weight: float = 0.8
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Trace:
    """Broken lines of one look, with round ends."""

    lines: Sequence[Sequence[Point]]
    colour: str
    weight: float


@dataclass(frozen=True)
class Surface:
    """Polygons of one look."""

    polygons: Sequence[Polygon]
    fill: str
    stroke: str
    weight: float


@dataclass(frozen=True)
class Sign:
    """A small sign, filled or not, about a place."""

    x: float
    y: float
    shape: str
    """`diamond` or `triangle-down`."""
    area: float
    fill: str
    stroke: str = INK
    weight: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Words:
    """A line of words; `y` is the middle of its height."""

    x: float
    y: float
    text: str
    size: float = SIZE
    bold: bool = False
    colour: str = INK
    align: str = "left"
    halo: float = 0.0
    """How wide a white edge makes it stand out from what it lies upon."""

    @property
    def box(self) -> Rect:
        """The place that it takes."""
        width = text_width(self.text, self.size, bold=self.bold)
        left = self.x - width * {"left": 0.0, "center": 0.5, "right": 1.0}[self.align]
        half = self.size * 0.5
        return Rect(left, self.y - half, left + width, self.y + half)


Shape = Rect | Stroke | Trace | Surface | Sign | Words


@dataclass(frozen=True)
class Drawing:
    """A picture: its size, and its shapes, the first ones below."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def words(self) -> list[str]:
        """All that can be read in it."""
        return [shape.text for shape in self.shapes if isinstance(shape, Words)]


def middle_under(top: float, size: float) -> float:
    """Return the middle of a line of words whose top is here."""
    return top + size * _ABOVE_MIDDLE


def middle_above(bottom: float, size: float) -> float:
    """Return the middle of a line of words that stands on this."""
    return bottom - size * _BELOW_MIDDLE
