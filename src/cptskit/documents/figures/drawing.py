"""Specifications to pictures, by vl-convert, which is imported when a first figure is drawn.

It holds Vega and a JavaScript engine; it is given no address from which to fetch anything.
"""

import re
from functools import cache
from html import escape, unescape
from types import ModuleType
from typing import Any

from cptskit.documents.figures.style import CONFIG, NUMBERS
from cptskit.documents.figures.words import shown
from cptskit.documents.fonts import font_folder, text_width

_VERSION = "6.4"
_PPI = 200
_TEXT = re.compile(r'<text ([^>]*font-size="([\d.]+)px"[^>]*)>([^<]+)</text>')
_ROOT = '<svg xmlns="http://www.w3.org/2000/svg" '


def svg_of(spec: dict[str, Any], alternative: str) -> bytes:
    """Return the picture as SVG, with its alternative text."""
    drawn: str = _engine().vegalite_to_svg(
        spec,
        vl_version=_VERSION,
        config=CONFIG,
        format_locale=NUMBERS,
        time_format_locale="fr-FR",
        allowed_base_urls=[],
    )
    named = f'{_ROOT}role="img" aria-label="{escape(shown(alternative))}" '
    return _TEXT.sub(_held, drawn.replace(_ROOT, named, 1)).encode()


def _held(found: re.Match[str]) -> str:
    """Return a text with the width that its place was made for: a reader may lack the font."""
    look, size, words = found.groups()
    width = text_width(unescape(words), float(size), bold='font-weight="bold"' in look)
    held = f'textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {look} {held}>{words}</text>"


def to_png(svg: bytes) -> bytes:
    """Return an SVG as PNG, 200 points an inch; nothing that it names elsewhere is fetched."""
    drawn: bytes = _engine().svg_to_png(svg.decode(), ppi=_PPI)
    return drawn


def png_within(svg: bytes, size: tuple[float, float], most: tuple[int, int]) -> bytes:
    """Return an SVG of this size as a PNG, as large as fits in so many points."""
    scale = min(most[0] / size[0], most[1] / size[1])
    drawn: bytes = _engine().svg_to_png(svg.decode(), scale=scale)
    return drawn


@cache
def _engine() -> ModuleType:
    import vl_convert  # noqa: PLC0415 - 84 MB, of which a render without figures has no need

    vl_convert.register_font_directory(str(font_folder()))
    return vl_convert
