"""The map as one drawing: ground, limits, names, scale, key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cptskit.documents.figures.carte.borders import borders
from cptskit.documents.figures.carte.frame import Line
from cptskit.documents.figures.carte.furniture import Corner, Entry, corner, key
from cptskit.documents.figures.carte.geometry import Rings, hatched
from cptskit.documents.figures.carte.ground import Ground, ground_of
from cptskit.documents.figures.carte.groups import Groups, Look
from cptskit.documents.figures.carte.labels import LEADING, Label, place_labels
from cptskit.documents.figures.carte.territory import Drawable
from cptskit.documents.figures.shapes import (
    Drawing,
    Rect,
    Shape,
    Surface,
    Trace,
    Words,
    middle_above,
    middle_under,
)
from cptskit.documents.figures.style import ACCENT, GREY, GROUND, HAIRLINE, INK, SMALL, THIRD, WIDTH
from cptskit.documents.figures.words import shown
from cptskit.documents.mots import pluriel

_HATCH = 5.0
_LIMIT = "#7D929E"
"""Of the edges of communes."""
_EDGE = 2.2
"""Width of the white edge of names."""
_BASE = 0.3
"""From the base of a line of words up to its middle, in parts of its size."""
_FEW = 3
"""Names on a small map."""
_AIR = 8.0
"""Between the map and its key."""


@dataclass(frozen=True)
class Picture:
    """A map, placed: what is drawn of it and where."""

    ground: Ground
    shapes: dict[str, list[Rings]]
    around: list[list[Rings]]
    labels: list[Label]
    corner: Corner
    entries: list[Entry]
    height: float
    """With the key."""


def compose(drawable: Drawable, groups: Groups, width: float = WIDTH) -> Picture:
    """Place a territory, its names, its scale and its key; a small map has three names, no key."""
    small = width <= THIRD
    ground = ground_of(drawable.communes, width)
    shapes = {une.code: ground.polygons(une.code) for une in drawable.communes}
    points = [p for polygons in shapes.values() for rings in polygons for p in rings[0]]
    scale = corner(ground.frame, points)
    named = [(shown(une.nom), shapes[une.code][0]) for une in drawable.communes]
    named = named[:_FEW] if small else named
    labels = place_labels(named, ground.frame, [scale.box])
    around = ground.surroundings(shapes)
    frame = ground.frame
    entries, height = (
        ([], frame.height)
        if small
        else key(_entries(drawable, groups, outside=bool(around)), frame.width, frame.height + _AIR)
    )
    return Picture(ground, shapes, around, labels, scale, entries, height)


def _entries(drawable: Drawable, groups: Groups, *, outside: bool) -> list[tuple[str, str]]:
    entries = [
        (str(rank), f"{name} ({pluriel(size, 'commune')})")
        for rank, (name, size) in enumerate(zip(groups.names, groups.sizes(), strict=True))
    ]
    if drawable.partial:
        entries.append(("partial", "Commune couverte en partie"))
    entries.append(("limit", "Limite du territoire"))
    return [*entries, ("around", "Hors du territoire")] if outside else entries


def draw(picture: Picture, drawable: Drawable, groups: Groups, below: Sequence[str]) -> Drawing:
    """Return the map; `below` are lines to write under the key."""
    remarks = [
        Words(0, picture.height + 8 + 11 * n - SMALL * _BASE, line, SMALL, colour=GREY)
        for n, line in enumerate(below)
    ]
    shapes = (
        *_ground(picture, drawable, groups),
        *(words for label in picture.labels for words in _named(label)),
        *_corner(picture.corner),
        *_key(picture.entries, groups.looks),
        *remarks,
    )
    height = picture.height + (4 + 12 * len(below) if below else 0)
    return Drawing(picture.ground.frame.width, round(height, 1), shapes)


def _ground(picture: Picture, drawable: Drawable, groups: Groups) -> Iterator[Shape]:
    frame = picture.ground.frame
    for polygons in picture.around:
        yield Surface(polygons, GROUND, "white", 0.6)
    for code, polygons in picture.shapes.items():
        yield Surface(polygons, groups.looks[groups.of[code]].fill, _LIMIT, 0.4)
    for rank, look in enumerate(groups.looks):
        codes = [code for code, group in groups.of.items() if group == rank]
        if look.strokes and (lines := _hatch(picture, codes, look.rising)):
            yield Trace(lines, look.strokes, 0.5)
    if partial := _hatch(picture, sorted(drawable.partial), (False,)):
        yield Trace(partial, "white", 1.6)
    limits = borders(picture.ground, groups.of)
    if limits.between and groups.bounded:
        yield Trace(limits.between, "white", 2.2)
        yield Trace(limits.between, ACCENT, 1.1)
    yield Trace(limits.outer, ACCENT, 2.2)
    yield Rect(0, 0, frame.width, frame.height, None, HAIRLINE, 0.6)


def _hatch(picture: Picture, codes: Sequence[str], rising: Sequence[bool]) -> list[Line]:
    return [
        line
        for code in codes
        for rings in picture.shapes[code]
        for way in rising
        for line in hatched(rings, _HATCH, rising=way)
    ]


def _named(label: Label) -> Iterator[Words]:
    """Yield the lines of a name, with a white edge that keeps it legible on any ground."""
    top = label.y - label.height / 2
    for rank, line in enumerate(label.lines):
        y = middle_under(top + rank * label.size * LEADING, label.size)
        yield Words(label.x, y, line, label.size, label.bold, align="center", halo=_EDGE)


def _corner(scale: Corner) -> Iterator[Shape]:
    box, (x, y), (ax, ay) = scale.box, scale.start, scale.arrow
    yield Rect(box.left, box.top, box.right, box.bottom, "white", opacity=0.85)
    yield Trace([[(x, y - 3), (x, y), (x + scale.length, y), (x + scale.length, y - 3)]], INK, 1)
    head = [(ax, ay - 17), (ax - 3.5, ay - 8), (ax, ay - 10), (ax + 3.5, ay - 8)]
    yield Surface([[head]], INK, INK, 0.3)
    for words_x, bottom, words in ((x + scale.length / 2, y - 6, scale.words), (ax, ay + 3, "N")):
        yield Words(words_x, middle_above(bottom, SMALL), words, SMALL, align="center")


def _key(entries: Sequence[Entry], looks: Sequence[Look]) -> Iterator[Shape]:
    for entry in entries:
        yield from _swatch(entry, looks)
        yield Words(entry.x + 20, entry.y + 5, entry.words)


def _swatch(entry: Entry, looks: Sequence[Look]) -> Iterator[Shape]:
    x, y = entry.x + 1, entry.y
    if entry.shows == "limit":
        yield Trace([[(x, y + 5), (x + 14, y + 5)]], ACCENT, 2.2)
    elif entry.shows == "around":
        yield Rect(x, y, x + 14, y + 10, GROUND, HAIRLINE, 0.5)
    elif entry.shows == "partial":
        yield from _sample(x, y, Look(looks[0].fill, "white", (False,)), 1.6)
    else:
        yield from _sample(x, y, looks[int(entry.shows)], 0.5)


def _sample(x: float, y: float, look: Look, weight: float) -> Iterator[Shape]:
    yield Rect(x, y, x + 14, y + 10, look.fill, _LIMIT, 0.5)
    if look.strokes:
        box = [[(x, y), (x + 14, y), (x + 14, y + 10), (x, y + 10), (x, y)]]
        lines = [line for way in look.rising for line in hatched(box, _HATCH, rising=way)]
        yield Trace(lines, look.strokes, weight)
