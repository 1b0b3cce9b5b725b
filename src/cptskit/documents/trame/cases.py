"""Loops and conditions that a table cell opens and another closes: a row would be torn apart."""

import re

_PIECE = re.compile(
    r"<w:tc[ >]|</w:tc>|{%[-+]?\s*(?:[pr]\s)?\s*(?P<end>end)?"
    r"(?P<word>for|if|macro|call|filter|with|block)\b(?:(?!%}).)*%}",
    re.DOTALL,
)


def torn(xml: str) -> tuple[str, str] | None:
    """Return the word that a cell opens and does not close (`for`), and the cell's XML; else None.

    Tags must be whole: their signs and words in one piece.
    """
    cells: list[int] = []
    opened: list[list[str]] = []
    for match in _PIECE.finditer(xml):
        if match.group().startswith("<w:tc"):
            cells.append(match.start())
            opened.append([])
        elif match.group() == "</w:tc>":
            if not cells:
                return None
            start, left = cells.pop(), opened.pop()
            if left:
                return left[-1], xml[start : match.end()]
        elif opened and match["end"] is None:
            opened[-1].append(match["word"])
        elif opened and match["word"] in opened[-1]:
            opened[-1].remove(match["word"])
    return None
