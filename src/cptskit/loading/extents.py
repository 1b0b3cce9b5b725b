"""How far the sheets of a workbook reach, by a look at its XML before anything is allocated.

One cell at XFD1048576 makes the engine allocate the whole rectangle up to it. Nothing but names,
references and repeats is kept here, whatever the size of a part.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.parsers import expat
from zipfile import ZipFile

MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576
_CHUNK = 1 << 16
_SAID = frozenset({"v", "is", "f", "p"})
"""Elements of a cell that make it say something: of Excel's format, and of LibreOffice's."""


class DeclarationError(Exception):
    """A part declares a document type, which spreadsheets never do and attacks need."""


def extents(book: bytes) -> Iterator[int]:
    """Yield, for each table of each part, the number of cells from its first column to its last.

    `book` is an unpacked .xlsx or .ods. Raises DeclarationError, and ExpatError for a broken part.
    """
    with ZipFile(BytesIO(book)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                with archive.open(name) as part:
                    look = _Look()
                    while chunk := part.read(_CHUNK):
                        look.feed(chunk)
                    yield from look.tables()


class _Look:
    """One part as it is read: where the present cell stands, and how far those that speak reach."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._first: int | None = None
        self._last_row = self._last_column = -1
        self._done: list[int] = []

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk)

    def tables(self) -> list[int]:
        self._end()
        return self._done

    def _refuse(self, *_: object) -> None:
        raise DeclarationError

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "sheetData" | "table":
                self._end()
            case "row":
                self._row = _number(attributes.get("r"), self._row + 1, MOST_ROWS)
                self._rows, self._column, self._columns = 1, 0, 1
            case "table-row":
                self._row += self._rows
                self._rows = _repeat(attributes, "rows")
                self._column, self._columns = 0, 1
            case "c":
                self._column = _column(attributes.get("r", ""), self._column + 1)
                self._row = max(self._row, _row(attributes.get("r", ""), self._row))
                self._columns = 1
            case "table-cell" | "covered-table-cell":
                self._column += self._columns
                self._columns = _repeat(attributes, "columns")
                if any(attribute.endswith(":value-type") for attribute in attributes):
                    self._say()
            case one if one in _SAID:
                self._say()

    def _say(self) -> None:
        """Take in the present cell."""
        if not self._column:
            return
        self._first = self._row if self._first is None else min(self._first, self._row)
        self._last_row = max(self._last_row, self._row + self._rows - 1)
        self._last_column = max(self._last_column, self._column + self._columns - 1)

    def _end(self) -> None:
        if self._first is not None:
            self._done.append((self._last_row - self._first + 1) * self._last_column)
        self._first, self._last_row, self._last_column = None, -1, -1
        self._row, self._rows, self._column, self._columns = 0, 1, 0, 1


def _repeat(attributes: Mapping[str, str], what: str) -> int:
    name = next(
        (attribute for attribute in attributes if attribute.endswith(f"number-{what}-repeated")), ""
    )
    return _number(attributes.get(name), 1, 1 << 40)


def _number(text: str | None, otherwise: int, most: int) -> int:
    if text is None or not (text.isascii() and text.isdigit()) or len(text) > 15:
        return otherwise
    return min(max(int(text), 1), most)


def _column(reference: str, otherwise: int) -> int:
    letters = reference.rstrip("0123456789")
    if not (0 < len(letters) <= 4 and letters.isascii() and letters.isalpha()):
        return otherwise
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _row(reference: str, otherwise: int) -> int:
    return _number(
        reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") or None,
        otherwise,
        1 << 40,
    )
