"""A LibreOffice spreadsheet: values and formats, repeated cells, spans, covered cells, notes."""

import re
from collections.abc import Iterator
from typing import Any

from cptskit.importing.document.archive import Archive, attribute, local
from cptskit.importing.document.blocks import Document, Side
from cptskit.importing.document.sheets import (
    HIDDEN_ROW,
    MOST_CELLS,
    Value,
    as_document,
    hidden_rows,
    percent,
    reference,
    rounded,
    too_many,
)

SHOWN_OTHERWISE = "valeur affichée autrement"
_MOST_REPEATS = 500
"""A filled cell that is repeated further is a colour or a formula dragged to the end."""


def read_ods(archive: Archive) -> Document:
    """Return all the sheets of a spreadsheet. Raises UnreadableDocumentError."""
    tables: list[tuple[str, list[Value]]] = []
    sides: list[Side] = []
    for sheet in archive.stream("content.xml", frozenset({"spreadsheet"})):
        if local(sheet) == "table":
            name = attribute(sheet, "name") or ""
            values = list(_values(archive, sheet, name, sides))
            tables.append((name, values))
    pictures = {
        name: archive.read(name)
        for name in archive.names()
        if name.startswith("Pictures/") and not name.endswith("/")
    }
    return as_document(archive, tables, sides, pictures)


def _values(archive: Archive, sheet: Any, name: str, sides: list[Side]) -> Iterator[Value]:
    row = count = 0
    for element in (node for node in sheet.iter() if local(node) == "table-row"):
        repeats = _number(attribute(element, "number-rows-repeated"))
        filled = list(_cells(element))
        if filled and attribute(element, "visibility") in ("collapse", "filter"):
            unseen = [Value(row, column, text) for column, _, text, _ in filled if text]
            sides += hidden_rows(name, unseen, HIDDEN_ROW)
            row += repeats
            continue
        for at in range(min(repeats, _MOST_REPEATS) if filled else 0):
            for column, cell, text, note in filled:
                count += 1
                if count > MOST_CELLS:
                    raise too_many(archive.name)
                if note and not at:
                    place = f"feuille « {name} », cellule {reference(row, column)}"
                    sides.append(Side("note de cellule", note, place))
                shown = _otherwise(cell, text)
                if shown and not at:
                    place = f"feuille « {name} », cellule {reference(row, column)}"
                    sides.append(Side(SHOWN_OTHERWISE, shown, place))
                if text:
                    spans = (
                        _number(attribute(cell, "number-rows-spanned")),
                        _number(attribute(cell, "number-columns-spanned")),
                    )
                    yield Value(row + at, column, text, *spans)
        row += repeats


def _cells(row: Any) -> Iterator[tuple[int, Any, str, str]]:
    column = 0
    for cell in row:
        if local(cell) not in ("table-cell", "covered-table-cell"):
            continue
        repeats = _number(attribute(cell, "number-columns-repeated"))
        text = _shown(cell) if local(cell) == "table-cell" else ""
        note = " ".join(_lines(next((node for node in cell if local(node) == "annotation"), ())))
        if text or note:
            for at in range(min(repeats, _MOST_REPEATS)):
                yield column + at, cell, text, note if not at else ""
        column += repeats


def _shown(cell: Any) -> str:
    kind, value = attribute(cell, "value-type"), attribute(cell, "value")
    words = "\n".join(_lines(cell))
    if kind == "percentage" and value:
        return percent(value)
    if kind == "date" and (day := attribute(cell, "date-value")):
        parts = day[:10].split("-")
        return "/".join(reversed(parts)) if len(parts) == 3 else day
    if kind == "currency" and value:
        return f"{rounded(value)} €"
    return rounded(value) if kind == "float" and value else words.strip()


def _otherwise(cell: Any, text: str) -> str:
    """Return the text shown for a number where a French reader would write it differently."""
    shown = " ".join(_lines(cell))
    if attribute(cell, "value-type") not in ("currency", "float") or not text:
        return ""
    same = re.sub(r"[^\d,]", "", shown.replace(",00", "")) == re.sub(r"[^\d,]", "", text)
    return "" if same else shown


def _lines(element: Any) -> list[str]:
    return ["".join(node.itertext()) for node in element if local(node) == "p"]


def _number(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdigit() and len(value) < 8 else 1
