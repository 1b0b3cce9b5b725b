"""Layers of figures that are placed already: rectangles, lines, signs, words; nothing is scaled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cptskit.documents.figures.style import INK, SIZE
from cptskit.documents.fonts import text_width

Layer = dict[str, Any]


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
class Sign:
    """A small sign, filled or not, about a place."""

    x: float
    y: float
    shape: str
    """As Vega names it: `diamond`, `triangle-down`."""
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
    halo: bool = False
    """Whether it stands out from what it lies upon."""

    @property
    def box(self) -> Rect:
        """The place that it takes."""
        width = text_width(self.text, self.size, bold=self.bold)
        left = self.x - width * {"left": 0.0, "center": 0.5, "right": 1.0}[self.align]
        half = self.size * 0.5
        return Rect(left, self.y - half, left + width, self.y + half)


def rectangles(shapes: Sequence[Rect]) -> list[Layer]:
    """Return rectangles in one layer, the first ones below."""
    rows = [
        {"x": one.left, "y": one.top, "x2": one.right, "y2": one.bottom}
        | {"fond": one.fill or "none", "trait": one.stroke or "none", "poids": one.weight}
        for one in shapes
    ]
    encoding = _places("x", "y") | {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    look = {"fill": _plain("fond"), "stroke": _plain("trait"), "strokeWidth": _plain("poids")}
    return _layer(rows, {"type": "rect"}, encoding | look)


def strokes(shapes: Sequence[Stroke]) -> list[Layer]:
    """Return lines, a layer for each way of dashing."""
    found = []
    for dash in sorted({one.dash for one in shapes}):
        rows = [
            {"x": one.x, "y": one.y, "x2": one.x2, "y2": one.y2}
            | {"trait": one.colour, "poids": one.weight}
            for one in shapes
            if one.dash == dash
        ]
        encoding = _places("x", "y") | {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
        look = {"stroke": _plain("trait"), "strokeWidth": _plain("poids")}
        found += _layer(rows, {"type": "rule", "strokeDash": list(dash)}, encoding | look)
    return found


def signs(shapes: Sequence[Sign]) -> list[Layer]:
    """Return signs, a layer for each way of dashing."""
    found = []
    for dash in sorted({one.dash for one in shapes}):
        rows = [
            {"x": one.x, "y": one.y, "forme": one.shape, "aire": one.area}
            | {"fond": one.fill, "trait": one.stroke, "poids": one.weight}
            for one in shapes
            if one.dash == dash
        ]
        encoding = _places("x", "y") | {"shape": _plain("forme"), "size": _plain("aire")}
        look = {"fill": _plain("fond"), "stroke": _plain("trait"), "strokeWidth": _plain("poids")}
        found += _layer(
            rows, {"type": "point", "strokeDash": list(dash), "opacity": 1}, encoding | look
        )
    return found


def words(shapes: Sequence[Words]) -> list[Layer]:
    """Return lines of words, a layer for each look; a halo lies below all of them."""
    edge = {"stroke": "white", "strokeWidth": 2.4, "strokeJoin": "round", "fill": "white"}
    above = _by_look(shapes, {})
    return [*_by_look([one for one in shapes if one.halo], edge), *above]


def _by_look(shapes: Sequence[Words], edge: dict[str, Any]) -> list[Layer]:
    found = []
    for size, bold, align in sorted({(one.size, one.bold, one.align) for one in shapes}):
        rows = [
            {"x": round(one.x, 1), "y": round(one.y, 1), "mots": one.text, "encre": one.colour}
            for one in shapes
            if (one.size, one.bold, one.align) == (size, bold, align)
        ]
        mark = {"type": "text", "baseline": "middle", "align": align, "fontSize": size}
        mark |= {"fontWeight": "bold" if bold else "normal", **edge}
        encoding = _places("x", "y") | {"text": {"field": "mots", "type": "nominal"}}
        ink = {} if edge else {"fill": _plain("encre")}
        found += _layer(rows, mark, encoding | ink)
    return found


def drawing(width: float, height: float, layers: Sequence[Layer]) -> dict[str, Any]:
    """Return layers as one specification."""
    return {
        "width": width,
        "height": round(height, 1),
        "autosize": {"type": "none"},
        "layer": list(layers),
    }


def _layer(
    rows: list[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]
) -> list[Layer]:
    layer = {"data": {"values": rows}, "mark": mark | {"clip": False}, "encoding": encoding}
    return [layer] if rows else []


def _places(*names: str) -> dict[str, Any]:
    plain = {"type": "quantitative", "scale": None, "axis": None}
    return {name: {"field": name, **plain} for name in names}


def _plain(name: str) -> dict[str, Any]:
    return {"field": name, "type": "nominal", "scale": None, "legend": None}
