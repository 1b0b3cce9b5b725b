"""A workbook made to kill the program: refused before anything is allocated."""

import tracemalloc
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from cptskit.loading import olebook
from cptskit.loading.workbooks import UnreadableWorkbookError, sheets

from .workbook import xlsx

OLD = (Path(__file__).parent / "petit.xls").read_bytes()
"""Three rows, saved by LibreOffice."""
CELL = '<c r="A1" t="inlineStr"><is><t>Nom</t></is></c>'
FAR = [
    f'<row r="1">{CELL}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    f'<row r="1">{CELL}<c r="XFD1"><v>1</v></c></row>'
    '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    f'<row r="1">{CELL}</row><row r="20000"><c r="XFD20000"><f>1</f><v>1</v></c></row>',
    f'<row r="1">{CELL}</row><row r="900"><c r="xfd900"><v>1</v></c></row>',
    f"<row>{CELL}</row>" + "".join(f'<row><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, 90)),
]
ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="F">{}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)
ROW = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
SAYS = (
    '<table:table-cell office:value-type="string" table:number-columns-repeated="{}">'
    "<text:p>x</text:p></table:table-cell>"
)
EMPTY = '<table:table-cell table:number-columns-repeated="{}"/>'


def with_part(book: bytes, name: str, content: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(book)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
        if name not in old.namelist():
            new.writestr(name, content)
    return stream.getvalue()


def excel(rows: str) -> bytes:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )
    return with_part(xlsx({"F": []}), "xl/worksheets/sheet1.xml", sheet.encode())


def libreoffice(rows: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", "<manifest/>")
        book.writestr("content.xml", ODS.format(rows))
    return stream.getvalue()


def refused(raw: bytes) -> str:
    """Return why a workbook is refused; hold that little was allocated by us for it."""
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableWorkbookError) as raised:
            sheets(raw)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
    return str(raised.value)


@pytest.mark.parametrize("rows", FAR)
def test_a_far_cell_of_excel_is_refused(rows: str) -> None:
    assert "trop grande" in refused(excel(rows))


@pytest.mark.parametrize(
    "rows",
    [
        ROW.format(1_048_576, SAYS.format(16_384)),
        ROW.format(1, SAYS.format(10**12)),
        ROW.format(1, EMPTY.format(16_000) + SAYS.format(1)) + ROW.format(900, SAYS.format(1)),
        ROW.format(1, SAYS.format(1))
        + ROW.format(600_000, EMPTY.format(1))
        + ROW.format(1, SAYS.format(1)),
    ],
)
def test_a_far_cell_of_libreoffice_is_refused(rows: str) -> None:
    assert "trop grande" in refused(libreoffice(rows))


def test_empty_cells_that_only_have_a_format_do_not_count() -> None:
    far = '<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>'
    (sheet,) = sheets(excel(f'<row r="1">{CELL}</row>{far}'))
    assert sheet.rows == ((1, ("Nom",)),)
    margin = ROW.format(1, SAYS.format(1) + EMPTY.format(16_383))
    (sheet,) = sheets(libreoffice(margin + ROW.format(1_048_575, EMPTY.format(16_384))))
    assert sheet.rows == ((1, ("x",)),)


def test_a_zip_bomb_is_refused() -> None:
    bomb = with_part(xlsx({"F": [["x"]]}), "xl/sharedStrings.xml", bytes(101_000_000))
    assert len(bomb) < 200_000
    with pytest.raises(UnreadableWorkbookError, match="trop gros"):
        sheets(bomb)


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    honest = with_part(xlsx({"F": [["x"]]}), "xl/vide.xml", b" " * 1_000_000)
    for size in (10, 999_999):
        raw = honest.replace((1_000_000).to_bytes(4, "little"), size.to_bytes(4, "little"))
        assert raw != honest
        with pytest.raises(UnreadableWorkbookError, match="abîmé"):
            sheets(raw)


def test_entities_are_refused() -> None:
    part = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    with pytest.raises(UnreadableWorkbookError, match="abîmé"):
        sheets(with_part(xlsx({"F": [["x"]]}), "xl/a.xml", part))


def test_a_binary_workbook_is_named() -> None:
    with pytest.raises(UnreadableWorkbookError, match="xlsb"):
        sheets(with_part(xlsx({"F": [["x"]]}), "xl/workbook.bin", b""))


def test_an_old_workbook_is_read_and_its_extent_known() -> None:
    assert max(olebook.extents(OLD)) == 3
    (sheet,) = sheets(OLD)
    assert len(sheet.rows) == 3


@pytest.mark.parametrize(("row", "column"), [(65_535, 255), (65_535, 65_535), (100, 60_000)])
def test_a_far_cell_of_an_old_workbook_is_refused(row: int, column: int) -> None:
    label = b"\xfd\x00\x0a\x00" + (2).to_bytes(2, "little") + b"\x00\x00"
    assert OLD.count(label) == 1
    far = label[:4] + row.to_bytes(2, "little") + column.to_bytes(2, "little")
    assert "trop grande" in refused(OLD.replace(label, far))
