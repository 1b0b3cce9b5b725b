"""Which characters the shipped fonts can show: PDF/A refuses a page with a character without sign.

Reads the `cmap` table of each font file (OpenType, formats 4 and 12) and nothing else of it.
"""

from functools import cache
from pathlib import Path
from struct import unpack_from

from cptskit.resources import resource


def font_folder() -> Path:
    """Return the folder of the fonts that travel with the package."""
    return resource("templates") / "styles" / "polices"


@cache
def covered() -> frozenset[int]:
    """Return the code points that the regular fonts hold between them."""
    fonts = (path for path in font_folder().glob("*.ttf") if "Bold" not in path.name)
    return frozenset().union(*(_characters(path.read_bytes()) for path in sorted(fonts)))


def _characters(font: bytes) -> set[int]:
    tables = range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16)
    start = next(
        unpack_from(">L", font, at + 8)[0] for at in tables if font[at : at + 4] == b"cmap"
    )
    found: set[int] = set()
    for record in range(unpack_from(">H", font, start + 2)[0]):
        subtable = start + unpack_from(">L", font, start + 8 + 8 * record)[0]
        match unpack_from(">H", font, subtable)[0]:
            case 4:
                found |= _segments(font, subtable)
            case 12:
                found |= _groups(font, subtable)
    return found


def _segments(font: bytes, at: int) -> set[int]:
    size = unpack_from(">H", font, at + 6)[0]
    ends, starts, deltas, offsets = (
        unpack_from(f">{size // 2}H", font, at + 14 + part * size + 2 * (part > 0))
        for part in range(4)
    )
    found: set[int] = set()
    for n, (start, end, offset) in enumerate(zip(starts, ends, offsets, strict=True)):
        if offset:
            # The glyphs of this segment stand in a list, where 0 is "no glyph".
            first = at + 16 + 3 * size + 2 * n + offset
            glyphs = unpack_from(f">{end - start + 1}H", font, first)
        else:
            glyphs = tuple((code + deltas[n]) & 0xFFFF for code in range(start, end + 1))
        found |= {start + rank for rank, glyph in enumerate(glyphs) if glyph}
    return found


def _groups(font: bytes, at: int) -> set[int]:
    count = unpack_from(">L", font, at + 12)[0]
    groups = (unpack_from(">LL", font, at + 16 + 12 * n) for n in range(count))
    return {code for start, end in groups for code in range(start, end + 1)}
