"""A file as grids of texts, each cell with its place in the spreadsheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cptskit.importing.document import Cell, Document, Table, open_document
from cptskit.importing.sources import DELIMITERS, decoded, refused
from cptskit.loading.cells import letters
from cptskit.loading.cells import rows as cells_of
from cptskit.loading.files import MAX_BYTES, Source
from cptskit.loading.formulas import restored
from cptskit.loading.workbooks import is_workbook
from cptskit.socle.plain_files import RefusedFileError, read_plain

_PLACE = re.compile(r"([A-Z]+)(\d+)$")
_MOST_SPAN = 500


@dataclass(frozen=True)
class Grille:
    """A sheet: its filled rows, each with its number from 1."""

    fichier: str
    feuille: str
    lignes: tuple[tuple[int, tuple[str, ...]], ...]
    remarques: tuple[str, ...] = ()

    @property
    def nom(self) -> str:
        """The file, and the sheet if any."""
        return f"{self.fichier}, feuille « {self.feuille} »" if self.feuille else self.fichier

    def place(self, ligne: int, colonne: int | None = None) -> str:
        """Return the place of a cell, or of a row."""
        if colonne is None:
            return f"{self.nom}, ligne {ligne}"
        return f"{self.nom}, cellule {letters(colonne)}{ligne}"


def grilles(file: Path) -> Iterator[tuple[Grille, ...]]:
    """Yield each sheet of a file in its possible readings: a text has one for each delimiter.

    Raises UnreadableTableError, UnreadableDocumentError, OSError.
    """
    try:
        raw = read_plain(file, None, MAX_BYTES)
    except RefusedFileError as error:
        raise refused(error.why, file) from None
    if is_workbook(raw) or raw.startswith((b"%PDF", b"{\\rtf")):
        yield from ((grille,) for grille in _sheets(open_document(file), file.name))
    else:
        yield tuple(_texts(raw, file.name))


def _texts(raw: bytes, name: str) -> Iterator[Grille]:
    text, encoding = decoded(raw)
    remarks = () if encoding == "UTF-8" else (f"{name}, lu en {encoding} : vérifiez les accents.",)
    source = Source.of(name, text)
    for delimiter in DELIMITERS:
        rows = tuple(
            (row[0].start[0] + 1, tuple(_clean(restored(cell.text)) for cell in row))
            for row in cells_of(source.text, delimiter)
        )
        yield Grille(name, "", rows, remarks)


def _clean(text: str) -> str:
    """Return a text without the invisible signs that no file of a project may hold."""
    return "".join(
        " " if sign != "\n" and (not sign.isprintable() or "\ue000" <= sign <= "\uf8ff") else sign
        for sign in text
    ).strip()


def _sheets(document: Document, name: str) -> Iterator[Grille]:
    hidden = tuple(
        f"{name}, {side.place} : {side.kind}, non lue."
        for side in document.sides
        if "masqu" in side.kind
    )
    sheet = ""
    cells: dict[int, dict[int, str]] = {}
    for block in document.blocks:
        if isinstance(block, Table):
            for cell in block.cells:
                _put(cells, cell)
        elif block.level == 1:
            if cells:
                yield _grid(name, sheet, cells, hidden)
            sheet, cells = block.text, {}
            continue
    if cells:
        yield _grid(name, sheet, cells, hidden)


def _put(cells: dict[int, dict[int, str]], cell: Cell) -> None:
    """Put a cell in its row, and in the rows below that it spans."""
    match = _PLACE.search(cell.place)
    if match is None:
        return
    for row in range(int(match[2]), int(match[2]) + min(cell.rows, _MOST_SPAN)):
        cells.setdefault(row, {})[cell.column] = _clean(cell.text)


def _grid(
    name: str, sheet: str, cells: dict[int, dict[int, str]], remarks: tuple[str, ...]
) -> Grille:
    rows = tuple(
        (number, tuple(row.get(at, "") for at in range(max(row) + 1)))
        for number, row in sorted(cells.items())
    )
    return Grille(name, sheet, rows, remarks)
