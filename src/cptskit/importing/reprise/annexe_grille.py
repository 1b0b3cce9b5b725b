"""A table of an annex made regular: its header found, its columns named, its rows an indicator.

A table with its labels in the first column is turned; columns of tiers are recognised.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cptskit.importing.document.blocks import Cell, Table
from cptskit.importing.reprise.grids import EMPTY, Grid, grid_of, label
from cptskit.importing.reprise.labels import column_of, field_of

_TIER = re.compile(r"^(?:palier|seuil|tranche|niveau) ?\d")
_STEPS = frozenset({"socle", "intermediaire", "objectif", "minimum", "optimal"})
"""Tiers by their names, where « socle » is one of them."""
_SUM = re.compile(r"^(?:€|k€|eur|euros?|montants?|somme)?(?: \d)?$")
_SHARE = re.compile(r"^(?:part|quote part|ponderation|poids)$")
_TARGETS = ("objectif", "objectifs")


@dataclass
class Columns:
    """Where the columns of an annex are: by field, and the pairs of value and sum of its tiers."""

    places: dict[str, int]
    tiers: list[tuple[int, int | None]] = field(default_factory=list)
    scales: dict[int, int] = field(default_factory=dict)
    """1000 for a column of k€."""
    titles: dict[int, str] = field(default_factory=dict)

    def cells(self, row: Sequence[Cell]) -> dict[str, Cell]:
        """Return the cells of a row by field."""
        return {name: row[at] for name, at in self.places.items()}


@dataclass
class Regular:
    """A table with a header: its columns, its rows, and the rows above the header."""

    columns: Columns
    rows: list[tuple[Cell, ...]]
    above: list[tuple[Cell, ...]]
    header: tuple[Cell, ...] = ()


def regular(table: Table) -> Regular | None:
    """Return a table of indicators, or of the parts of missions; None for others."""
    grid = grid_of(table)
    upright = _with_header(grid.rows)
    if upright is not None or not _is_turned(grid):
        return upright
    return _with_header([tuple(column) for column in zip(*grid.rows, strict=True)])


def pairs_of(table: Table) -> list[tuple[Cell, Cell]]:
    """Return the labels and values of rows of two filled cells."""
    pairs = []
    for row in grid_of(table).rows:
        cells = list({id(cell): cell for cell in row if cell.text}.values())
        if len(cells) == 2:
            pairs.append((cells[0], cells[1]))
    return pairs


def _with_header(rows: Sequence[tuple[Cell, ...]]) -> Regular | None:
    for at, row in enumerate(rows[:-1]):
        columns = _columns(row)
        names = set(columns.places)
        indicators = "indicateurs" in names and bool(
            names & {"titre", "cible", "reference", "palier", "maximum"} or columns.tiers
        )
        parts = "mission" in names and bool(names & {"fixe", "variable"})
        if indicators or parts:
            return Regular(columns, list(rows[at + 1 :]), list(rows[:at]), row)
    return None


def _columns(row: Sequence[Cell]) -> Columns:
    columns = Columns({})
    names = [label(cell.text) for cell in row]
    steps = _STEPS if "socle" in names and len(_STEPS & set(names)) > 1 else frozenset()
    for at, cell in enumerate(row):
        if at and cell is row[at - 1]:
            continue
        columns.titles[at] = " ".join(cell.lines)
        if "k€" in cell.text.casefold() or "milliers" in cell.text.casefold():
            columns.scales[at] = 1000
        if _TIER.match(names[at]) or names[at] in steps:
            after = at + 1 if at + 1 < len(row) and _SUM.match(names[at + 1]) else None
            columns.tiers.append((at, after))
            continue
        if any(after == at for _, after in columns.tiers):
            continue
        name = "part" if _SHARE.match(names[at]) else column_of(cell.text, indicators=True)
        if name and name not in columns.places:
            columns.places[name] = at
    _lone_sum(columns)
    target = next((name for name in _TARGETS if name in columns.places), "")
    if target and "cible" not in columns.places:
        columns.places["cible"] = columns.places.pop(target)
    return columns


def _lone_sum(columns: Columns) -> None:
    """Take a sum that follows only the last of several tiers as the sum of the indicator."""
    *first, (last, after) = columns.tiers or [(0, None)]
    if first and after is not None and all(amount_at is None for _, amount_at in first):
        columns.tiers[-1] = (last, None)
        columns.places.setdefault("maximum", after)


def _is_turned(grid: Grid) -> bool:
    first = (
        {field_of(cell.text) for cell in grid.column(0) if cell.text} if grid.width > 1 else set()
    )
    return "indicateurs" in first and len(first - {None}) >= 3


def is_empty(cell: Cell | None) -> bool:
    """Say whether a cell is missing or empty."""
    return cell is None or cell is EMPTY or not cell.text
