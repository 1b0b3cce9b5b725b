"""Pictures without what they reveal of who made them: EXIF, XMP, comments, paths of an editor."""

import re
from collections.abc import Iterator

_PNG_HEAD = 8
_PNG_TOLD = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"dSIG"})
_KEPT_SEGMENTS = frozenset({0xE0, 0xE2, 0xEE})
"""Segments of applications that say how to draw: JFIF, colour profile, Adobe's colours."""
_ORIENTATION = 0x0112
_SVG_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_SVG_METADATA = re.compile(rb"<metadata\b.*?</metadata\s*>|<metadata\b[^>]*/>", re.DOTALL)
_SVG_EDITOR = re.compile(
    rb"""\s(?:(?:inkscape|sodipodi|i|x|graph|a|sketch|serif|figma|corel):[\w.-]+|data-name)"""
    rb"""\s*=\s*(?:"[^"]*"|'[^']*')"""
)
_SVG_NAMED_VIEW = re.compile(
    rb"<sodipodi:namedview\b(?:[^>]*/>|.*?</sodipodi:namedview\s*>)", re.DOTALL
)
_SVG_DOCTYPE = re.compile(rb"<\?xml-stylesheet.*?\?>", re.DOTALL)


def without_origin(data: bytes, kind: str) -> bytes:
    """Return a picture as it looks, and nothing of where, when, by whom, with what it was made."""
    if kind == "png":
        return data[:_PNG_HEAD] + b"".join(_chunks(data))
    if kind == "jpeg":
        return b"".join(_segments(data))
    if kind == "svg":
        for pattern in (_SVG_COMMENT, _SVG_METADATA, _SVG_NAMED_VIEW, _SVG_EDITOR, _SVG_DOCTYPE):
            data = pattern.sub(b"", data)
    return data


def _chunks(png: bytes) -> Iterator[bytes]:
    at = _PNG_HEAD
    while at + 12 <= len(png):
        end = at + 12 + int.from_bytes(png[at : at + 4])
        if png[at + 4 : at + 8] not in _PNG_TOLD:
            yield png[at:end]
        if png[at + 4 : at + 8] == b"IEND":
            return
        at = end


def _segments(jpeg: bytes) -> Iterator[bytes]:
    yield jpeg[:2]
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker, end = jpeg[at + 1], at + 2 + max(int.from_bytes(jpeg[at + 2 : at + 4]), 2)
        segment = jpeg[at:end]
        if marker == 0xDA:  # the points, to the end
            yield _points(jpeg[at:])
            return
        if marker == 0xE1 and (turn := _orientation(segment)):
            yield _only(turn)
        elif not (0xE0 <= marker <= 0xEF or marker == 0xFE) or marker in _KEPT_SEGMENTS:
            yield segment
        at = end


def _points(rest: bytes) -> bytes:
    """Return the points up to the end of the picture: some programs write after it."""
    end = rest.rfind(b"\xff\xd9")
    return rest if end < 0 else rest[: end + 2]


def _orientation(segment: bytes) -> int:
    """Return how EXIF turns a picture, 2 to 8; 0 where it does not."""
    tiff = segment[10:]
    if segment[4:10] != b"Exif\0\0" or tiff[:2] not in (b"II", b"MM"):
        return 0
    order = "little" if tiff[:2] == b"II" else "big"
    start = int.from_bytes(tiff[4:8], order)  # type: ignore[arg-type]
    count = int.from_bytes(tiff[start : start + 2], order)  # type: ignore[arg-type]
    for entry in range(start + 2, start + 2 + 12 * min(count, 200), 12):
        if int.from_bytes(tiff[entry : entry + 2], order) == _ORIENTATION:  # type: ignore[arg-type]
            turn = int.from_bytes(tiff[entry + 8 : entry + 10], order)  # type: ignore[arg-type]
            return turn if 2 <= turn <= 8 else 0
    return 0


def _only(turn: int) -> bytes:
    """Return EXIF that says how to turn a picture, and nothing else."""
    entry = _ORIENTATION.to_bytes(2) + b"\0\3\0\0\0\1" + turn.to_bytes(2) + b"\0\0"
    body = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\1" + entry + b"\0\0\0\0"
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2) + body
