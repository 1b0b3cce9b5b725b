"""What stands on a map beside the ground: scale, north, key."""

from collections.abc import Iterable
from dataclasses import dataclass

from cptskit.documents.figures.carte.frame import Frame, Point
from cptskit.documents.figures.carte.labels import Box
from cptskit.documents.figures.style import SIZE
from cptskit.documents.mots import nombre
from cptskit.socle.fonts import text_width

_STEPS = (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_LONGEST = 90.0
_HIGH = 26.0
_SWATCH, _ROW, _COLUMN_GAP = 15.0, 14.0, 14.0


@dataclass(frozen=True)
class Corner:
    """The scale with the arrow beside it, in the corner of a map."""

    box: Box
    length: float
    """Length of the scale on the map."""
    words: str

    @property
    def arrow(self) -> Point:
        """Foot of the arrow."""
        return self.box.right - 11, self.box.bottom - 6

    @property
    def start(self) -> Point:
        """Left end of the scale."""
        return self.box.left + 6, self.box.bottom - 8


def corner(frame: Frame, busy: Iterable[Point]) -> Corner:
    """Return the scale in the corner where the least of the territory lies."""
    km = max((step for step in _STEPS if step * frame.km <= _LONGEST), default=_STEPS[0])
    length = km * frame.km
    words = f"{nombre(int(km))} km" if km >= 1 else f"{nombre(int(km * 1000))} m"
    wide = length + 34
    xs, ys = (4.0, frame.width - wide - 4), (frame.height - _HIGH - 4, 4.0)
    boxes = [Box(x, y, x + wide, y + _HIGH) for y in ys for x in xs]
    points = list(busy)
    return Corner(min(boxes, key=lambda box: _points_in(box, points)), round(length, 1), words)


def _points_in(box: Box, points: Iterable[Point]) -> int:
    return sum(box.left <= x <= box.right and box.top <= y <= box.bottom for x, y in points)


@dataclass(frozen=True)
class Entry:
    """A line of the key: what it shows (a group's rank, or a name), its words, its place."""

    shows: str
    words: str
    x: float
    y: float


def key(entries: list[tuple[str, str]], width: float, top: float) -> tuple[list[Entry], float]:
    """Return the lines of the key in as many columns as hold, and where it ends."""
    longest = max(text_width(words, SIZE) for _, words in entries) + _SWATCH + _COLUMN_GAP
    columns = max(1, min(3, int(width // longest), len(entries)))
    rows = -(-len(entries) // columns)
    places = [
        Entry(shows, words, round(width / columns * (n // rows), 1), top + _ROW * (n % rows))
        for n, (shows, words) in enumerate(entries)
    ]
    return places, top + _ROW * rows
