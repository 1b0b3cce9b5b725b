"""The map as one specification: ground, limits, names, scale, key."""

from collections.abc import Sequence
from dataclasses import dataclass

from cptskit.documents.figures.carte import layers
from cptskit.documents.figures.carte.borders import borders
from cptskit.documents.figures.carte.frame import Line
from cptskit.documents.figures.carte.furniture import Corner, Entry, corner, key
from cptskit.documents.figures.carte.geometry import Rings, hatched
from cptskit.documents.figures.carte.ground import Ground, ground_of
from cptskit.documents.figures.carte.groups import LOOKS, Groups
from cptskit.documents.figures.carte.labels import Label, place_labels
from cptskit.documents.figures.carte.layers import Layer
from cptskit.documents.figures.carte.territory import Drawable
from cptskit.documents.figures.model import Spec
from cptskit.documents.figures.style import ACCENT, GREY, GROUND, HAIRLINE, INK, SIZE, SMALL
from cptskit.documents.figures.words import shown
from cptskit.documents.mots import pluriel

_HATCH = 5.0
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


def compose(some: Drawable, groups: Groups) -> Picture:
    """Place a territory, its names, its scale and its key."""
    ground = ground_of(some.communes)
    shapes = {une.code: ground.polygons(une.code) for une in some.communes}
    points = [p for polygons in shapes.values() for rings in polygons for p in rings[0]]
    scale = corner(ground.frame, points)
    named = [(shown(une.nom), shapes[une.code][0]) for une in some.communes]
    labels = place_labels(named, ground.frame, [scale.box])
    around = ground.surroundings(shapes)
    entries, height = key(
        _entries(some, groups, outside=bool(around)), ground.frame.width, ground.frame.height + _AIR
    )
    return Picture(ground, shapes, around, labels, scale, entries, height)


def _entries(some: Drawable, groups: Groups, *, outside: bool) -> list[tuple[str, str]]:
    entries = [
        (str(rank), f"{name} ({pluriel(size, 'commune')})")
        for rank, (name, size) in enumerate(zip(groups.names, groups.sizes(), strict=True))
    ]
    if some.partial:
        entries.append(("partial", "Commune couverte en partie"))
    entries.append(("limit", "Limite du territoire"))
    return [*entries, ("around", "Hors du territoire")] if outside else entries


def specification(picture: Picture, some: Drawable, groups: Groups, below: Sequence[str]) -> Spec:
    """Return the map; `below` are lines to write under the key."""
    drawn = [
        *_ground_layers(picture, some, groups),
        *layers.words(picture.labels),
        *_corner_layers(picture.corner),
        *_key_layers(picture.entries),
    ]
    lines = [
        {"x": 0, "y": picture.height + 8 + 11 * n, "mots": line} for n, line in enumerate(below)
    ]
    if lines:
        drawn.append(
            layers.texts(lines, "mots", {"align": "left", "fill": GREY, "fontSize": SMALL})
        )
    frame = picture.ground.frame
    return {
        "width": frame.width,
        "height": round(picture.height + (4 + 12 * len(lines) if lines else 0), 1),
        "autosize": {"type": "none"},
        "projection": {"type": "identity", "scale": 1, "translate": [0, 0]},
        "layer": drawn,
    }


def _ground_layers(picture: Picture, some: Drawable, groups: Groups) -> list[Layer]:
    shapes, frame = picture.shapes, picture.ground.frame
    around = [(GROUND, polygons) for polygons in picture.around]
    fills = [(LOOKS[groups.of[code]].fill, polygons) for code, polygons in shapes.items()]
    limits = borders(picture.ground, groups.of)
    edge = [
        [
            (0.0, 0.0),
            (frame.width, 0.0),
            (frame.width, frame.height),
            (0.0, frame.height),
            (0.0, 0.0),
        ]
    ]
    found = [layers.surfaces(around, "white", 0.6)] if around else []
    found.append(layers.surfaces(fills, "#7D929E", 0.4))
    for rank, look in enumerate(LOOKS):
        codes = [code for code, group in groups.of.items() if group == rank]
        if look.strokes and (lines := _hatch(picture, codes, look.rising)):
            found.append(layers.strokes(lines, look.strokes, 0.5))
    if partial := _hatch(picture, sorted(some.partial), (False,)):
        found.append(layers.strokes(partial, "white", 1.6))
    if limits.between:
        found += [
            layers.strokes(limits.between, "white", 2.2),
            layers.strokes(limits.between, ACCENT, 1.1),
        ]
    return [*found, layers.strokes(limits.outer, ACCENT, 2.2), layers.strokes(edge, HAIRLINE, 0.6)]


def _hatch(picture: Picture, codes: Sequence[str], rising: Sequence[bool]) -> list[Line]:
    return [
        line
        for code in codes
        for rings in picture.shapes[code]
        for way in rising
        for line in hatched(rings, _HATCH, rising=way)
    ]


def _corner_layers(scale: Corner) -> list[Layer]:
    box, (x, y), (ax, ay) = scale.box, scale.start, scale.arrow
    paper = {"x": box.left, "y": box.top, "x2": box.right, "y2": box.bottom, "fill": "white"}
    bar = [(x, y - 3), (x, y), (x + scale.length, y), (x + scale.length, y - 3)]
    head = [[(ax, ay - 17), (ax - 3.5, ay - 8), (ax, ay - 10), (ax + 3.5, ay - 8), (ax, ay - 17)]]
    return [
        layers.boxes([paper], {"opacity": 0.85}),
        layers.strokes([bar], INK, 1),
        layers.surfaces([(INK, [head])], INK, 0.3),
        layers.texts(
            [
                {"x": round(x + scale.length / 2, 1), "y": y - 6, "mots": scale.words},
                {"x": ax, "y": ay + 3, "mots": "N"},
            ],
            "mots",
            {"align": "center", "baseline": "bottom", "fontSize": SMALL},
        ),
    ]


def _key_layers(entries: Sequence[Entry]) -> list[Layer]:
    found = []
    for entry in entries:
        found += _swatch(entry)
    values = [{"x": entry.x + 20, "y": entry.y + 5, "mots": entry.words} for entry in entries]
    look = {"align": "left", "baseline": "middle", "fontSize": SIZE}
    return [*found, layers.texts(values, "mots", look)]


def _swatch(entry: Entry) -> list[Layer]:
    x, y = entry.x + 1, entry.y
    box = [[(x, y), (x + 14, y), (x + 14, y + 10), (x, y + 10), (x, y)]]
    if entry.shows == "limit":
        return [layers.strokes([[(x, y + 5), (x + 14, y + 5)]], ACCENT, 2.2)]
    if entry.shows == "around":
        return [layers.surfaces([(GROUND, [box])], HAIRLINE, 0.5)]
    if entry.shows == "partial":
        filled = layers.surfaces([(LOOKS[0].fill, [box])], "#7D929E", 0.5)
        return [filled, layers.strokes(hatched(box, _HATCH, rising=False), "white", 1.6)]
    look = LOOKS[int(entry.shows)]
    filled = layers.surfaces([(look.fill, [box])], "#7D929E", 0.5)
    if not look.strokes:
        return [filled]
    lines = [line for way in look.rising for line in hatched(box, _HATCH, rising=way)]
    return [filled, layers.strokes(lines, look.strokes, 0.5)]
