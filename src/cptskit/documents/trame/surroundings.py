"""Where in a document a paragraph stands: the room that it has, the heading that it is below."""

import re
from collections.abc import Collection

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_EMU_A_TWIP = 635
_PADDING = 230
"""Twips that the sides of a cell take."""
_DEFAULT = 9070
"""Twips of text on an A4 page with usual margins."""
_LEVEL = re.compile(r"heading (\d)")


def room(paragraph: BaseOxmlElement) -> int:
    """Return the width that a paragraph has, in EMU: that of its cell, else that of its page."""
    for above in paragraph.iterancestors():
        if above.tag == qn("w:tc"):
            return (_cell_width(above) or _page_width(paragraph)) * _EMU_A_TWIP
    return _page_width(paragraph) * _EMU_A_TWIP


def _cell_width(cell: BaseOxmlElement) -> int | None:
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    if width is None or width.get(qn("w:type")) != "dxa":
        return None
    return max(int(width.get(qn("w:w"))) - _PADDING, _PADDING)


def _page_width(paragraph: BaseOxmlElement) -> int:
    """Return the width of the text in the section of a paragraph, which is said at its end."""
    sections = paragraph.xpath("following::w:sectPr | .//w:sectPr")
    if not sections:
        return _DEFAULT
    size, margins = sections[0].find(qn("w:pgSz")), sections[0].find(qn("w:pgMar"))
    if size is None or margins is None:
        return _DEFAULT
    sides = int(margins.get(qn("w:left"), "0")) + int(margins.get(qn("w:right"), "0"))
    return int(size.get(qn("w:w"), "0")) - sides or _DEFAULT


def level_above(
    paragraph: BaseOxmlElement, names: dict[str, str], apart_from: Collection[BaseOxmlElement]
) -> int:
    """Return the level of the last heading before a paragraph, 0 for none.

    `names` gives the names of styles by their ids; headings in `apart_from` do not count.
    """
    for before in reversed(paragraph.xpath("preceding::w:p[w:pPr/w:pStyle]")):
        match = _LEVEL.match(names.get(str(before.style), "").lower())
        if match and before not in apart_from:
            return int(match[1])
    return 0
