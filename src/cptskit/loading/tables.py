"""A table of members, CSV or workbook, with the place of every cell, and what is wrong in it."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from cptskit.francais.accents import as_key
from cptskit.francais.suggestions import did_you_mean
from cptskit.loading import problems
from cptskit.loading.cells import DELIMITERS, Cell, letters, rows
from cptskit.loading.files import (
    CONTROL,
    MAX_BYTES,
    Source,
    refused,
    source_of,
)
from cptskit.loading.workbooks import UnreadableWorkbookError, is_workbook, sheets
from cptskit.projet.citations import citer
from cptskit.projet.membres import Professionnel
from cptskit.socle.findings import Finding, Location
from cptskit.socle.patterns import late
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.socle.records import record

COLUMNS = tuple(Professionnel.model_fields)
_PAGE = late(r"\s*<(?:!doctype|html|head|body|table|meta)\b", re.IGNORECASE)
_IMPORT = "Pour un tableau d'une autre forme : cptskit import membres FICHIER"


@record
class Table:
    """The rows of a table, headers first.

    Of a CSV file, `path` is its own and cells have their own places. Of a workbook, `path` is
    that of the YAML, every cell stands at the key, and `numbers` gives the rows their numbers.
    """

    path: str
    shown: str
    rows: Sequence[tuple[Cell, ...]]
    numbers: tuple[int, ...] = ()

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the columns, as keys."""
        return tuple(as_key(cell.text) for cell in self.rows[0]) if self.rows else ()

    def at(self, cell: Cell) -> Location:
        """Return the place of a cell."""
        (line, column), (last, end) = cell.start, cell.end
        return Location(self.path, line + 1, column + 1, last + 1, end + 1)

    def mention(self, row: int, column: int | None = None) -> str:
        """Return the words that say where a row or a cell is, when its place does not."""
        if not self.numbers:
            return ""
        number = self.numbers[row]
        spot = f"ligne {number}" if column is None else f"cellule {letters(column)}{number}"
        return f"{self.shown}, {spot} : "


def read_table(
    file: Path, folder: Path, here: Location, sources: dict[str, Source]
) -> Table | Finding:
    """Return the table of a file of a project, or the finding that says why it cannot be read.

    `here` is the place of the key that names the file. The text of a CSV file goes to `sources`.
    """
    path = file.relative_to(folder).as_posix()
    try:
        raw = read_plain(file, folder, MAX_BYTES)
    except RefusedFileError as error:
        return refused(error.why, path)
    if is_workbook(raw):
        return _of_workbook(raw, path, here)
    source = source_of(path, raw)
    if isinstance(source, Finding):
        return source
    return table_of(source, sources)


def table_of(source: Source, sources: dict[str, Source]) -> Table:
    """Return the table of the text of a CSV file, which goes to `sources`."""
    sources[source.path] = source
    return Table(source.path, source.path, tuple(rows(source.text, delimiter_of(source.text))))


def delimiter_of(text: str) -> str:
    """Return what parts the cells of a table of members: the sign that gives most known columns."""
    return max(DELIMITERS, key=lambda sign: _known_columns(next(rows(text, sign), ())))


def _of_workbook(raw: bytes, path: str, here: Location) -> Table | Finding:
    try:
        first = next(iter(sheets(raw)), None)
    except UnreadableWorkbookError as error:
        return problems.BAD_TABLE.at(here, f"{path} ne se lit pas : {error}.", _IMPORT)
    start, end = (here.ligne - 1, here.colonne - 1), (here.ligne_fin - 1, here.colonne_fin - 1)
    listed = first.rows if first else ()
    return Table(
        here.fichier,
        path,
        tuple(tuple(Cell(text, start, end) for text in texts) for _, texts in listed),
        tuple(number for number, _ in listed),
    )


def _known_columns(headers: Sequence[Cell]) -> int:
    return sum(as_key(cell.text) in COLUMNS for cell in headers)


def faults(table: Table) -> Iterator[Finding]:
    """Yield what keeps a table from being a list of members."""
    names = table.headers
    if table.rows and table.rows[0] and _PAGE.match(table.rows[0][0].text):
        yield problems.BAD_TABLE.at(
            table.at(table.rows[0][0]),
            f"{table.shown} est une page web, et non un tableau.",
            "Ouvrez-la dans votre tableur, et enregistrez-la au format .xlsx.",
        )
        return
    if "nom" not in names:
        yield problems.BAD_TABLE.at(
            table.at(table.rows[0][0] if table.rows else Cell("")),
            f"La première ligne de {table.shown} ne donne pas la colonne « nom ».",
            f"Colonnes possibles : {', '.join(COLUMNS)}. {_IMPORT}",
        )
        return
    for column, cell in enumerate(table.rows[0]):
        yield from _header_faults(table, column, cell)
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            headless = column >= len(names) or not names[column]
            for message, help_ in _cell_faults(cell, headless):
                text = table.mention(row, column) + message
                yield problems.BAD_TABLE.at(table.at(cell), text, help_)


def _header_faults(table: Table, column: int, cell: Cell) -> Iterator[Finding]:
    name = table.headers[column]
    if name in table.headers[:column] and name:
        yield problems.DUPLICATE_KEY.at(
            table.at(cell),
            f"{table.mention(0, column)}La colonne « {name} » est donnée deux fois.",
            "Gardez-en une.",
        )
    elif name and name not in COLUMNS:
        yield problems.UNKNOWN_KEY.at(
            table.at(cell),
            f"{table.mention(0, column)}La colonne « {citer(cell.text)} » n'existe pas.",
            did_you_mean(name, COLUMNS, f"Colonnes possibles : {', '.join(COLUMNS)}. {_IMPORT}"),
        )


def _cell_faults(cell: Cell, headless: bool) -> Iterator[tuple[str, str]]:
    if headless and cell.text:
        yield "Cette cellule n'a pas d'en-tête.", "Donnez un nom à sa colonne, ou videz-la."
    if not cell.closed:
        yield (
            "Ce guillemet n'est pas refermé.",
            "Fermez-le, ou doublez les guillemets qui font partie du texte.",
        )
    if CONTROL.search(cell.text):
        yield (
            "Cette cellule contient un caractère invisible.",
            "Effacez-le : il vient souvent d'un copier-coller.",
        )
