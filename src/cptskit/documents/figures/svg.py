"""A drawing as SVG: no script, nothing from outside, the same bytes each time."""

from collections.abc import Iterator, Sequence
from html import escape
from math import sqrt

from cptskit.documents.figures.shapes import (
    Drawing,
    Point,
    Rect,
    Shape,
    Sign,
    Stroke,
    Surface,
    Trace,
    Words,
)
from cptskit.documents.figures.style import FONT
from cptskit.documents.figures.words import shown
from cptskit.socle.fonts import text_width

_BASELINE = 0.3
"""From the middle of a line of words down to its base, in parts of its size."""
_ROUND_CORNERS = ' stroke-linejoin="round"'
_ANCHORS = {"left": "", "center": ' text-anchor="middle"', "right": ' text-anchor="end"'}


def svg_of(drawing: Drawing, alternative: str) -> bytes:
    """Return the picture as SVG, with its alternative text."""
    width, height = _number(drawing.width), _number(drawing.height)
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'aria-label="{escape(shown(alternative))}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{FONT}">'
    )
    ground = f'<rect width="{width}" height="{height}" fill="white"/>'
    return "".join((root, ground, *map(_drawn, _with_halos(drawing.shapes)), "</svg>")).encode()


def _with_halos(shapes: Sequence[Shape]) -> Iterator["Shape | _Halo"]:
    """Yield the shapes, and the edges of words just below the first words."""
    halos = [_Halo(shape) for shape in shapes if isinstance(shape, Words) and shape.halo]
    for shape in shapes:
        if halos and isinstance(shape, Words):
            yield from halos
            halos = []
        yield shape


class _Halo:
    """The white edge of some words."""

    def __init__(self, words: Words) -> None:
        self.words = words


def _drawn(shape: "Shape | _Halo") -> str:
    match shape:
        case Rect():
            return _rect(shape)
        case Words():
            return _text(shape, f' fill="{shape.colour}"')
        case _Halo():
            edge = _stroke("white", shape.words.halo) + _ROUND_CORNERS
            return _text(shape.words, f' fill="white"{edge}')
        case _:
            return f'<path d="{_path(shape)}"{_look(shape)}/>'


def _path(shape: Stroke | Trace | Surface | Sign) -> str:
    match shape:
        case Stroke():
            return _line([(shape.x, shape.y), (shape.x2, shape.y2)])
        case Trace():
            return "".join(map(_line, shape.lines))
        case Surface():
            return "".join(f"{_line(ring)}Z" for rings in shape.polygons for ring in rings)
        case Sign():
            return f"{_line(_corners(shape))}Z"


def _look(shape: Stroke | Trace | Surface | Sign) -> str:
    match shape:
        case Stroke():
            return _stroke(shape.colour, shape.weight, shape.dash)
        case Trace():
            ends = f'{_ROUND_CORNERS} stroke-linecap="round"'
            return f' fill="none"{_stroke(shape.colour, shape.weight)}{ends}'
        case Surface():
            return f' fill="{shape.fill}"{_stroke(shape.stroke, shape.weight)}{_ROUND_CORNERS}'
        case Sign():
            return f' fill="{shape.fill}"{_stroke(shape.stroke, shape.weight, shape.dash)}'


def _rect(shape: Rect) -> str:
    left, right = sorted((shape.left, shape.right))
    place = f'x="{_number(left)}" y="{_number(shape.top)}"'
    size = f'width="{_number(right - left)}" height="{_number(shape.bottom - shape.top)}"'
    look = f' fill="{shape.fill or "none"}"'
    if shape.stroke:
        look += _stroke(shape.stroke, shape.weight, shape.dash)
    if shape.opacity < 1:
        look += f' opacity="{_number(shape.opacity)}"'
    return f"<rect {place} {size}{look}/>"


def _stroke(colour: str, weight: float, dash: Sequence[float] = ()) -> str:
    dashes = f' stroke-dasharray="{",".join(map(_number, dash))}"' if dash else ""
    return f' stroke="{colour}" stroke-width="{_number(weight)}"{dashes}'


def _line(points: Sequence[Point]) -> str:
    return "M" + "L".join(_place(x, y) for x, y in points)


def _corners(sign: Sign) -> list[Point]:
    half, x, y = sqrt(sign.area) / 2, sign.x, sign.y
    if sign.shape == "diamond":
        return [(x - half, y), (x, y - half), (x + half, y), (x, y + half)]
    high = half * sqrt(3) / 2
    return [(x, y + high), (x - half, y - high), (x + half, y - high)]


def _text(words: Words, look: str) -> str:
    """Return words with the width that their place was made for: a reader may lack the font."""
    if not words.text:
        return ""
    width = text_width(words.text, words.size, bold=words.bold)
    bold = ' font-weight="bold"' if words.bold else ""
    return (
        f'<text x="{_number(words.x)}" y="{_number(words.y + words.size * _BASELINE)}" '
        f'font-size="{_number(words.size)}px"{bold}{_ANCHORS[words.align]}{look} '
        f'textLength="{_number(width)}" lengthAdjust="spacingAndGlyphs">{escape(words.text)}</text>'
    )


def _place(x: float, y: float) -> str:
    return f"{_number(x)},{_number(y)}"


def _number(value: float) -> str:
    """Return a length to a hundredth of a point, without needless zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
