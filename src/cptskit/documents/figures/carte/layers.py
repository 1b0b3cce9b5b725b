"""Layers of a map as Vega-Lite has them; all is placed already, nothing is scaled."""

from collections.abc import Iterable, Sequence
from typing import Any

from cptskit.documents.figures.carte.frame import Line
from cptskit.documents.figures.carte.geometry import Rings
from cptskit.documents.figures.carte.labels import Label
from cptskit.documents.figures.style import INK

Layer = dict[str, Any]


def surfaces(shapes: Iterable[tuple[str, list[Rings]]], stroke: str, width: float) -> Layer:
    """Return surfaces, each with the colour of its fill."""
    values = [
        {
            "type": "Feature",
            "properties": {"fill": fill},
            "geometry": {"type": "MultiPolygon", "coordinates": list(map(_rings, polygons))},
        }
        for fill, polygons in shapes
    ]
    mark = {"type": "geoshape", "clip": False, "stroke": stroke, "strokeWidth": width}
    fill = {"field": "properties.fill", "type": "nominal", "scale": None}
    return {
        "data": {"values": values},
        "mark": mark | {"strokeJoin": "round"},
        "encoding": {"fill": fill},
    }


def strokes(lines: Sequence[Line], colour: str, width: float, dash: Sequence[int] = ()) -> Layer:
    """Return lines of one colour."""
    shape = {"type": "MultiLineString", "coordinates": list(map(_rounded, lines))}
    mark = {"type": "geoshape", "clip": False, "filled": False, "fill": None, "stroke": colour}
    look = {"strokeWidth": width, "strokeJoin": "round", "strokeCap": "round"}
    dashes = {"strokeDash": list(dash)} if dash else {}
    feature = {"type": "Feature", "properties": {}, "geometry": shape}
    return {"data": {"values": [feature]}, "mark": mark | look | dashes}


def words(labels: Sequence[Label]) -> list[Layer]:
    """Return names with a white edge that keeps them legible on any ground."""
    looks = sorted({(label.size, label.bold) for label in labels})
    edge = {"stroke": "white", "strokeWidth": 2.2, "strokeJoin": "round", "fill": "white"}
    return [
        _names([label for label in labels if (label.size, label.bold) == look], *look, style)
        for style in (edge, {"fill": INK})
        for look in looks
    ]


def _names(labels: Sequence[Label], size: float, bold: bool, style: dict[str, Any]) -> Layer:
    values = [
        {"x": label.x, "y": round(label.y - label.height / 2, 1), "nom": list(label.lines)}
        for label in labels
    ]
    look = {"fontSize": size, "fontWeight": "bold" if bold else "normal", "lineHeight": size * 1.05}
    return texts(values, "nom", look | style | {"align": "center", "baseline": "top"})


def texts(values: list[dict[str, Any]], text: str, look: dict[str, Any]) -> Layer:
    """Return words at the places `x` and `y`."""
    return {
        "data": {"values": values},
        "mark": {"type": "text", "clip": False} | look,
        "encoding": {axis: _place(axis) for axis in "xy"} | {"text": {"field": text}},
    }


def boxes(values: list[dict[str, Any]], look: dict[str, Any]) -> Layer:
    """Return rectangles from `x`, `y` to `x2`, `y2`, filled with `fill`."""
    corners = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    fill = {"fill": {"field": "fill", "type": "nominal", "scale": None}}
    return {
        "data": {"values": values},
        "mark": {"type": "rect", "clip": False} | look,
        "encoding": {axis: _place(axis) for axis in "xy"} | corners | fill,
    }


def _place(axis: str) -> dict[str, Any]:
    return {"field": axis, "type": "quantitative", "scale": None, "axis": None}


def _rings(rings: Rings) -> list[list[list[float]]]:
    return [_rounded(ring) for ring in rings]


def _rounded(line: Line) -> list[list[float]]:
    return [[round(x, 1), round(y, 1)] for x, y in line]
