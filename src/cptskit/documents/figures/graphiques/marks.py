"""Layers of a chart as Vega-Lite has them: words and values in their places, bars on a scale."""

from collections.abc import Sequence
from typing import Any

from cptskit.documents.figures.style import INK

Layer = dict[str, Any]
Place = tuple[float, float, str]
"""Where a line of words stands."""


def texts(places: Sequence[Place], look: dict[str, Any]) -> Layer:
    """Return lines of words."""
    values = [{"x": round(x, 1), "y": round(y, 1), "mots": words} for x, y, words in places]
    return {
        "data": {"values": values},
        "mark": {"type": "text", "baseline": "middle", "fill": INK} | look,
        "encoding": {
            "x": _place("x"),
            "y": _place("y"),
            "text": {"field": "mots", "type": "nominal"},
        },
    }


def bars(rows: Sequence[dict[str, Any]], look: dict[str, Any], x: dict[str, Any]) -> Layer:
    """Return the bars of some rows; those without a look of their own have that of their rows."""
    around = "_ensemble" if x["field"] == "ensemble" else ""
    fill = {"field": "couleur", "type": "nominal", "scale": None}
    return {
        "data": {"values": list(rows)},
        "mark": {"type": "rect"} | look,
        "encoding": {"x": x, "x2": {"field": "zero"}, "y": _place(f"haut{around}")}
        | {"y2": {"field": f"bas{around}"}}
        | ({} if look else {"fill": fill}),
    }


def values(rows: Sequence[dict[str, Any]]) -> Layer:
    """Return the values, right of the bars; of bars that go left, right of zero."""
    return {
        "data": {"values": list(rows)},
        "mark": {"type": "text", "align": "left", "baseline": "middle", "fill": INK},
        "encoding": {
            "x": _place("bout"),
            "y": _place("milieu"),
            "text": {"field": "texte", "type": "nominal"},
        },
    }


def _place(name: str) -> dict[str, Any]:
    return {"field": name, "type": "quantitative", "scale": None, "axis": None}
