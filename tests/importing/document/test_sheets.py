"""Spreadsheets: the value with its format, repeated and merged cells, notes."""

from io import BytesIO
from zipfile import ZipFile

from cptskit.importing.document.blocks import Table, paragraphs
from cptskit.importing.document.opening import read_document
from cptskit.importing.document.sheets import HIDDEN_ROW, HIDDEN_SHEET
from tests.importing.reprise.make import ods, xlsx, zipped


def cells(raw: bytes, name: str) -> list[list[str]]:
    tables = [block for block in read_document(raw, name).blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for table in tables for row in table.rows()]


def test_a_share_and_a_day_are_read_with_their_format() -> None:
    raw = xlsx({"a": [["Part", (0.19, "%"), (46387, "date"), 12.5, 51740]]})
    assert cells(raw, "a.xlsx") == [["Part", "19 %", "31/12/2026", "12,5", "51740"]]


def test_the_value_of_libreoffice_wins_over_what_it_shows() -> None:
    raw = ods({"a": [["Taux", (0.435, "%"), (55000, "€")]]})
    assert cells(raw, "a.ods") == [["Taux", "43,5 %", "55000 €"]]


def test_a_span_is_told_once() -> None:
    raw = xlsx({"a": [["x", "y"], [None, "z"]]}, {"a": ["A1:A2"]})
    (table,) = (block for block in read_document(raw, "a.xlsx").blocks if isinstance(block, Table))
    assert [(cell.text, cell.rows) for cell in table.cells] == [("x", 2), ("y", 1), ("z", 1)]


def test_an_empty_row_parts_two_tables() -> None:
    assert len([1 for _ in cells(xlsx({"a": [["un"], [None], ["deux"]]}), "a.xlsx")]) == 2


def test_a_hidden_row_or_sheet_is_told_and_not_taken() -> None:
    raw = xlsx({"a": [["vu"], ["caché"]], "b": [["secret"]]})
    with ZipFile(BytesIO(raw)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    sheet, book = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
    files[sheet] = files[sheet].replace(b'<row r="2">', b'<row r="2" hidden="1">')
    files[book] = files[book].replace(b'sheetId="2"', b'sheetId="2" state="hidden"')
    found = read_document(zipped(dict(files)), "a.xlsx")
    assert [paragraph.text for paragraph in paragraphs(found.blocks)] == ["a", "vu"]
    assert [(side.kind, side.text) for side in found.sides] == [
        (HIDDEN_ROW, "caché"),
        (HIDDEN_SHEET, "secret"),
    ]
