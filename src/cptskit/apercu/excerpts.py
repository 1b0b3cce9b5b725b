"""The lines around a place, in pieces that a page can mark."""

from collections.abc import Sequence
from typing import Any

from cptskit.socle.findings import Location

_BEFORE = 2
_ROOM = 160
"""The most signs that a line shows; a narrative may be one line of thousands."""
_LEAD = 60
"""How many signs stand before the mark where the start of the line is left out."""
_MORE = "…"


def excerpt(lines: Sequence[str], location: Location) -> list[dict[str, Any]]:
    """Return two lines before the place and its own, each with its number and its pieces.

    `avant`, `marque`, `apres` are the text before, under and after the mark; other lines have
    `avant` alone. Nothing where the file has no such line.
    """
    row = location.ligne
    if not 1 <= row <= len(lines):
        return []
    first = max(1, row - _BEFORE)
    above = [
        {"numero": number, "avant": _cut(line), "marque": "", "apres": ""}
        for number, line in enumerate(lines[first - 1 : row - 1], first)
    ]
    return [*above, {"numero": row, **_marked(lines[row - 1], location)}]


def _marked(line: str, location: Location) -> dict[str, str]:
    start = min(location.colonne - 1, len(line))
    several = location.ligne_fin > location.ligne
    end = len(line) if several else min(location.colonne_fin - 1, len(line))
    before, marked, after = line[:start], line[start:end], line[end:]
    if len(line) > _ROOM and len(before) > _LEAD:
        before = _MORE + before[-_LEAD:]
    marked = _cut(marked)
    return {"avant": before, "marque": marked, "apres": _cut(after, _ROOM - len(before + marked))}


def _cut(text: str, room: int = _ROOM) -> str:
    return text if len(text) <= room else text[: max(0, room)] + _MORE
