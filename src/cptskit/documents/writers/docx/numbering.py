"""The numbered lists of a document, on the definition of the base document."""

from docx.document import Document

from cptskit.documents.writers.docx.oxml import qn


class Numbering:
    """Gives the numbers of lists, a new one for each; headings have theirs by their styles."""

    def __init__(self, doc: Document) -> None:
        """Find the definition by its name."""
        self._part = doc.part.numbering_part.element
        self._list = self._definition("ListeCpts")

    def new(self, start: int, level: int) -> int:
        """Return a new list, whose `level` starts at `start`."""
        num = self._part.add_num(self._list)
        num.add_lvlOverride(ilvl=level).add_startOverride(start)
        return int(num.numId)

    def _definition(self, name: str) -> int:
        for one in self._part.findall(qn("w:abstractNum")):
            label = one.find(qn("w:name"))
            if label is not None and label.get(qn("w:val")) == name:
                return int(one.get(qn("w:abstractNumId")))
        raise LookupError(name)
