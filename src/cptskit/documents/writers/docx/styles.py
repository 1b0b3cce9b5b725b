"""The styles of the base document, by their names."""

from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from cptskit.documents.writers.docx.oxml import set_style


class Styles:
    """Gives paragraphs their styles; python-docx looks all of them up each time, 1.5 ms long."""

    def __init__(self, doc: Document) -> None:
        """Know the id of each style."""
        self._ids = {style.name: style.style_id for style in doc.styles}

    def set(self, paragraph: Paragraph, name: str) -> Paragraph:
        """Give a paragraph a style, and return it."""
        if name != "Normal":
            set_style(paragraph._p, self._ids[name])
        return paragraph

    def set_table(self, table: Table, name: str) -> None:
        """Give a table a style."""
        table._tbl.tblStyle_val = self._ids[name]

    def set_run(self, run: Run, name: str) -> Run:
        """Give a run a style of characters, and return it."""
        run._r.style = self._ids[name]
        return run
