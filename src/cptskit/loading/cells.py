"""The cells of a text in columns (CSV), each with its place; any text is read, none is refused."""

import re
from collections.abc import Iterator
from functools import cache

from cptskit.socle.patterns import late
from cptskit.socle.records import record

DELIMITERS = (";", ",", "\t")

_QUOTED = late(r'"((?:[^"]++|"")*+)"')

Spot = tuple[int, int]
"""A line and a column, from 0."""


@record
class Cell:
    """A cell: what it says, and where it stands; `closed` is False where a quote stays open."""

    text: str
    start: Spot = (0, 0)
    end: Spot = (0, 0)
    closed: bool = True


def rows(text: str, delimiter: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a text whose line ends are line feeds; a row of empty cells is left out."""
    position, line, column = 0, 0, 0
    row: list[Cell] = []
    while position <= len(text):
        cell, after = _cell(text, position, (line, column), delimiter)
        row.append(cell)
        line, column = cell.end
        if after < len(text) and text[after] == delimiter:
            column += 1
        else:
            if any(one.text for one in row):
                yield tuple(row)
            row, line, column = [], line + 1, 0
        position = after + 1


def letters(column: int) -> str:
    """Return the name of a column, from 0: A, B… Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _cell(text: str, position: int, start: Spot, delimiter: str) -> tuple[Cell, int]:
    """Return the cell that starts here, and the position of the sign that ends it."""
    quoted = _QUOTED.match(text, position)
    plain = _unquoted(delimiter).match(text, quoted.end() if quoted else position)
    assert plain is not None
    said = plain.group()
    if quoted:
        said = quoted.group(1).replace('""', '"') + said
    end = _after(text[position : plain.end()], start)
    closed = quoted is not None or not said.startswith('"')
    return Cell(said.strip(), start, end, closed), plain.end()


def _after(written: str, start: Spot) -> Spot:
    lines = written.count("\n")
    if not lines:
        return start[0], start[1] + len(written)
    return start[0] + lines, len(written) - written.rfind("\n") - 1


@cache
def _unquoted(delimiter: str) -> re.Pattern[str]:
    return re.compile(f"[^{delimiter}\n]*")
