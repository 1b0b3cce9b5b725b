"""Tables: widths, header rows that repeat, rows that stay whole."""

from collections.abc import Iterator

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Emu, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from cptskit.documents.texte.tree import Node
from cptskit.documents.writers.docx.inlines import Look, add_words
from cptskit.documents.writers.docx.oxml import element, qn
from cptskit.documents.writers.docx.styles import Styles

_HEADER_ROW, _HEADER_COLUMN, _NO_BANDS = 0x20, 0x80, 0x600
_CELLS = ("Cellule", "Cellule petite")
_HEADS = ("En-tête de cellule", "En-tête petit")
_SIZES = (9.0, 0.0)
"""The least size of letters, as `texte.tables` gives it, of each of these styles."""
_MOST_DATES = 7
_BESIDE = 0.6
"""The most of the width that a picture takes for words to stand beside it."""
_GUTTER = 250_000
_A_ROW = 3
"""Figures in a row of a strip."""
_TO_FILL = 1.1
"""Height of a row to write in by hand, in centimetres."""
_LONG = 600
"""Characters in a cell from which its row may break across pages."""


def add_table(doc: Document, node: Node, width: int, styles: Styles) -> Table:
    """Append a table of this width (in EMU) to a document."""
    rows = [(row, part.kind == "thead") for part in _parts(node) for row in part.children]
    shares = node.attrs["largeurs"]
    table: Table = doc._body.add_table(0, len(shares), Emu(width))
    styles.set_table(table, "Tableau CPTS")
    table.autofit = False
    heads = [cell.words() for row, head in rows if head for cell in row.children]
    describe(table, str(node.attrs.get("titre", "")), heads)
    widths = [Emu(int(width * share)) for share in shares]
    for column, size in zip(table.columns, widths, strict=True):
        column.width = size
    rank = next(n for n, size in enumerate(_SIZES) if node.attrs["corps"] >= size)
    for row, head in rows:
        line = element("w:tr")
        table._tbl.append(line)
        _settle(_Row(line, table), row, head=head)
        for cell in _cells(table, row, widths, _HEADS[rank] if head else _CELLS[rank], styles):
            line.append(cell)
    return table


def fields_as_table(node: Node) -> Node:
    """Return names and what they say as a table of two columns, the first one of headers."""
    rows = []
    for child in node.children:
        name, value = child.children
        head = Node("th", {"scope": "row"}, children=name.children)
        rows.append(Node("tr", children=[head, Node("td", children=value.children)]))
    shape = {"largeurs": [0.24, 0.76], "corps": 9.0, "titre": node.attrs.get("titre", "")}
    return Node("table", shape, children=[Node("tbody", children=rows)])


