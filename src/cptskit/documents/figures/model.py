"""A figure: what it shows, in words, in data and as a picture."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cptskit.documents.figures.png import to_png
from cptskit.documents.figures.shapes import Drawing
from cptskit.documents.figures.svg import svg_of


@dataclass(frozen=True)
class Figure:
    """A map or a chart of a project. Nothing is placed before `svg` or `png` is asked for."""

    nom: str
    """Name by which templates call it: `carte`, `repartition-1`."""
    alternative: str
    """What it shows, for those who do not see it."""
    legende: str
    """Caption, which ends with the source."""
    lignes: tuple[dict[str, Any], ...]
    """What it is drawn from, a row each; a table beside it says the same."""
    draw: Callable[[], Drawing] = field(repr=False, compare=False)
    """Places its shapes; never called for a document that shows the words alone."""

    @cached_property
    def drawing(self) -> Drawing:
        """The picture, placed."""
        return self.draw()

    @cached_property
    def svg(self) -> bytes:
        """The picture as SVG: no script, nothing from outside, the same bytes each time."""
        return svg_of(self.drawing, self.alternative)

    @cached_property
    def png(self) -> bytes:
        """The picture as PNG, 200 points an inch."""
        return to_png(self.svg)
