"""Ways to show what a block holds: a strip of figures, dates in columns, words beside a picture."""

from typing import TYPE_CHECKING

from docx.oxml.xmlchemy import BaseOxmlElement

from cptskit.documents.texte.tree import Node
from cptskit.documents.writers.docx.footnotes import notes_of
from cptskit.documents.writers.docx.tables import add_strip, add_timeline, set_beside

if TYPE_CHECKING:
    from cptskit.documents.writers.docx.blocks import Writer


def figures_strip(writer: "Writer", node: Node) -> None:
    """Write a strip of figures, three a row."""
    writer.notes.update(notes_of(node.children))
    if add_strip(writer.doc, node, writer.styles):
        writer.new("Après un tableau")
    else:
        writer.write(node.children)


def timeline(writer: "Writer", node: Node) -> None:
    """Write dates in order, under their title; many of them as a table."""
    writer.notes.update(notes_of(node.children))
    if title := node.attrs.get("titre"):
        writer.new("Titre de tableau").add_run(title)
    if add_timeline(writer.doc, node, writer.styles):
        writer.new("Après un tableau")
    else:
        writer.write(node.children)


def beside(writer: "Writer", node: Node) -> None:
    """Write a picture, and the words beside it."""
    left = _written(writer, node.children[:1])
    right = _written(writer, node.children[1:])
    if node.children[0].kind == "figure":
        set_beside(writer.doc, left, right, writer.width)


def _written(writer: "Writer", nodes: list[Node]) -> list[BaseOxmlElement]:
    """Write blocks, and return what they became."""
    body = writer.doc.element.body
    there = len(body)
    writer.write(nodes)
    return list(body)[there - 1 : -1]  # the last is always that of the section
