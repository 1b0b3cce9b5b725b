"""From the file of a spreadsheet, of any kind, to rows of texts with their numbers."""

import errno
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cptskit.importing.columns import Columns, find_columns, no_columns
from cptskit.importing.contents import settled
from cptskit.loading.cells import DELIMITERS as USUAL_DELIMITERS
from cptskit.loading.cells import rows as cells_of
from cptskit.loading.files import MAX_BYTES, Source
from cptskit.loading.formulas import restored
from cptskit.loading.workbooks import Sheet, UnreadableWorkbookError, is_workbook, sheets
from cptskit.socle.errors import UnreadableTableError
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain

DELIMITERS = (*USUAL_DELIMITERS, "|")
"""The Annuaire Santé separates its cells by bars."""
_PAGE = re.compile(r"\s*<(?:!doctype html|html|head|body|table|meta|\?xml)\b", re.IGNORECASE)
_FLAT_ODF = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<office:document\b")
_EXCEL = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Spreadsheet:
    """The sheet to import: its rows with their numbers, and its columns.

    `encoding` is that of a text; in a workbook, `sheet` and `others` are names, and `merged`
    the cells that span rows: the first and last row of each range and its text. `alike` are the
    others that have columns of members too.
    """

    rows: Sequence[tuple[int, tuple[str, ...]]]
    columns: Columns
    encoding: str = ""
    sheet: str = ""
    others: tuple[str, ...] = ()
    merged: tuple[tuple[int, int, str], ...] = ()
    alike: tuple[str, ...] = ()

    @property
    def headers(self) -> tuple[str, ...]:
        """The texts of the headers."""
        return self.columns.titles


def open_spreadsheet(file: Path, sheet: str | None = None) -> Spreadsheet:
    """Return the sheet with the members. Raises UnreadableTableError, OSError."""
    try:
        raw = read_plain(file, None, MAX_BYTES)
    except RefusedFileError as error:
        raise refused(error.why, file) from None
    return read_spreadsheet(raw, file.name, sheet)


def read_spreadsheet(raw: bytes, name: str, sheet: str | None = None) -> Spreadsheet:
    """Return the sheet with the members from these bytes. Raises UnreadableTableError."""
    return _workbook(raw, name, sheet) if is_workbook(raw) else _text(raw, name)


def refused(why: Why, file: Path) -> Exception:
    """Return the error for a file that was not opened."""
    match why:
        case Why.TOO_BIG:
            return UnreadableTableError(f"{file.name} dépasse 5 Mo.")
        case Why.ABSENT:
            return FileNotFoundError(errno.ENOENT, "", file.as_posix())
        case Why.SPECIAL:
            return UnreadableTableError(f"{file.name} n'est pas un fichier ordinaire.")
        case _:
            return PermissionError(errno.EACCES, "", file.as_posix())


def _workbook(raw: bytes, name: str, wanted: str | None) -> Spreadsheet:
    try:
        all_sheets = sheets(raw)
    except UnreadableWorkbookError as error:
        raise UnreadableTableError(f"{name} ne se lit pas : {error}.") from error
    looked = [
        sheet
        for sheet in all_sheets
        if wanted is None or sheet.name.casefold() == wanted.casefold()
    ]
    if not looked and wanted is not None:
        names = ", ".join(f"« {sheet.name} »" for sheet in all_sheets)
        raise UnreadableTableError(f"{name} n'a pas de feuille « {wanted} ». Feuilles : {names}.")
    fitting = [(sheet, columns) for sheet in looked if (columns := _columns(sheet.rows))]
    if not fitting:
        raise no_columns(f"La feuille « {wanted} »" if wanted else name)
    chosen, columns = max(fitting, key=lambda pair: len(pair[1].places))
    others = tuple(sheet.name for sheet in all_sheets if sheet is not chosen and sheet.rows)
    alike = tuple(sheet.name for sheet, _ in fitting if sheet is not chosen)
    rows, merged = _unmerged(chosen, columns.header)
    return Spreadsheet(rows, columns, "", chosen.name, others, merged, alike)


def _unmerged(
    sheet: Sheet, header: int
) -> tuple[Sequence[tuple[int, tuple[str, ...]]], tuple[tuple[int, int, str], ...]]:
    """Return the rows with the text of merged cells in each of their rows, and the ranges."""
    cells = {number: list(texts) for number, texts in sheet.rows}
    below = sheet.rows[header][0]
    ranges = []
    for top, left, bottom, _ in sheet.merged:
        texts = cells.get(top, ())
        if top <= below or bottom == top or left >= len(texts) or not texts[left]:
            continue
        for number in range(top + 1, min(bottom, sheet.rows[-1][0]) + 1):
            under = cells.get(number)
            if under and left < len(under) and not under[left]:
                under[left] = texts[left]
        ranges.append((top, bottom, texts[left]))
    return [(number, tuple(cells[number])) for number, _ in sheet.rows], tuple(ranges)


def _text(raw: bytes, name: str) -> Spreadsheet:
    text, encoding = decoded(raw)
    if "\0" in text:
        raise UnreadableTableError(
            f"{name} n'est pas un tableau : un classeur (.xlsx, .ods, .xls) ou un CSV est attendu."
        )
    if not text.strip():
        raise UnreadableTableError(f"{name} est vide.")
    if _FLAT_ODF.match(text):
        raise UnreadableTableError(
            f"{name} est un classeur LibreOffice « à plat » : enregistrez-le au format .ods ou "
            ".xlsx."
        )
    if _PAGE.match(text):
        raise UnreadableTableError(
            f"{name} est une page web, et non un tableau : ouvrez-le dans votre tableur et "
            "enregistrez-le au format .xlsx."
        )
    source = Source.of(name, text)
    best: Spreadsheet | None = None
    for delimiter in DELIMITERS:
        rows = tuple(_rows(source.text, delimiter))
        columns = _columns(rows)
        if columns and (best is None or len(columns.places) > len(best.columns.places)):
            best = Spreadsheet(rows, columns, encoding)
    if best is None:
        raise no_columns(name)
    return best


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for row in cells_of(text, delimiter):
        yield row[0].start[0] + 1, tuple(restored(cell.text) for cell in row)


def _columns(rows: Sequence[tuple[int, tuple[str, ...]]]) -> Columns | None:
    columns = find_columns([cells for _, cells in rows])
    return columns and settled(columns, [cells for _, cells in rows[columns.header + 1 :]])


def decoded(raw: bytes) -> tuple[str, str]:
    """Return the text of a file, and the name of its encoding; any text is accepted here.

    Bytes outside the encoding become replacement characters: their rows are refused.
    """
    if raw.startswith(_EXCEL):
        return raw.decode("utf-16", errors="replace"), "UTF-16"
    if raw[:2].count(0) == 1:
        order = "be" if raw[0] == 0 else "le"
        return raw.decode(f"utf-16-{order}", errors="replace"), "UTF-16"
    try:
        return raw.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace"), "Windows-1252"
