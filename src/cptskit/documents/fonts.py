"""The shipped fonts: which characters they can show, and how wide these are.

PDF/A refuses a page with a character without sign. Reads the tables `cmap` (formats 4 and 12),
`head`, `hhea` and `hmtx` of each file, and nothing else of it.
"""

import unicodedata
from functools import cache
from pathlib import Path
from struct import unpack_from
from typing import TYPE_CHECKING

from cptskit.socle.resources import resource

if TYPE_CHECKING:
    import typst

_UNKNOWN = 1.0
"""Width of a character that the font lacks, in parts of the size of the letters."""


def font_folder() -> Path:
    """Return the folder of the fonts that travel with the package."""
    return resource("templates") / "styles" / "polices"


@cache
def typst_fonts() -> "typst.Fonts":
    """Return the fonts that Typst may use, read once: none of the machine's."""
    import typst  # noqa: PLC0415 - 80 MB, for PDF and PNG alone

    return typst.Fonts(include_system_fonts=False, font_paths=[font_folder()])


@cache
def covered() -> frozenset[int]:
    """Return the code points that the regular fonts hold between them."""
    fonts = (path for path in font_folder().glob("*.ttf") if "Bold" not in path.name)
    return frozenset().union(*(_glyphs(path.read_bytes()) for path in sorted(fonts)))


def with_squares(text: str) -> str:
    """Return the text with a square for each character that no font can show."""
    missing = {ord(c) for c in set(text) if ord(c) > 126} - covered()
    signs = {code: "" if unicodedata.category(chr(code)) == "Cf" else "□" for code in missing}
    return text.translate(signs)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of Carlito is, in the unit of `size`; kerning is left out."""
    widths = _advances("Carlito-Bold" if bold else "Carlito-Regular")
    return size * sum(widths.get(ord(c), _UNKNOWN) for c in text)


@cache
def _advances(name: str) -> dict[int, float]:
    """Return how far each character moves the pen, in parts of the size of the letters."""
    font = (font_folder() / f"{name}.ttf").read_bytes()
    size = unpack_from(">H", font, _table(font, b"head") + 18)[0]
    count = unpack_from(">H", font, _table(font, b"hhea") + 34)[0]
    metrics = unpack_from(f">{2 * count}H", font, _table(font, b"hmtx"))[::2]
    found = {code: metrics[min(n, count - 1)] / size for code, n in _glyphs(font).items()}
    # Carlito lacks the no-break space; whatever draws it takes the space in its place.
    return {ord("\u00a0"): found[ord(" ")]} | found


def _table(font: bytes, name: bytes) -> int:
    tables = range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16)
    return int(
        next(unpack_from(">L", font, at + 8)[0] for at in tables if font[at : at + 4] == name)
    )


def _glyphs(font: bytes) -> dict[int, int]:
    """Return the number of the sign of each character."""
    start = _table(font, b"cmap")
    found: dict[int, int] = {}
    for record in range(unpack_from(">H", font, start + 2)[0]):
        subtable = start + unpack_from(">L", font, start + 8 + 8 * record)[0]
        match unpack_from(">H", font, subtable)[0]:
            case 4:
                found |= _segments(font, subtable)
            case 12:
                found |= _groups(font, subtable)
    return found


def _segments(font: bytes, at: int) -> dict[int, int]:
    size = unpack_from(">H", font, at + 6)[0]
    ends, starts, deltas, offsets = (
        unpack_from(f">{size // 2}H", font, at + 14 + part * size + 2 * (part > 0))
        for part in range(4)
    )
    found: dict[int, int] = {}
    for n, (start, end, offset) in enumerate(zip(starts, ends, offsets, strict=True)):
        if offset:
            # The glyphs of this segment stand in a list, where 0 is "no glyph".
            first = at + 16 + 3 * size + 2 * n + offset
            listed = unpack_from(f">{end - start + 1}H", font, first)
            glyphs = [(glyph + deltas[n]) & 0xFFFF if glyph else 0 for glyph in listed]
        else:
            glyphs = [(code + deltas[n]) & 0xFFFF for code in range(start, end + 1)]
        found |= {start + rank: glyph for rank, glyph in enumerate(glyphs) if glyph}
    return found


def _groups(font: bytes, at: int) -> dict[int, int]:
    count = unpack_from(">L", font, at + 12)[0]
    groups = (unpack_from(">LLL", font, at + 16 + 12 * n) for n in range(count))
    return {
        start + rank: first + rank
        for start, end, first in groups
        for rank in range(end - start + 1)
    }
