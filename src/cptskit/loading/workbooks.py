"""The sheets of an Excel or LibreOffice workbook as rows of texts, by python-calamine."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, TypeVar

from cptskit.loading import extents, olebook
from cptskit.socle.archives import HugeArchiveError, repacked
from cptskit.socle.records import record

T = TypeVar("T")

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MOST_CELLS = 500_000
_MOST_TOGETHER = 2_000_000
_MOST_BYTES = 100_000_000
_EXACT = 10**15
"""What a number of a spreadsheet holds exactly: fifteen digits."""


class UnreadableWorkbookError(Exception):
    """A workbook cannot be read; the message, in French, says why, without a final point."""


@record
class Sheet:
    """The rows of a sheet that are not empty, each with its number as the spreadsheet shows it.

    `merged` are the ranges of merged cells: first row and column, last row and column, rows from 1
    and columns from 0.
    """

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()


@record
class Grid:
    """The rows of a sheet that are not empty, as the spreadsheet holds them: numbers, days, texts.

    `before` are the empty columns on its left, which the rows leave out; `merged` as in `Sheet`.
    """

    name: str
    hidden: bool
    before: int
    rows: tuple[tuple[int, tuple[object, ...]], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()


def is_workbook(raw: bytes) -> bool:
    """Say whether these bytes start as those of a workbook do (.xlsx, .ods, .xls)."""
    return raw.startswith((_ZIP, _OLE))


def sheets(raw: bytes) -> tuple[Sheet, ...]:
    """Return the sheets that a reader sees, the others left out. Raises UnreadableWorkbookError."""
    return _read(raw, _sheets)


def grids(raw: bytes) -> tuple[Grid, ...]:
    """Return all sheets, hidden ones too. Raises UnreadableWorkbookError."""
    return _read(raw, _grids)


def _read(raw: bytes, how: Callable[[bytes], T]) -> T:
    """Read a workbook; the engine may panic on one that is damaged: that is not an `Exception`."""
    try:
        return how(_safe(raw))
    except (UnreadableWorkbookError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise UnreadableWorkbookError(
            "le classeur est protégé par un mot de passe"
            if type(error).__name__ == "PasswordError"
            else "le classeur est abîmé, ou n'en est pas un"
        ) from error


def _sheets(raw: bytes) -> tuple[Sheet, ...]:
    return tuple(_sheet(name, sheet) for name, hidden, sheet in _opened(raw) if not hidden)


def _grids(raw: bytes) -> tuple[Grid, ...]:
    return tuple(_grid(name, hidden, sheet) for name, hidden, sheet in _opened(raw))


def _opened(raw: bytes) -> Iterator[tuple[str, bool, Any]]:
    """Yield the name of each sheet, whether it is hidden, and what the engine makes of it."""
    from python_calamine import (  # noqa: PLC0415 - only where there is a workbook
        CalamineWorkbook,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    book = CalamineWorkbook.from_filelike(BytesIO(raw))
    for one in book.sheets_metadata:
        if one.typ == SheetTypeEnum.WorkSheet:
            hidden = one.visible != SheetVisibleEnum.Visible
            yield one.name, hidden, book.get_sheet_by_name(one.name)


def _sheet(name: str, sheet: Any) -> Sheet:
    grid = _grid(name, False, sheet)
    rows = tuple(
        (number, ("",) * grid.before + tuple(map(text_of, cells))) for number, cells in grid.rows
    )
    return Sheet(name, rows, grid.merged)


def _grid(name: str, hidden: bool, sheet: Any) -> Grid:
    if sheet.start is None:
        return Grid(name, hidden, 0, ())
    if sheet.height * sheet.width > _MOST_CELLS:
        raise UnreadableWorkbookError(f"la feuille « {name} » est trop grande")
    above, before = sheet.start
    rows = (
        (number, tuple(cells))
        for number, cells in enumerate(sheet.to_python(skip_empty_area=True), start=above + 1)
        if any(map(text_of, cells))
    )
    return Grid(name, hidden, before, tuple(rows), _merged(sheet))


def _merged(sheet: Any) -> tuple[tuple[int, int, int, int], ...]:
    """Return the merged ranges; LibreOffice's format does not tell them to the engine."""
    return tuple(
        (top + 1, left, bottom + 1, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )


def text_of(value: object) -> str:
    """Return what a cell says, as one would type it."""
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words(value)
    return str(value).strip()


def _number(value: float) -> str:
    whole = abs(value) < _EXACT and value == int(value)
    return str(int(value)) if whole else f"{value:.15g}".replace(".", ",")


def _moment(value: datetime) -> str:
    return value.date().isoformat() if value.time() == time() else value.isoformat(" ")


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: "oui" if value else "non"),
    (float, _number),
    (datetime, _moment),
    (date, date.isoformat),
)


def _safe(raw: bytes) -> bytes:
    """Return a workbook that the engine may open: of true and bounded size and extent.

    Raises UnreadableWorkbookError, and others for a damaged one.
    """
    if not raw.startswith(_ZIP):
        _refuse_wide(olebook.extents(raw))
        return raw
    try:
        book = repacked(raw, _MOST_BYTES)
    except HugeArchiveError:
        raise UnreadableWorkbookError("le classeur est trop gros") from None
    if b"xl/workbook.bin" in book:
        raise UnreadableWorkbookError("c'est un .xlsb : enregistrez-le au format .xlsx")
    _refuse_wide(extents.extents(book))
    return book


def _refuse_wide(cells: Iterable[int]) -> None:
    total = 0
    for number in cells:
        total += number
        if number > _MOST_CELLS or total > _MOST_TOGETHER:
            raise UnreadableWorkbookError(
                "une feuille est trop grande, ou une cellule est remplie très loin des autres : "
                "effacez les lignes et les colonnes qui ne servent pas"
            )
