"""The styles of a trame, and ours for what it has none for."""

from copy import deepcopy

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from cptskit.documents.writers.docx.styles import Styles
from cptskit.socle.resources import resource

AS_IT_IS = ""
"""The style of the paragraph of the trame in whose place a text is written."""


class TrameStyles(Styles):
    """Gives paragraphs the styles of a trame; one that it lacks is copied from our base."""

    def __init__(self, doc: Document) -> None:
        """Know the styles of the trame."""
        super().__init__(doc)
        self._doc = doc
        self._base = docx.Document(str(resource("templates") / "styles" / "document.docx"))
        self._numbers: dict[str, str] = {}
        self._take_numbering()
        self.properties: BaseOxmlElement | None = None
        """The `w:pPr` of the paragraph in force."""

    def set(self, paragraph: Paragraph, name: str) -> Paragraph:
        """Give a paragraph a style, and return it."""
        if name == AS_IT_IS:
            if self.properties is not None:
                paragraph._p.insert(0, deepcopy(self.properties))
            return paragraph
        self.need(name)
        return super().set(paragraph, name)

    def set_run(self, run: Run, name: str) -> Run:
        """Give a run a style of characters, and return it."""
        self.need(name)
        return super().set_run(run, name)

    def name_of(self, paragraph: Paragraph) -> str:
        """Return the name of the style of a paragraph."""
        id_ = paragraph._p.style
        return next((name for name, style_id in self._ids.items() if style_id == id_), "Normal")

    def need(self, name: str) -> str:
        """Return the id of a style, copied with those that it is based on where it is not there."""
        if name not in self._ids:
            self._copy(self._base.styles[name].element)
        return str(self._ids[name])

    def _copy(self, style: BaseOxmlElement) -> None:
        name = style.name_val
        copied = deepcopy(style)
        copied.styleId = self._free_id(copied.styleId)
        for tag in ("w:link", "w:next"):
            for reference in copied.findall(qn(tag)):
                copied.remove(reference)
        parent = copied.find(qn("w:basedOn"))
        if parent is not None:
            above = self._base.styles.element.get_by_id(parent.val)
            parent.val = self.need(str(docx.styles.BabelFish.internal2ui(above.name_val)))
        if name.startswith("heading "):
            for number in copied.pPr.findall(qn("w:numPr")):
                copied.pPr.remove(number)
        for number in copied.iter(qn("w:numId")):
            number.set(qn("w:val"), self._numbers[number.get(qn("w:val"))])
        copied.attrib.pop(qn("w:default"), None)
        self._doc.styles.element.append(copied)
        self._ids[docx.styles.BabelFish.internal2ui(name)] = copied.styleId

    def _free_id(self, wanted: str) -> str:
        taken = set(self._ids.values())
        return wanted if wanted not in taken else f"{wanted}Cpts"

    def _take_numbering(self) -> None:
        """Copy the lists of our base document after those of the trame."""
        theirs, ours = _numbering(self._doc), self._base.part.numbering_part.element
        shift = 1 + max(
            (int(one.get(qn("w:abstractNumId"))) for one in _definitions(theirs)), default=0
        )
        first = theirs.find(qn("w:num"))
        for definition in _definitions(ours):
            copied = deepcopy(definition)
            copied.set(
                qn("w:abstractNumId"), str(shift + int(definition.get(qn("w:abstractNumId"))))
            )
            theirs.append(copied) if first is None else first.addprevious(copied)
        for num in ours.findall(qn("w:num")):
            abstract = num.find(qn("w:abstractNumId")).get(qn("w:val"))
            self._numbers[num.get(qn("w:numId"))] = str(theirs.add_num(shift + int(abstract)).numId)


def _definitions(numbering: BaseOxmlElement) -> list[BaseOxmlElement]:
    return list(numbering.findall(qn("w:abstractNum")))


def _numbering(doc: Document) -> BaseOxmlElement:
    """Return the lists of a document, which may have none yet."""
    related = (rel for rel in doc.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING)
    if next(related, None) is None:
        blank = docx.Document().part.numbering_part
        part = NumberingPart.load(
            PackURI("/word/numbering.xml"), blank.content_type, blank.blob, doc.part.package
        )
        doc.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    numbering: BaseOxmlElement = doc.part.numbering_part.element
    return numbering
