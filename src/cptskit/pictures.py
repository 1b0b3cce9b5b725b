"""Picture files of a project's folder: their bytes, and what they are."""

from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

_MAXIMUM = 20_000_000
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
)
_WITHIN = ("#", "data:")
"""Where what an SVG calls by an address may be: in itself."""


def read_inside(source: str, folder: Path | None) -> bytes | None:
    """Return a file at a path relative to the folder; None where it is refused, or is not there."""
    if folder is None or ":" in source or source.startswith(("/", "\\")):
        return None
    root = folder.resolve()
    try:
        path = (root / unquote(source)).resolve()
        if not path.is_relative_to(root) or path.stat().st_size > _MAXIMUM:
            return None
        return path.read_bytes()
    except (OSError, ValueError):
        return None


def kind_of(data: bytes) -> str:
    """Return what an image is by its first bytes: png, jpeg, gif, svg; nothing where it is none."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    return "svg" if b"<svg" in data[:1000] else ""


def is_whole(data: bytes) -> bool:
    """Say whether an image can be shown as it is: an SVG must read, and call nothing outside."""
    if kind_of(data) != "svg":
        return bool(kind_of(data))
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return False
    return all(
        value.strip().startswith(_WITHIN)
        for element in root.iter()
        for name, value in element.attrib.items()
        if name.rpartition("}")[2] == "href"
    )
