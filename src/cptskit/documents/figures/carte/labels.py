"""Names on a map: the largest communes first, each where it fits, none over another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cptskit.documents.figures.carte.frame import Frame
from cptskit.documents.figures.carte.geometry import Rings, crossings
from cptskit.socle.fonts import text_width

_ROWS = 9
"""Heights at which a name is tried in its commune."""
_GAP = 1.5
LEADING = 1.05
"""From a line to the next, in parts of the size."""
_MOST = 40
_FIRST, _FEW = 3, 6
"""The largest communes, or all where they are few: bold, and named even where the name goes over
their limits."""
_SIZES = ((10.0, 9.0, 8.0), (8.5, 7.5))
_ENOUGH = 0.75
"""Part of a name that must lie in its commune, so that nobody takes it for that of a neighbour."""
_LONG = 11


@dataclass(frozen=True)
class Box:
    """A rectangle of the map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True)
class Label:
    """A name where it stands: its lines, the middle of its box."""

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    bold: bool

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return max(text_width(line, self.size, bold=self.bold) for line in self.lines)

    @property
    def height(self) -> float:
        """Height of the lines together."""
        return self.size * LEADING * len(self.lines)

    @property
    def box(self) -> Box:
        """The place that it takes, with the air around it."""
        half, high = self.width / 2 + _GAP, self.height / 2 + _GAP / 2
        return Box(self.x - half, self.y - high, self.x + half, self.y + high)


def place_labels(
    named: Sequence[tuple[str, Rings]], frame: Frame, taken: Sequence[Box] = ()
) -> list[Label]:
    """Return the names that have room, the communes being given by importance.

    Each comes with the largest polygon of its commune. `taken` is where no name may stand.
    """
    placed: list[Label] = []
    boxes = list(taken)
    first = len(named) if len(named) <= _FEW else _FIRST
    for rank, (name, rings) in enumerate(named):
        if len(placed) == _MOST:
            break
        label = _best(name, rings, frame, boxes, first=rank < first)
        if label is not None:
            placed.append(label)
            boxes.append(label.box)
    return placed


def _best(
    name: str, rings: Rings, frame: Frame, boxes: Sequence[Box], *, first: bool
) -> Label | None:
    """Return the name at the largest size and the best place that it can have."""
    best: tuple[float, Label] | None = None
    for size in _SIZES[0 if first else 1]:
        for lines in _cuts(name):
            for score, label in _candidates(lines, size, rings, bold=first):
                if not _free(label.box, frame, boxes):
                    continue
                if best is None or score > best[0] + 0.01:
                    best = score, label
        if best is not None and best[0] >= 1:
            break
    if best is None or (best[0] < _ENOUGH and not first):
        return None
    return best[1]


def _free(box: Box, frame: Frame, boxes: Sequence[Box]) -> bool:
    inside = box.left >= 2 and box.right <= frame.width - 2
    inside = inside and box.top >= 2 and box.bottom <= frame.height - 2
    return inside and not any(box.meets(other) for other in boxes)


def _cuts(name: str) -> list[tuple[str, ...]]:
    """Return a name on one line, and on two where it is long."""
    ends = [n + 1 for n, sign in enumerate(name[:-1]) if sign in " -"]
    if len(name) < _LONG or not ends:
        return [(name,)]
    end = min(ends, key=lambda n: max(n, len(name) - n))
    return [(name,), (name[:end].strip(), name[end:])]


def _candidates(
    lines: tuple[str, ...], size: float, rings: Rings, *, bold: bool
) -> Iterator[tuple[float, Label]]:
    """Yield places for a name with the part of it that fits, the middle of the commune first."""
    ys = [y for _, y in rings[0]]
    top, bottom = min(ys), max(ys)
    for row in sorted(range(1, _ROWS + 1), key=lambda n: abs(n - (_ROWS + 1) / 2)):
        y = top + (bottom - top) * row / (_ROWS + 1)
        label = Label(lines, 0, y, size, bold)
        stretch = _widest(rings, y, label.height)
        if stretch is not None:
            room = stretch[1] - stretch[0]
            x = round((stretch[0] + stretch[1]) / 2, 1)
            yield min(1.0, room / label.width), Label(lines, x, round(y, 1), size, bold)


def _widest(rings: Rings, y: float, height: float) -> tuple[float, float] | None:
    """Return the widest stretch of a surface that is as high as a name."""
    common: list[tuple[float, float]] | None = None
    for level in (y - height * 0.4, y, y + height * 0.4):
        stretches = crossings(rings, level)
        common = stretches if common is None else _shared(common, stretches)
    return max(common or [], key=lambda span: span[1] - span[0], default=None)


def _shared(
    ones: Iterable[tuple[float, float]], others: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    pairs = ((max(a, c), min(b, d)) for a, b in ones for c, d in others)
    return [(start, end) for start, end in pairs if start < end]
