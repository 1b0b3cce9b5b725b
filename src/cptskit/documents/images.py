"""Images of a text: files of the project's folder, figures of the document, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cptskit.pictures import kind_of, read_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from cptskit.documents.model import Drawing

SCHEME = "figure:"


@dataclass(frozen=True)
class Image:
    """An image's bytes and what they are: png, jpeg, gif or svg."""

    data: bytes
    kind: str
    as_png: Callable[[], bytes] | None = None
    """Draws a figure of ours for Word, which shows no SVG; None: a file of the user's."""

    @property
    def media_type(self) -> str:
        """Return the type that a browser expects."""
        return "image/svg+xml" if self.kind == "svg" else f"image/{self.kind}"


def figure_image(source: str, figures: Mapping[str, Drawing]) -> Image | None:
    """Return the figure of the document at the address `figure:NAME`, or None."""
    drawing = figures.get(source.removeprefix(SCHEME)) if source.startswith(SCHEME) else None
    return Image(drawing.svg, "svg", lambda: drawing.png) if drawing else None


def read_image(source: str, folder: Path | None) -> Image | None:
    """Return the image at a path relative to the folder, or None where it is refused."""
    data = read_inside(source, folder)
    kind = kind_of(data) if data else ""
    return Image(data, kind) if data and kind else None


def not_shown(words: str) -> str:
    """Return what stands in place of an image that documents do not show."""
    return f"[image non reprise : {words}]" if words else "[image non reprise]"
