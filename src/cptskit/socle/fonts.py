"""The shipped fonts: which characters they can show, and how wide these are.

PDF/A refuses a page with a character without sign. `scripts/build_font_metrics.py` reads the fonts.
"""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from cptskit.socle.resources import resource

_ASCII = 126
_WITHOUT_SIGN = ("Cf", "Zs", "Zl", "Zp", "Cc")
"""Categories of characters that a page shows, or leaves out, without a font of its own."""
_UNKNOWN = 1.0
"""Width of a character that the font lacks, in parts of the size of the letters."""


def font_folder() -> Path:
    """Return the folder of the fonts that travel with the package."""
    return resource("templates") / "styles" / "polices"


@cache
def covered() -> frozenset[int]:
    """Return the code points that the regular fonts hold between them."""
    runs = _metrics()["signes"]
    return frozenset(code for first, last in runs for code in range(first, last + 1))


def lacking(text: str) -> str:
    """Return the characters of a text that no font can show, those without a sign left out."""
    if text.isascii():
        return ""
    return "".join(c for c in dict.fromkeys(text) if ord(c) > _ASCII and _is_lacking(c))


@cache
def _is_lacking(sign: str) -> bool:
    return ord(sign) not in covered() and unicodedata.category(sign) not in _WITHOUT_SIGN


def with_squares(text: str) -> str:
    """Return the text with a square for each character that no font can show."""
    missing = {ord(c) for c in set(text) if ord(c) > _ASCII} - covered()
    signs = {code: "" if unicodedata.category(chr(code)) == "Cf" else "□" for code in missing}
    return text.translate(signs)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of Carlito is, in the unit of `size`; kerning is left out."""
    advances = _advances("Carlito-Bold" if bold else "Carlito-Regular")
    return size * sum(map(advances.__getitem__, text))


class _Advances(dict[str, float]):
    """How far each character moves the pen, in parts of the size of the letters."""

    def __missing__(self, _: str) -> float:
        return _UNKNOWN


@cache
def _advances(name: str) -> _Advances:
    font = _metrics()["chasses"][name]
    found = _Advances(
        (chr(first + rank), advance / font["unite"])
        for first, advances in font["suites"]
        for rank, advance in enumerate(advances)
    )
    # Carlito lacks the no-break space; whatever draws it takes the space in its place.
    found.setdefault("\u00a0", found[" "])
    return found


@cache
def _metrics() -> Any:
    return json.loads((font_folder() / "metriques.json").read_bytes())