def add_strip(doc: Document, node: Node, styles: Styles) -> Table | None:
    """Append figures, three a row: what is counted, the figure, what it compares to.

    Return None where the block holds no table of figures.
    """
    table = next((child for child in node.children if child.kind == "table"), None)
    if table is None:
        return None
    rows = [row for part in _parts(table) if part.kind == "tbody" for row in part.children]
    grid: Table = doc.add_table(-(-len(rows) // _A_ROW), _A_ROW)
    styles.set_table(grid, "Tableau CPTS")
    describe(grid, str(table.attrs.get("titre", "")), [])
    for row, cell in zip(rows, grid._cells, strict=False):
        _figure(cell, row, styles)
    for line in grid.rows:
        line._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return grid


def add_timeline(doc: Document, node: Node, styles: Styles) -> Table | None:
    """Append dates in order as the columns of one row; a full point is done, an empty one to come.

    Return None where the block holds no table of dates, or too many for a page's width.
    """
    table = next((child for child in node.children if child.kind == "table"), None)
    parts = _parts(table) if table is not None else []
    rows = [row for part in parts if part.kind == "tbody" for row in part.children]
    if table is None or not 0 < len(rows) <= _MOST_DATES:
        return None
    grid: Table = doc.add_table(1, len(rows))
    styles.set_table(grid, "Tableau CPTS")
    describe(grid, str(table.attrs.get("titre", "")), [])
    for row, cell in zip(rows, grid._cells, strict=True):
        when, what, *notes = row.children
        done = any(note.words().strip() == "fait" for note in notes)
        add_words(styles.set(cell.paragraphs[0], "En-tête de cellule"), when.children)
        words = styles.set(cell.add_paragraph(), "Cellule")
        words.add_run("● " if done else "○ ")
        add_words(words, what.children)
        for note in notes:
            add_words(styles.set(cell.add_paragraph(), "Chiffre repère"), note.children)
    grid.rows[0]._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return grid


def set_beside(
    doc: Document, left: list[BaseOxmlElement], right: list[BaseOxmlElement], width: int
) -> None:
    """Put what was written of a picture, and of the words beside it, in the cells of one row.

    A picture that leaves the words no room stays above them.
    """
    drawn = max(
        (int(one.get("cx")) for part in left for one in part.iter(qn("wp:extent"))), default=0
    )
    if not right or not 0 < drawn <= width * _BESIDE:
        return
    grid: Table = doc.add_table(1, 2)
    grid.autofit = False
    properties = grid._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    properties.append(element("w:tblLook", val="0600"))
    properties.append(
        element("w:tblDescription", val="Une figure, et le texte qui se lit avec elle.")
    )
    sizes = (Emu(drawn + _GUTTER), Emu(width - drawn - _GUTTER))
    for column, cell, parts, size in zip(
        grid.columns, grid._cells, (left, right), sizes, strict=True
    ):
        column.width = cell.width = size
        cell._tc.remove(cell.paragraphs[0]._p)
        cell._tc.extend(parts)
        if parts[-1].tag != qn("w:p"):  # a cell ends with a paragraph
            cell.add_paragraph()
        cell.paragraphs[-1].paragraph_format.space_after = Pt(0)


def _figure(cell: _Cell, row: Node, styles: Styles) -> None:
    name, value, *notes = row.children
    add_words(styles.set(cell.paragraphs[0], "Cellule"), name.children)
    add_words(styles.set(cell.add_paragraph(), "Chiffre"), value.children)
    for note in notes:
        if note.words().strip():
            add_words(styles.set(cell.add_paragraph(), "Chiffre repère"), note.children)


def _parts(node: Node) -> list[Node]:
    return [child for child in node.children if child.kind in ("thead", "tbody")]


def _cells(
    table: Table, row: Node, widths: list[Emu], style: str, styles: Styles
) -> Iterator[BaseOxmlElement]:
    """Yield the cells of a row; one may span several columns."""
    start = 0
    for content in row.children:
        span = int(content.attrs.get("etendue", 1))
        cell, properties = element("w:tc"), element("w:tcPr")
        width = Emu(sum(widths[start : start + span]))
        properties.append(element("w:tcW", type="dxa", w=width.twips))
        if span > 1:
            properties.append(element("w:gridSpan", val=span))
        paragraph = Paragraph(element("w:p"), table)
        cell.extend((properties, paragraph._p))
        right = " à droite" if content.attrs.get("align") == "right" else ""
        _write(styles.set(paragraph, style + right), content)
        yield cell
        start += span


def describe(table: Table, title: str, heads: list[str]) -> None:
    """Say which row or column holds headers, and what the table is, for screen readers."""
    properties = table._tbl.tblPr
    for old in properties.findall(element("w:tblLook").tag):
        properties.remove(old)
    look = _HEADER_ROW if heads else _HEADER_COLUMN
    properties.append(element("w:tblLook", val=f"{look | _NO_BANDS:04X}"))
    if title:
        properties.append(element("w:tblCaption", val=title))
    named = ", ".join(dict.fromkeys(filter(None, heads)))
    told = f"Colonnes : {named}." if named else "Un intitulé et sa valeur par ligne ou par cellule."
    properties.append(element("w:tblDescription", val=told))


def _write(paragraph: Paragraph, node: Node) -> None:
    if node.attrs.get("align") == "center":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    name = node.kind == "th" and node.attrs.get("scope") == "row"
    add_words(paragraph, node.children, Look(bold=name))


def _settle(line: _Row, row: Node, *, head: bool) -> None:
    properties = line._tr.get_or_add_trPr()
    if row.attrs.get("a_remplir"):
        line.height = Cm(_TO_FILL)
    if head:
        properties.append(element("w:tblHeader"))
    if all(len(cell.words()) < _LONG for cell in row.children):
        properties.append(element("w:cantSplit"))
