"""A table as rows of cells at the places of its grid, and its headers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cptskit.importing.document.blocks import Cell, Table
from cptskit.importing.reprise.figures import read_value
from cptskit.importing.reprise.words import folded, is_nothing, is_unsure

EMPTY = Cell(0, 0)


@dataclass(frozen=True)
class Grid:
    """The rows of a table, each with a cell at every column; a span is repeated at its places."""

    table: Table
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def column(self, at: int, start: int = 0) -> list[Cell]:
        """Return the cells of a column from a row on."""
        return [row[at] for row in self.rows[start:]]


def grid_of(table: Table) -> Grid:
    """Return the grid of a table. Places without a cell get an empty one."""
    height, width = table.height, table.width
    places: list[list[Cell]] = [[EMPTY] * width for _ in range(height)]
    for cell in table.cells:
        for row in range(cell.row, min(cell.row + cell.rows, height)):
            for column in range(cell.column, min(cell.column + cell.columns, width)):
                places[row][column] = cell
    return Grid(table, tuple(tuple(row) for row in places))


@lru_cache(maxsize=5_000)
def label(text: str) -> str:
    """Return the words of a header or a label, without brackets, years and signs."""
    bare = re.sub(r"\([^()]*\)", " ", text)
    plain = re.sub(r"\b(?:19|20)\d{2}\b", " ", folded(bare))
    plain = re.sub(r"[%€<]", " ", plain)
    return re.sub(r"^\d+ |\b(?:n|annee) ?\d*$", lambda match: match[0] if match[0].strip() in
                  ("n", "annee") else " ", " ".join(plain.split())).strip()  # fmt: skip


def header_rows(grid: Grid) -> int:
    """Return how many rows at the top are headers: two where the first spans columns."""
    if len(grid.rows) > 2:
        top = grid.rows[0]
        spans = any(cell.columns > 1 and cell.columns < grid.width for cell in top)
        tall = any(cell.rows == 2 for cell in top)
        if spans and (tall or _mostly_words(grid.rows[1])):
            return 2
    return 1


def _mostly_words(row: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in row if cell.text]
    return bool(texts) and not any(is_figure(text) for text in texts)


def headers(grid: Grid, rows: int = 1) -> tuple[str, ...]:
    """Return the header of each column, folded; the lower one if there are two rows."""
    names = []
    for at in range(grid.width):
        cells = [grid.rows[row][at] for row in range(min(rows, len(grid.rows)))]
        names.append(label(next((cell.text for cell in reversed(cells) if cell.text), "")))
    return tuple(names)


def is_figure(text: str) -> bool:
    """Say whether a cell holds a number, or something in place of one."""
    words = " ".join(text.split())
    return bool(words) and bool(read_value(words).value) and words[:1] in "<-+0123456789"


def numeric(cells: Sequence[Cell]) -> float:
    """Return the share of the filled cells with a number, or with a sign that there is none."""
    texts = [cell.text for cell in cells if cell.text]
    blanks = sum(is_nothing(text) or is_unsure(text) for text in texts)
    numbers = sum(is_figure(text) for text in texts)
    return (numbers + blanks) / len(texts) if numbers else 0.0


def is_total(row: Sequence[Cell]) -> bool:
    """Say whether a row is a total."""
    words = [folded(cell.text) for cell in row if cell.text]
    return any(
        re.match(r"^(?:sous )?totaux?\b|^total\b|^ensemble$|^somme$", word) for word in words[:2]
    )
