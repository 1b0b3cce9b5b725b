"""The shipped fonts as Typst reads them."""

from functools import cache
from typing import TYPE_CHECKING

from cptskit.socle.fonts import font_folder

if TYPE_CHECKING:
    import typst


@cache
def typst_fonts() -> "typst.Fonts":
    """Return the fonts that Typst may use, read once: none of the machine's."""
    import typst  # noqa: PLC0415 - 80 MB, for PDF and PNG alone

    return typst.Fonts(include_system_fonts=False, font_paths=[font_folder()])
