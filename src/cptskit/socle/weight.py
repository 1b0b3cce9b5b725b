"""How heavy a text in Markdown may be: some marks cost their square to read.

A chapter of a projet de santé has 5 000 characters, and some ten marks a paragraph.
"""

import re

from cptskit.socle.patterns import late

MOST_CHARACTERS = 500_000
"""Characters of one text of a project: some two hundred pages."""
_MOST_MARKS = 1_500
"""Marks of one sort in one paragraph, or in one row of a table."""
_MOST_IN_A_LIST = 6_000
_DEEPEST = 20
"""Lists in lists, quotations in quotations."""
_MOST_ACCENTS = 12
"""Combining marks on one letter."""

_MARKS = "[*_`<!|~\\"
_BLANK_LINES = late(r"\n[ \t]*\n")
_DEEP = late(
    rf"^[ \t]*(?:(?:[>*+-]|\d{{1,9}}[.)])[ \t]*){{{_DEEPEST},}}[^\s>*+-]"
    rf"|^>{{{_DEEPEST},}}|^ {{{4 * _DEEPEST},}}(?:[*+-]|\d{{1,9}}[.)]) ",
    re.MULTILINE,
)
_ITEMS = late(r"\n(?=[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t])")
_TABLE = late(r"^[ \t]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)", re.MULTILINE)
_STACKED = late(rf"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20f0]{{{_MOST_ACCENTS},}}")


def overweight(markdown: str, most: int = MOST_CHARACTERS) -> str:
    """Say in French why a text is more than a document can take; nothing where it is not."""
    if len(markdown) > most:
        return f"il dépasse {most} caractères"
    if _STACKED.search(markdown):
        return f"une lettre y porte plus de {_MOST_ACCENTS} accents"
    if _DEEP.search(markdown):
        return f"des listes ou des citations y sont imbriquées sur plus de {_DEEPEST} niveaux"
    if len(markdown) > _MOST_MARKS:
        for paragraph in _BLANK_LINES.split(markdown):
            if reason := _crowded(paragraph):
                return reason
    return ""


def _crowded(paragraph: str) -> str:
    if len(paragraph) <= _MOST_MARKS:
        return ""
    table = _TABLE.search(paragraph) is not None
    pieces = paragraph.split("\n") if table else _ITEMS.split(paragraph)
    for mark in _MARKS:
        whole = 0 if table else paragraph.count(mark)
        if whole > _MOST_IN_A_LIST or any(piece.count(mark) > _MOST_MARKS for piece in pieces):
            return f"un paragraphe y compte plus de {_MOST_MARKS} signes « {mark} »"
    return ""
