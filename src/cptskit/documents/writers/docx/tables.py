"""Tables: widths, header rows that repeat, rows that stay whole."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Emu
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from cptskit.documents.texte.tree import Node
from cptskit.documents.writers.docx.fields import element
from cptskit.documents.writers.docx.inlines import Look, add_words
from cptskit.documents.writers.docx.styles import Styles

_ALIGN = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "center": WD_ALIGN_PARAGRAPH.CENTER}
_HEADER_ROW, _HEADER_COLUMN, _NO_BANDS = 0x20, 0x80, 0x600
_TO_FILL = 1.1
"""Height of a row to write in by hand, in centimetres."""
_LONG = 600
"""Characters in a cell from which its row may break across pages."""


def add_table(doc: Document, node: Node, width: int, styles: Styles) -> Table:
    """Append a table of this width (in EMU) to a document."""
    rows = [(row, part.kind == "thead") for part in _parts(node) for row in part.children]
    shares = node.attrs["largeurs"]
    table: Table = doc.add_table(len(rows), len(shares))
    table.style = "Tableau CPTS"
    table.autofit = False
    _describe(table, node, with_header=any(head for _, head in rows))
    widths = [Emu(int(width * share)) for share in shares]
    for column, size in zip(table.columns, widths, strict=True):
        column.width = size
    cells = iter(table._cells)
    for (row, head), line in zip(rows, table.rows, strict=True):
        for content, size in zip(row.children, widths, strict=True):
            paragraph = styles.set(_settled(next(cells), size), "Cellule")
            _write(paragraph, content, node.attrs["corps"])
            if head:  # alone at the foot of a page, it hides the first row in LibreOffice
                paragraph.paragraph_format.keep_with_next = True
        _settle(line, row, head=head)
    return table


def _parts(node: Node) -> list[Node]:
    return [child for child in node.children if child.kind in ("thead", "tbody")]


def _describe(table: Table, node: Node, *, with_header: bool) -> None:
    """Say which row or column holds headers, and what the table is, for screen readers."""
    properties = table._tbl.tblPr
    for old in properties.findall(element("w:tblLook").tag):
        properties.remove(old)
    look = _HEADER_ROW if with_header else _HEADER_COLUMN
    properties.append(element("w:tblLook", val=f"{look | _NO_BANDS:04X}"))
    caption = next((child for child in node.children if child.kind == "caption"), None)
    if caption is not None:
        properties.append(element("w:tblCaption", val=caption.words()))


def _settled(cell: _Cell, width: Emu) -> Paragraph:
    """Return the paragraph of a cell, whose width is set."""
    cell.width = width
    paragraph: Paragraph = cell.paragraphs[0]
    return paragraph


def _write(paragraph: Paragraph, node: Node, size: float) -> None:
    paragraph.alignment = _ALIGN.get(node.attrs.get("align", ""), WD_ALIGN_PARAGRAPH.LEFT)
    add_words(paragraph, node.children, Look(bold=node.kind == "th", size=size))


def _settle(line: _Row, row: Node, *, head: bool) -> None:
    properties = line._tr.get_or_add_trPr()
    if row.attrs.get("a_remplir"):
        line.height = Cm(_TO_FILL)
    if head:
        properties.append(element("w:tblHeader"))
    if all(len(cell.words()) < _LONG for cell in row.children):
        properties.append(element("w:cantSplit"))
