"""A figure: what it shows, in words, in data and as a picture."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cptskit.documents.figures.drawing import svg_of, to_png

Spec = dict[str, Any]
"""A Vega-Lite specification: data in place, no address, no expression with a user's words."""


@dataclass(frozen=True)
class Figure:
    """A map or a chart of a project. Nothing is drawn before `svg` or `png` is asked for."""

    nom: str
    """Name by which templates call it: `carte`, `repartition-1`."""
    alternative: str
    """What it shows, for those who do not see it."""
    legende: str
    """Caption, which ends with the source."""
    lignes: tuple[dict[str, Any], ...]
    """What it is drawn from, a row each; a table beside it says the same."""
    spec: Spec = field(repr=False)

    @cached_property
    def svg(self) -> bytes:
        """The picture as SVG: no script, nothing from outside, the same bytes each time."""
        return svg_of(self.spec, self.alternative)

    @cached_property
    def png(self) -> bytes:
        """The picture as PNG, 200 points an inch."""
        return to_png(self.svg)
