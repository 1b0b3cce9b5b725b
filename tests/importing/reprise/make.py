"""Makes small Word, LibreOffice and Excel files for the tests, each in a few lines."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

Rows = Sequence[Sequence[Any]]


def docx(*parts: tuple[Any, ...], header: str = "") -> bytes:
    """Return a Word file: ("h", level, text), ("p", text), ("b", bold text), ("li", text…),
    ("t", rows, merges) where a cell is a text, several lines, or rows of a nested table.
    """
    from docx import Document  # noqa: PLC0415 - slow to import

    made = Document()
    if header:
        made.sections[0].header.paragraphs[0].text = header
    for kind, *rest in parts:
        if kind == "h":
            made.add_heading(rest[1], rest[0])
        elif kind == "p":
            made.add_paragraph(rest[0])
        elif kind == "b":
            made.add_paragraph().add_run(rest[0]).bold = True
        elif kind == "li":
            for text in rest:
                made.add_paragraph(text, style="List Bullet")
        elif kind == "t":
            _table(made, rest[0], rest[1] if len(rest) > 1 else ())
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _table(where: Any, rows: Rows, merges: Sequence[tuple[int, int, int, int]] = ()) -> None:
    width = max(map(len, rows))
    table = where.add_table(len(rows), width)
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            cell = table.cell(i, j)
            if isinstance(value, str):
                first, *more = value.split("\n")
                cell.text = first
                for text in more:
                    cell.add_paragraph(text)
            elif value is not None:
                _table(cell, value)
    for top, left, bottom, right in merges:
        table.cell(top, left).merge(table.cell(bottom, right))


_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("table", "table"))
)


def odt(*parts: tuple[Any, ...]) -> bytes:
    """Return a LibreOffice text: ("h", level, text), ("p", text), ("li", text…), ("t", rows)."""
    body = "".join(_odt_part(kind, *rest) for kind, *rest in parts)
    return _odf("text", f"<office:text>{body}</office:text>")


def _odt_part(kind: str, *rest: Any) -> str:
    match kind:
        case "h":
            level, text = rest
            return f'<text:h text:outline-level="{level}">{escape(text)}</text:h>'
        case "li":
            items = "".join(f"<text:list-item>{_p(text)}</text:list-item>" for text in rest)
            return f"<text:list>{items}</text:list>"
        case "t":
            rows = "".join(
                "<table:table-row>"
                + "".join(
                    "<table:table-cell>"
                    + "".join(map(_p, cell.split("\n")))
                    + "</table:table-cell>"
                    for cell in row
                )
                + "</table:table-row>"
                for row in rest[0]
            )
            return f"<table:table>{rows}</table:table>"
    return _p(rest[0])


def _p(text: str) -> str:
    return f"<text:p>{escape(text)}</text:p>"


def ods(sheets: dict[str, Rows]) -> bytes:
    """Return a LibreOffice spreadsheet whose cells are texts or (value, "%" or "€")."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(
            "<table:table-row>" + "".join(map(_ods_cell, row)) + "</table:table-row>"
            for row in rows
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )
    return _odf("spreadsheet", f"<office:spreadsheet>{tables}</office:spreadsheet>")


def _ods_cell(value: Any) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string">{_p(value)}</table:table-cell>'
    if isinstance(value, tuple):
        number, form = value
        kind = "percentage" if form == "%" else "currency"
        shown = f"{number:.1%}".replace(".", ",") if form == "%" else f"{number:,.0f} €"
        return (
            f'<table:table-cell office:value-type="{kind}" office:value="{number}">'
            f"{_p(shown)}</table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}">'
        f"{_p(str(value))}</table:table-cell>"
    )


def _odf(kind: str, body: str) -> bytes:
    inside = f"<office:body>{body}</office:body>"
    content = f"<office:document-content {_ODF}>{inside}</office:document-content>"
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": content,
            "styles.xml": f"<office:document-styles {_ODF}/>",
        }
    )


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
FORMATS = {"": 0, "%": 9, "date": 14}


def xlsx(sheets: dict[str, Rows], merges: dict[str, Sequence[str]] | None = None) -> bytes:
    """Return an Excel workbook whose cells are texts, numbers or (value, "%" or "date")."""
    files = {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
        + "".join(
            f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>'
            for i, name in enumerate(sheets, start=1)
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{_REL}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1)
        )
        + "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs>'
        + "".join(f'<xf numFmtId="{code}"/>' for code in FORMATS.values())
        + "</cellXfs></styleSheet>",
    }
    for i, (name, rows) in enumerate(sheets.items(), start=1):
        merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in (merges or {}).get(name, ()))
        files[f"xl/worksheets/sheet{i}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>'
            + "".join(_xlsx_row(at, row) for at, row in enumerate(rows, start=1))
            + f"</sheetData>{f'<mergeCells>{merged}</mergeCells>' if merged else ''}</worksheet>"
        )
    return zipped(files)


def _xlsx_row(at: int, row: Sequence[Any]) -> str:
    cells = "".join(_xlsx_cell(f"{chr(65 + j)}{at}", value) for j, value in enumerate(row))
    return f'<row r="{at}">{cells}</row>'


def _xlsx_cell(ref: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return (
            f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        )
    number, form = value if isinstance(value, tuple) else (value, "")
    return f'<c r="{ref}" s="{list(FORMATS).index(form)}"><v>{number}</v></c>'


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Return a zip of these files."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
