"""The shipped fonts: which characters they can show, and how wide these are.

PDF/A refuses a page with a character without sign. `scripts/build_font_metrics.py` reads the fonts.
"""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    runs = _metrics()["signes"]
    return frozenset(code for first, last in runs for code in range(first, last + 1))


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
    font = _metrics()["chasses"][name]
    found = {
        first + rank: advance / font["unite"]
        for first, advances in font["suites"]
        for rank, advance in enumerate(advances)
    }
    # Carlito lacks the no-break space; whatever draws it takes the space in its place.
    return {ord("\u00a0"): found[ord(" ")]} | found


@cache
def _metrics() -> Any:
    return json.loads((font_folder() / "metriques.json").read_bytes())
