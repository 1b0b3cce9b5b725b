"""Images of a text: files of the project's folder, figures of the document, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cptskit.documents.figures.png import to_png
from cptskit.socle.picture_privacy import without_origin
from cptskit.socle.pictures import fault_of, kind_of, read_inside
from cptskit.socle.records import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


SCHEME = "figure:"


class Drawing(Protocol):
    """What a writer asks of a figure."""

    @property
    def svg(self) -> bytes:
        """The picture for PDF and HTML."""

    @property
    def png(self) -> bytes:
        """The picture for Word."""


@record
class Image:
    """An image's bytes and what they are: png, jpeg, gif or svg."""

    data: bytes
    kind: str
    as_png: Callable[[], bytes] | None = None
    """Draws an SVG for Word, which shows none; None for the other kinds."""
    figure: bool = False
    """Whether it is a figure of ours, as wide as the page."""

    @property
    def media_type(self) -> str:
        """Return the type that a browser expects."""
        return "image/svg+xml" if self.kind == "svg" else f"image/{self.kind}"


def figure_image(source: str, figures: Mapping[str, Drawing]) -> Image | None:
    """Return the figure of the document at the address `figure:NAME`, or None."""
    drawing = figures.get(source.removeprefix(SCHEME)) if source.startswith(SCHEME) else None
    return Image(drawing.svg, "svg", lambda: drawing.png, figure=True) if drawing else None


def read_image(source: str, folder: Path | None) -> Image | None:
    """Return the image at a path relative to the folder.

    None where it is refused, or could not be shown in all formats.
    """
    data = read_inside(source, folder)
    if data is None or fault_of(data):
        return None
    kind = kind_of(data)
    bare = without_origin(data, kind)
    return Image(bare, kind, (lambda: to_png(bare)) if kind == "svg" else None)


def not_shown(words: str) -> str:
    """Return the words in place of an image that documents do not show."""
    return f"[image non reprise : {words}]" if words else "[image non reprise]"
