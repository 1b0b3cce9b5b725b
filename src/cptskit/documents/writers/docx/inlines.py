"""Runs of words: bold, italic, code, links, line breaks, images, calls of notes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from docx.image.exceptions import UnrecognizedImageError
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Emu
from docx.text.paragraph import Paragraph

from cptskit.documents.errors import RenderError
from cptskit.documents.figures.png import FIGURE_DPI
from cptskit.documents.texte.tree import Node
from cptskit.documents.writers.docx.fields import add_link, add_note_call, add_note_recall
from cptskit.documents.writers.docx.oxml import element, run

_LINK = "14506E"
_WIDEST = Cm(16)
_SCREEN = 72
"""Points an inch of a picture that does not tell."""


@dataclass(frozen=True)
class Look:
    """How the words that come are set."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    raised: bool = False
    size: float | None = None
    font: str = ""


PLAIN = Look()


def add_words(paragraph: Paragraph, nodes: list[Node], look: Look = PLAIN) -> None:
    """Append the words of inline nodes to a paragraph."""
    for node in nodes:
        match node.kind:
            case "strong":
                add_words(paragraph, node.children, replace(look, bold=True))
            case "em":
                add_words(paragraph, node.children, replace(look, italic=True))
            case "sup":
                add_words(paragraph, node.children, replace(look, raised=True))
            case "link":
                add_words(paragraph, node.children, replace(look, link=node.attrs["href"]))
            case "hardbreak":
                paragraph.add_run().add_break()
            case "image":
                add_image(paragraph, node)
            case "appel":
                add_note_call(paragraph, node.attrs["numero"])
            case "renvoi":
                add_note_recall(paragraph, node.attrs["numero"])
            case "code_inline":
                _add_run(paragraph, node.text, replace(look, font="Consolas"))
            case _:
                _add_run(paragraph, node.text, look)
                add_words(paragraph, node.children, look)


def add_image(
    paragraph: Paragraph,
    node: Node,
    widest: int = _WIDEST,
    highest: int | None = None,
    *,
    enlarge: bool = False,
) -> None:
    """Append an image, no wider than the page and no higher than asked, with its words.

    One that is smaller stays so, unless it is to be enlarged.
    """
    image = node.attrs["image"]
    data = image.as_png() if image.as_png else image.data
    try:
        picture = paragraph.add_run().add_picture(BytesIO(data))
    except UnrecognizedImageError:  # an SVG: Word shows its words
        paragraph.add_run(node.text).italic = True
        return
    except Exception as error:  # python-docx reads a damaged file as far as it goes
        raise RenderError(f"L'image « {node.text} » est endommagée.") from error
    scale = min(widest / picture.width, (highest or picture.height) / picture.height)
    own = _SCREEN / FIGURE_DPI if image.figure else 1.0
    scale = scale if enlarge else min(own, scale)
    picture.width, picture.height = (
        Emu(round(side * scale)) for side in (picture.width, picture.height)
    )
    picture._inline.docPr.set("descr", node.text)
    for side in "TBLR":  # left out, LibreOffice takes 3 mm
        picture._inline.set(f"dist{side}", "0")


def _add_run(paragraph: Paragraph, text: str, look: Look) -> None:
    made = run(text, *_properties(look))
    (add_link(paragraph, look.link) if look.link else paragraph._p).append(made)


def _properties(look: Look) -> Iterator[BaseOxmlElement]:
    """Yield what sets words, in the order of the schema."""
    if look.font:
        yield element("w:rFonts", ascii=look.font, hAnsi=look.font)
    if look.bold:
        yield element("w:b")
    if look.italic:
        yield element("w:i")
    if look.link:
        yield element("w:color", val=_LINK)
    if look.size:
        yield element("w:sz", val=int(look.size * 2))
    if look.link:
        yield element("w:u", val="single")
    if look.raised:
        yield element("w:vertAlign", val="superscript")
