"""Rich texts, figures and marks, put in the place of their signs."""

from collections.abc import Container
from copy import deepcopy

from docx.document import Document as DocxDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from cptskit.documents.texte.tree import Node
from cptskit.documents.trame.gaps import Gap
from cptskit.documents.trame.runs import dress
from cptskit.documents.trame.styles import AS_IT_IS, TrameStyles
from cptskit.documents.trame.surroundings import level_above, room
from cptskit.documents.writers.docx.blocks import Writer
from cptskit.documents.writers.docx.fields import Held, is_note_mark
from cptskit.documents.writers.docx.inlines import add_words
from cptskit.documents.writers.docx.oxml import element
from cptskit.francais.typographie import typographie

_MARKS = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))
_TEXTS = ("List Paragraph", "List Continue", "List Bullet", "List Bullet 2", "List Bullet 3")
_CONTENT = ("t", "drawing", "pict", "object", "br", "tab", "fldChar", "sym", "footnoteReference")


class Inserter(Writer):
    """Writes blocks into a trame, in its styles."""

    def __init__(self, doc: DocxDocument) -> None:
        """Write nothing yet; styles that the trame lacks are copied from ours."""
        self.room = 0
        self._put: list[BaseOxmlElement] = []
        self._copied = TrameStyles(doc)
        super().__init__(doc, numbered=False)
        self.styles = self._copied
        self.style = AS_IT_IS

    @property
    def width(self) -> int:
        """The width of the text where it is put, in EMU."""
        return self.room

    def blocks(self, nodes: list[Node], run: BaseOxmlElement, paragraph: BaseOxmlElement) -> None:
        """Put blocks in the place of a run: what stands before and after it gets its own line."""
        self._settle(paragraph)
        names = {id_: name for name, id_ in self._copied._ids.items()}
        above = level_above(paragraph, names, self._put)
        nodes = deepcopy(nodes)  # a trame may ask for a text more than once
        _prepare(nodes, above, self.notes)
        if any(node.kind in ("table", "champs", "chiffres") for node in nodes):
            self._copied.need("Tableau CPTS")
        body = self.doc.element.body
        there = len(body)
        self.write(nodes)
        end = len(body) - (body[-1].tag == qn("w:sectPr"))
        written = list(body[there - (body[-1].tag == qn("w:sectPr")) : end])
        for block in written:
            self._dress(block, run.rPr)
        _put(written, run, paragraph)
        self._put += written
        self.last = None

    def _settle(self, paragraph: BaseOxmlElement) -> None:
        """Take the room and the look of a paragraph of the trame."""
        self.room = room(paragraph)
        properties = deepcopy(paragraph.pPr)
        if properties is not None:
            for section in properties.findall(qn("w:sectPr")):
                properties.remove(section)
        self._copied.properties = properties

    def _dress(self, block: BaseOxmlElement, look: BaseOxmlElement | None) -> None:
        """Give running text the look of the trame's; headings, captions, tables have their own."""
        if block.tag != qn("w:p"):
            return
        ids = {self._copied._ids.get(name) for name in _TEXTS}
        plain = self._copied.properties.style if self._copied.properties is not None else None
        if block.style in {plain, *ids}:
            dress(block, look)


def inline(nodes: list[Node], run: BaseOxmlElement, part: Part) -> None:
    """Put words in the place of a run."""
    made = element("w:p")
    add_words(Paragraph(made, Held(part)), nodes)  # type: ignore[arg-type]
    dress(made, run.rPr)
    for one in list(made):
        run.addprevious(one)
    run.getparent().remove(run)


def mark(gap: Gap, run: BaseOxmlElement) -> None:
    """Put the mark of what is missing in the place of a run."""
    written = Run(run, None)  # type: ignore[arg-type]
    written.text = typographie(gap.mark)
    written.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _prepare(nodes: list[Node], above: int, noted: Container[int]) -> None:
    """Put headings below that of the trame; links to headings are words, for none has a name.

    A footnote is called once: a call of one that is `noted` already repeats its number.
    """
    for node in nodes:
        if node.kind == "appel" and node.attrs["numero"] in noted:
            node.kind, node.children = "renvoi", []
        if node.kind == "heading":
            node.attrs["niveau"] += above
        if node.kind == "link" and str(node.attrs.get("href", "")).startswith("#"):
            node.kind = "text"
        _prepare(node.children, above, noted)


def _put(written: list[BaseOxmlElement], run: BaseOxmlElement, paragraph: BaseOxmlElement) -> None:
    """Move blocks to where a run stands in its paragraph, which is cut in two around it."""
    after = element("w:p")
    if paragraph.pPr is not None:
        after.append(deepcopy(paragraph.pPr))
    after.extend(list(run.itersiblings()))
    paragraph.remove(run)
    last = paragraph
    for one in written:
        for name in _MARKS:
            for bookmark in one.findall(name):
                if not is_note_mark(bookmark):
                    one.remove(bookmark)
        last.addnext(one)
        last = one
    last.addnext(after)
    _drop_section(paragraph)
    for half in (paragraph, after):
        _drop(half)


def _drop_section(paragraph: BaseOxmlElement) -> None:
    """Leave the end of a section to the second half of a paragraph."""
    if paragraph.pPr is not None:
        for section in paragraph.pPr.findall(qn("w:sectPr")):
            paragraph.pPr.remove(section)


def _drop(half: BaseOxmlElement) -> None:
    """Take half a paragraph away if nothing is left in it."""
    kept = half.pPr is not None and half.pPr.find(qn("w:sectPr")) is not None
    blank = not "".join(text.text or "" for text in half.iter(qn("w:t"))).strip()
    shows = any(next(half.iter(qn(f"w:{name}")), None) is not None for name in _CONTENT[1:])
    if kept or shows or not blank:
        return
    if half.getparent().tag == qn("w:tc") and len(half.getparent().findall(qn("w:p"))) == 1:
        return
    neighbour = half.getnext() if half.getnext() is not None else half.getprevious()
    for one in [one for one in half if one.tag in _MARKS]:
        if neighbour is not None and neighbour.tag == qn("w:p"):
            neighbour.append(one)
    half.getparent().remove(half)
