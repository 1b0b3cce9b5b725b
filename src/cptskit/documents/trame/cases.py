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
    for found in _PIECE.finditer(xml):
        if found.group().startswith("<w:tc"):
            cells.append(found.start())
            opened.append([])
        elif found.group() == "</w:tc>":
            if not cells:
                return None
            start, left = cells.pop(), opened.pop()
            if left:
                return left[-1], xml[start : found.end()]
        elif opened and found["end"] is None:
            opened[-1].append(found["word"])
        elif opened and found["word"] in opened[-1]:
            opened[-1].remove(found["word"])
    return None
