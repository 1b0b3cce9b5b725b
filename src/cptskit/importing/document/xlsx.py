"""An Excel workbook: values as shown, spans, notes of cells."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from cptskit.importing.document.archive import Archive, attribute, child, local
from cptskit.importing.document.blocks import Document, Side
from cptskit.importing.document.relations import relations
from cptskit.importing.document.sheets import (
    HIDDEN_ROW,
    HIDDEN_SHEET,
    MOST_CELLS,
    MOST_COLUMNS,
    Value,
    as_document,
    hidden_rows,
    percent,
    rounded,
    too_many,
)

_PERCENT, _DATES = frozenset({"9", "10"}), frozenset({"14", "15", "16", "17", "22"})
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
"""The name of a cell."""
_DAY_ZERO = date(1899, 12, 30)


def read_xlsx(archive: Archive) -> Document:
    """Return the sheets of a workbook; hidden cells become side texts.

    Raises UnreadableDocumentError.
    """
    book = archive.parse("xl/workbook.xml")
    targets = relations(archive, "xl/workbook.xml")
    strings, looks = _strings(archive), formats(archive)
    tables: list[tuple[str, list[Value]]] = []
    sides: list[Side] = []
    for sheet in (node for node in book.iter() if local(node) == "sheet"):
        name, part = attribute(sheet, "name") or "", targets.get(attribute(sheet, "id") or "", "")
        if part not in archive:
            continue
        shown, hidden = _sheet(archive, part, strings, looks)
        if attribute(sheet, "state") in ("hidden", "veryHidden"):
            sides += hidden_rows(name, [*shown, *hidden], HIDDEN_SHEET)
            continue
        tables.append((name, shown))
        sides += hidden_rows(name, hidden, HIDDEN_ROW)
        sides += [
            Side("note de cellule", text, f"feuille « {name} », cellule {ref}")
            for ref, text in _comments(archive, part)
        ]
    pictures = {
        name: archive.read(name) for name in archive.names() if name.startswith("xl/media/")
    }
    return as_document(archive, tables, sides, pictures)


def _sheet(
    archive: Archive, part: str, strings: list[str], formats: list[str]
) -> tuple[list[Value], list[Value]]:
    """Return the cells that a reader sees, and those of hidden rows and columns."""
    values: dict[tuple[int, int], Value] = {}
    unseen: list[Value] = []
    columns = set(_hidden_columns(archive, part))
    for row in archive.stream(part, frozenset({"sheetData"})):
        masked = attribute(row, "hidden") in ("1", "true")
        for cell in row:
            at = PLACE.fullmatch(attribute(cell, "r") or "")
            text = _shown(cell, strings, formats) if at else ""
            if not at or not text.strip():
                continue
            value = Value(*grid(at), text.strip())
            if masked or value.column in columns:
                unseen.append(value)
            else:
                values[grid(at)] = value
            if len(values) + len(unseen) > MOST_CELLS:
                raise too_many(archive.name)
    for top, left, bottom, right in _merges(archive, part):
        if spanning := values.get((top, left)):
            spanning.rows, spanning.columns = bottom - top + 1, right - left + 1
    return list(values.values()), unseen


def _hidden_columns(archive: Archive, part: str) -> Iterator[int]:
    for node in archive.stream(part, frozenset({"cols"})):
        if attribute(node, "hidden") in ("1", "true"):
            first, last = (int(attribute(node, name) or 0) for name in ("min", "max"))
            yield from range(first - 1, min(last, first + MOST_COLUMNS))


def _merges(archive: Archive, part: str) -> Iterator[tuple[int, int, int, int]]:
    for node in archive.stream(part, frozenset({"mergeCells"})):
        first, _, last = (attribute(node, "ref") or "").partition(":")
        start, end = PLACE.fullmatch(first), PLACE.fullmatch(last)
        if start and end:
            yield (*grid(start), *grid(end))


def _shown(cell: Any, strings: list[str], formats: list[str]) -> str:
    kind, value = attribute(cell, "t") or "n", child(cell, "v")
    raw = (value.text or "") if value is not None else ""
    if kind == "inlineStr":
        return "".join(node.text or "" for node in cell.iter() if local(node) == "t")
    if kind == "s":
        return strings[int(raw)] if raw.isdigit() and int(raw) < len(strings) else ""
    if kind == "b":
        return "oui" if raw == "1" else "non"
    if kind in ("str", "e") or not raw:
        return raw
    style = attribute(cell, "s") or "0"
    look = formats[int(style)] if style.isdigit() and int(style) < len(formats) else ""
    if look == "%":
        return percent(raw)
    return _day(raw) if look == "d" else rounded(raw)


def _day(raw: str) -> str:
    try:
        return (_DAY_ZERO + timedelta(days=int(float(raw)))).strftime("%d/%m/%Y")
    except (ValueError, OverflowError):
        return raw


def formats(archive: Archive) -> list[str]:
    """Return the kind of each cell format: a percentage, a date, or empty."""
    if "xl/styles.xml" not in archive:
        return []
    root = archive.parse("xl/styles.xml")
    codes = {
        attribute(node, "numFmtId"): attribute(node, "formatCode") or ""
        for node in root.iter()
        if local(node) == "numFmt"
    }
    used = child(root, "cellXfs")
    return [
        _kind(attribute(node, "numFmtId") or "0", codes)
        for node in (used if used is not None else ())
    ]


def _kind(number: str, codes: dict[str | None, str]) -> str:
    code = _QUOTED.sub("", codes.get(number, "")).lower()
    if number in _PERCENT or "%" in code:
        return "%"
    return "d" if number in _DATES or "yy" in code or "aa" in code else ""


def _strings(archive: Archive) -> list[str]:
    part = "xl/sharedStrings.xml"
    if part not in archive:
        return []
    return [
        "".join(node.text or "" for node in item.iter() if local(node) == "t")
        for item in archive.stream(part, frozenset({"sst"}))
    ]


def _comments(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    for target in relations(archive, part).values():
        if re.search(r"/comments\d*\.xml$", f"/{target}"):
            for node in archive.parse(target).iter():
                if local(node) == "comment":
                    words = (leaf.text or "" for leaf in node.iter() if local(leaf) == "t")
                    yield attribute(node, "ref") or "", "".join(words)


def grid(place: re.Match[str]) -> tuple[int, int]:
    """Return the row and the column, from 0, of a reference like B12."""
    column = 0
    for letter in place[1]:
        column = column * 26 + ord(letter) - 64
    return int(place[2]) - 1, column - 1
