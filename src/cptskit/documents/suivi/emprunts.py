"""What the former Word file brings into the new one with a part that left: images, notes, lists."""

from copy import deepcopy
from hashlib import sha256
from io import BytesIO

from docx.document import Document as DocxDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cptskit.documents.writers.docx.oxml import element

_EMBEDDED, _RELATED, _ID = qn("r:embed"), qn("r:id"), qn("w:id")
_PICTURE = qn("wp:docPr")
_FIRST_PICTURE = 500_000
_NAMES = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))


def apart(doc: DocxDocument) -> dict[str, str]:
    """Return what stands apart from the text: images by relation, notes by `note ID`, in a word."""
    images = {
        name: sha256(rel.target_part.blob).hexdigest()
        for name, rel in doc.part.rels.items()
        if rel.reltype == RELATIONSHIP_TYPE.IMAGE
    }
    part = _footnotes(doc)
    notes = {
        f"note {one.get(_ID)}": "".join(text.text or "" for text in one.iter(qn("w:t")))
        for one in (parse_xml(part.blob) if part else ())
    }
    return images | notes


class Emprunts:
    """Copies parts of a document so that they stand in another."""

    def __init__(self, old: DocxDocument, new: DocxDocument) -> None:
        """Take from `old` into `new`."""
        self._old, self._new = old, new
        self._numbers: dict[str, str] = {}
        self._notes: dict[str, str] = {}
        self._pictures = _FIRST_PICTURE

    def copy(self, part: BaseOxmlElement) -> BaseOxmlElement:
        """Return a copy of a part of the old document, whose relations are the new one's."""
        made: BaseOxmlElement = deepcopy(part)
        for name in list(made.iter(*_NAMES)):
            name.getparent().remove(name)
        for one in made.iter():
            if one.get(_EMBEDDED):
                one.set(_EMBEDDED, self._image(one.get(_EMBEDDED)))
            elif one.tag == qn("w:hyperlink") and one.get(_RELATED):
                one.set(_RELATED, self._link(one.get(_RELATED)))
            elif one.tag == qn("w:numId"):
                one.set(qn("w:val"), self._list(one.get(qn("w:val"))))
            elif one.tag == qn("w:footnoteReference"):
                one.set(_ID, self._note(one.get(_ID)))
            elif one.tag == _PICTURE:
                self._pictures += 1
                one.set("id", str(self._pictures))
        return made

    def _image(self, name: str) -> str:
        blob = self._old.part.rels[name].target_part.blob
        related, _ = self._new.part.get_or_add_image(BytesIO(blob))
        return str(related)

    def _link(self, name: str) -> str:
        target = self._old.part.rels[name].target_ref
        return str(self._new.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def _list(self, name: str) -> str:
        """Return a list of the new document like that of the old one; headings keep theirs."""
        old, new = (doc.part.numbering_part.element for doc in (self._old, self._new))
        if name not in self._numbers:
            borrowed = next((num for num in old.num_lst if num.get(qn("w:numId")) == name), None)
            if borrowed is None:
                return name
            made = new.add_num(borrowed.abstractNumId.val)
            made.extend(
                deepcopy(override) for override in borrowed if override.tag == qn("w:lvlOverride")
            )
            self._numbers[name] = str(made.numId)
        return self._numbers[name]

    def _note(self, name: str) -> str:
        """Return the id under which a note of the old document stands in the new one."""
        if name in self._notes:
            return self._notes[name]
        old, new = _footnotes(self._old), _footnotes(self._new)
        if old is None or new is None:
            return name
        root = parse_xml(new.blob)
        borrowed = next((one for one in parse_xml(old.blob) if one.get(_ID) == name), None)
        number = str(1 + max(int(one.get(_ID)) for one in root))
        note = deepcopy(borrowed) if borrowed is not None else element("w:footnote")
        note.set(_ID, number)
        root.append(note)
        new._blob = serialize_part_xml(root)
        self._notes[name] = number
        return number


def _footnotes(doc: DocxDocument) -> Part | None:
    related = doc.part.rels.values()
    return next((r.target_part for r in related if r.reltype == RELATIONSHIP_TYPE.FOOTNOTES), None)
