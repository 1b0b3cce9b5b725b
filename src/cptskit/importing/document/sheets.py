"""A spreadsheet as a document: each sheet a heading and a table; value and format both read."""

from collections.abc import Iterator, Sequence
from typing import Any

from cptskit.importing.document.archive import Archive, UnreadableDocumentError
from cptskit.importing.document.blocks import Block, Cell, Document, Paragraph, Side, Table

MOST_CELLS = 300_000
MOST_COLUMNS = 1_000
HIDDEN_ROW = "ligne ou colonne masquée"
HIDDEN_SHEET = "feuille masquée"
HIDDEN = frozenset({HIDDEN_ROW, HIDDEN_SHEET})
"""What a reader of the sheet does not see: it is reported, and not imported."""


def as_document(
    archive: Archive,
    tables: list[tuple[str, list["Value"]]],
    sides: list[Side],
    pictures: dict[str, bytes],
) -> Document:
    """Return the sheets as a document."""
    return Document(archive.name, tuple(_blocks(tables)), tuple(sides), pictures, sheets=True)


class Value:
    """A filled cell: its place from 0, its words as a person reads them, its span."""

    __slots__ = ("column", "columns", "row", "rows", "text")

    def __init__(self, row: int, column: int, text: str, rows: int = 1, columns: int = 1) -> None:
        """Keep the fields."""
        self.row, self.column, self.text = row, column, text
        self.rows, self.columns = rows, columns


def hidden_rows(name: str, values: Sequence[Value], kind: str) -> list[Side]:
    """Return the rows of hidden cells, each as a text beside the sheets."""
    rows: dict[int, list[str]] = {}
    for value in values:
        rows.setdefault(value.row, []).append(value.text)
    place = f"feuille « {name} », ligne"
    return [Side(kind, " ; ".join(texts), f"{place} {row + 1}") for row, texts in rows.items()]


def _blocks(tables: list[tuple[str, list[Value]]]) -> Iterator[Block]:
    for name, values in tables:
        yield Paragraph(f"feuille « {name} »", name, name, level=1)
        yield from _tables(name, values)


def _tables(name: str, values: list[Value]) -> Iterator[Table]:
    """Yield the tables of a sheet: adjacent rows, with an empty row between two tables."""
    rows: dict[int, list[Value]] = {}
    for value in values:
        rows.setdefault(value.row, []).append(value)
    block: list[Value] = []
    end = -1
    for row in sorted(rows):
        if block and row > end + 1:
            yield _table(name, block)
            block = []
        block += rows[row]
        end = max(end, row, *(value.row + value.rows - 1 for value in rows[row]))
    if block:
        yield _table(name, block)


def _table(name: str, values: list[Value]) -> Table:
    top = min(value.row for value in values)
    cells = []
    for value in sorted(values, key=lambda value: (value.row, value.column)):
        place = f"feuille « {name} », cellule {reference(value.row, value.column)}"
        inside = tuple(
            Paragraph(place, line, line) for line in value.text.split("\n") if line.strip()
        )
        cells.append(Cell(value.row - top, value.column, inside, value.rows, value.columns, place))
    return Table(f"feuille « {name} », ligne {top + 1}", tuple(cells))


def reference(row: int, column: int) -> str:
    """Return the name of a cell: B12."""
    letters, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return f"{letters}{row + 1}"


def too_many(name: str) -> UnreadableDocumentError:
    """Return the error for an endless sheet."""
    return UnreadableDocumentError(
        f"{name} a plus de {MOST_CELLS} cellules remplies : il n'est pas lu. "
        "Gardez les seules feuilles de l'annexe."
    )


def rounded(value: str) -> str:
    """Return a number of a file as a person writes it: « 0.19 » is « 0,19 »."""
    try:
        number = float(value)
    except ValueError:
        return value
    return f"{number:.12g}".replace(".", ",") if abs(number) < 1e15 else value


def percent(value: str) -> str:
    """Return a fraction as a percentage: « 0.19 » is « 19 % »."""
    try:
        return f"{round(float(value) * 100, 6):g} %".replace(".", ",")
    except ValueError:
        return value


def text_of(element: Any) -> str:
    """Return all the words of an element."""
    return "".join(element.itertext())
