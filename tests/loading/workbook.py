"""A small .xlsx, written by hand: what a spreadsheet saves, and no more."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

from cptskit.loading.cells import letters

Value = str | int | float | bool | None
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DATE = 1


class Day(int):
    """The number of a day, which a style shows as a date: 45000 is 15 March 2023."""


def xlsx(
    sheets: Mapping[str, Sequence[Sequence[Value]]],
    *,
    hidden: tuple[str, ...] = (),
    first: int = 1,
    merged: Sequence[str] = (),
) -> bytes:
    """Return a workbook of these sheets; their rows are numbered from `first`.

    `merged` are ranges of cells, in each sheet: `A1:B2`.
    """
    stream = BytesIO()
    with ZipFile(stream, "w") as book:
        book.writestr("[Content_Types].xml", _types(len(sheets)))
        book.writestr("_rels/.rels", _relations({"officeDocument": "xl/workbook.xml"}))
        book.writestr("xl/workbook.xml", _workbook(sheets, hidden))
        links = {f"worksheet{i}": f"worksheets/sheet{i}.xml" for i in range(1, len(sheets) + 1)}
        book.writestr("xl/_rels/workbook.xml.rels", _relations({**links, "styles": "styles.xml"}))
        book.writestr("xl/styles.xml", _STYLES)
        for number, rows in enumerate(sheets.values(), start=1):
            book.writestr(f"xl/worksheets/sheet{number}.xml", _sheet(rows, first, merged))
    return stream.getvalue()


_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/>'
    "</cellXfs></styleSheet>"
)


def _types(count: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>'
        for i in range(1, count + 1)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{parts}'
        "</Types>"
    )


def _relations(links: Mapping[str, str]) -> str:
    parts = "".join(
        f'<Relationship Id="{name}" Type="{_REL}/{name.rstrip("0123456789")}" Target="{target}"/>'
        for name, target in links.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{parts}</Relationships>'


def _workbook(sheets: Mapping[str, object], hidden: tuple[str, ...]) -> str:
    parts = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i}" r:id="worksheet{i}"'
        + (' state="hidden"' if name in hidden else "")
        + "/>"
        for i, name in enumerate(sheets, start=1)
    )
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{parts}</sheets></workbook>'


def _sheet(rows: Sequence[Sequence[Value]], first: int, merged: Sequence[str]) -> str:
    lines = "".join(
        f'<row r="{number}">'
        + "".join(_cell(f"{letters(column)}{number}", one) for column, one in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, start=first)
    )
    ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    tail = f"<mergeCells>{ranges}</mergeCells>" if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData>{tail}</worksheet>'


def _cell(place: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    style = f' s="{_DATE}"' if isinstance(value, Day) else ""
    return f'<c r="{place}"{style}><v>{value}</v></c>'
