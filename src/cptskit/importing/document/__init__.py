"""A text or a spreadsheet of an office suite, read whole: blocks, side texts, pictures."""

from cptskit.importing.document.blocks import Block, Cell, Document, Paragraph, Side, Table
from cptskit.importing.document.opening import open_document

__all__ = ["Block", "Cell", "Document", "Paragraph", "Side", "Table", "open_document"]
