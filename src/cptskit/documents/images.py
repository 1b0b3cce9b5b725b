"""Images of a text: files of the project's folder, figures of the document, and nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from cptskit.documents.model import Drawing

SCHEME = "figure:"
_MAXIMUM = 20_000_000
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
)


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
    if folder is None or ":" in source or source.startswith(("/", "\\")):
        return None
    root = folder.resolve()
    try:
        path = (root / unquote(source)).resolve()
        if not path.is_relative_to(root) or path.stat().st_size > _MAXIMUM:
            return None
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    kind = _kind(data)
    return Image(data, kind) if kind else None


def not_shown(words: str) -> str:
    """Return what stands in place of an image that documents do not show."""
    return f"[image non reprise : {words}]" if words else "[image non reprise]"


def _kind(data: bytes) -> str | None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    return "svg" if b"<svg" in data[:1000] else None
