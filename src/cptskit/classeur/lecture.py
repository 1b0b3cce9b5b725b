"""Reads a workbook that comes back: its sheets with their cells, and its snapshot."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cptskit.classeur.cases import Case
from cptskit.classeur.instantane import CACHEE, LISTES, Instantane, read_snapshot
from cptskit.importing.document.looks import Looks, looks
from cptskit.importing.sources import refused
from cptskit.loading.workbooks import (
    Grid,
    UnreadableWorkbookError,
    grids,
    is_workbook,
    text_of,
)
from cptskit.socle.errors import UnreadableTableError
from cptskit.socle.plain_files import RefusedFileError, read_plain

_MOST = 30_000_000


@dataclass(frozen=True)
class Onglet:
    """A sheet as it was read: its name, and its rows that are not empty."""

    nom: str
    lignes: Sequence[Sequence[Case]]


@dataclass(frozen=True)
class Classeur:
    """A workbook: its sheets, and its snapshot if it still has one."""

    onglets: Sequence[Onglet]
    instantane: Instantane | None


def open_workbook(file: Path) -> Classeur:
    """Return a workbook, .xlsx or .ods. Raises UnreadableTableError, OSError."""
    try:
        raw = read_plain(file, None, _MOST)
    except RefusedFileError as error:
        raise refused(error.why, file) from None
    return read_workbook(raw, file.name)


def read_workbook(raw: bytes, name: str) -> Classeur:
    """Return a workbook from its bytes. Raises UnreadableTableError."""
    if not is_workbook(raw):
        raise UnreadableTableError(
            f"{name} n'est pas un classeur : un .xlsx ou un .ods est attendu."
        )
    if not raw.startswith(b"PK"):
        raise UnreadableTableError(
            f"{name} est d'un ancien format (.xls), qui ne dit pas quels nombres sont des "
            "pourcentages : enregistrez-le au format .xlsx ou .ods."
        )
    try:
        read = grids(raw)
    except UnreadableWorkbookError as error:
        raise UnreadableTableError(f"{name} ne se lit pas : {error}.") from error
    seen = looks(raw, name)
    hidden = next((grid for grid in read if grid.name == CACHEE), None)
    sheets = [
        Onglet(grid.name, _cases(grid, seen.get(grid.name, Looks())))
        for grid in read
        if grid.name not in (CACHEE, LISTES)
    ]
    made_from = None
    if hidden is not None:
        made_from = read_snapshot([tuple(map(text_of, cells)) for _, cells in hidden.rows])
    return Classeur(sheets, made_from)


def _cases(grid: Grid, seen: Looks) -> list[list[Case]]:
    rows = {number: list(cells) for number, cells in grid.rows}
    _fill_merged(grid, rows)
    return [
        [
            _case(value, (number - 1, column), seen)
            for column, value in enumerate(cells, start=grid.before)
        ]
        for number, cells in rows.items()
    ]


def _case(value: object, place: tuple[int, int], seen: Looks) -> Case:
    row, column = place
    return Case(
        seen.erreurs.get(place) or text_of(value),
        row + 1,
        column,
        nombre=isinstance(value, float | int) and not isinstance(value, bool),
        pourcent=place in seen.parts,
        erreur=place in seen.erreurs,
    )


def _fill_merged(grid: Grid, rows: dict[int, list[object]]) -> None:
    """Copy the value of cells merged downwards into each of their rows."""
    for top, left, bottom, _ in grid.merged:
        at = left - grid.before
        value = rows[top][at] if top in rows and 0 <= at < len(rows[top]) else None
        for number in range(top + 1, bottom + 1):
            below = rows.get(number)
            if below and value is not None and at < len(below) and not text_of(below[at]):
                below[at] = value
