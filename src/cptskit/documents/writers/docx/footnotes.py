"""Footnotes as Word has them: a part of the package, of which python-docx knows nothing.

Word numbers them itself. Their ids are ours: the number of the note in the document.
"""

from collections.abc import Iterable, Iterator, Mapping

from docx.document import Document as DocxDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from cptskit.documents.texte.tree import Node
from cptskit.documents.writers.docx.fields import Held
from cptskit.documents.writers.docx.inlines import add_words
from cptskit.documents.writers.docx.oxml import element
from cptskit.documents.writers.docx.styles import Styles

TEXT, REFERENCE = "footnote text", "footnote reference"
_SEPARATORS = {"separator": -1, "continuationSeparator": 0}
_AFTER_NOTES = ("w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:themeFontLang")
_EMPTY = f"""<w:footnotes {nsdecls("w", "r")}>{
    "".join(
        f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" '
        f'w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for name, number in _SEPARATORS.items()
    )
}</w:footnotes>"""


def notes_of(nodes: list[Node]) -> dict[int, list[Node]]:
    """Return the notes that some nodes call, by their number."""
    found: dict[int, list[Node]] = {}
    for node in nodes:
        if node.kind == "appel":
            found[node.attrs["numero"]] = node.children
        found |= notes_of(node.children)
    return found


def number_after(last: int, texts: Iterable[list[Node]]) -> None:
    """Give the notes of some texts numbers after those that a document has."""
    for nodes in texts:
        for node in nodes:
            if node.kind in ("appel", "renvoi"):
                node.attrs = {**node.attrs, "numero": node.attrs["numero"] + last}
            number_after(last, [node.children])


def put_in_brackets(nodes: list[Node]) -> None:
    """Say the notes in the text, where Word allows none."""
    for node in nodes:
        if node.kind in ("appel", "renvoi"):
            words = " ".join(child.words() for child in node.children)
            node.kind, node.text, node.children = "text", f" ({words})" if words else "", []
        put_in_brackets(node.children)


def last_footnote(doc: DocxDocument) -> int:
    """Return the highest id of the notes that a document has, 0 where it has none."""
    part = _found(doc)
    ids = (int(note.get(qn("w:id"))) for note in parse_xml(part.blob)) if part else ()
    return max(ids, default=0)


def add_footnotes(doc: DocxDocument, notes: Mapping[int, list[Node]], styles: Styles) -> None:
    """Write the texts of notes, by the ids that their calls bear."""
    if not notes:
        return
    part = _found(doc) or _made(doc)
    root = parse_xml(part.blob)
    for number, nodes in sorted(notes.items()):
        note = element("w:footnote", id=number)
        note.extend(paragraph._p for paragraph in _paragraphs(nodes, part, styles))
        root.append(note)
    part._blob = serialize_part_xml(root)


def _found(doc: DocxDocument) -> Part | None:
    related = doc.part.rels.values()
    return next((r.target_part for r in related if r.reltype == RELATIONSHIP_TYPE.FOOTNOTES), None)


def _made(doc: DocxDocument) -> Part:
    """Return a new part, with the lines that stand between text and notes."""
    uri = PackURI("/word/footnotes.xml")
    blob = serialize_part_xml(parse_xml(_EMPTY))
    part = Part(uri, CONTENT_TYPE.WML_FOOTNOTES, blob, doc.part.package)
    doc.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    settings = doc.settings.element
    if settings.find(qn("w:footnotePr")) is None:
        known = element("w:footnotePr")
        known.extend(element("w:footnote", id=number) for number in _SEPARATORS.values())
        settings.insert_element_before(known, *_AFTER_NOTES)
    return part


def _paragraphs(nodes: list[Node], part: Part, styles: Styles) -> Iterator[Paragraph]:
    """Yield the paragraphs of a note, the first after its number; it always has one."""
    lines = [*_lines(nodes)] or [[]]
    for line in lines:
        made: BaseOxmlElement = element("w:p")
        paragraph = styles.set(Paragraph(made, Held(part)), TEXT)  # type: ignore[arg-type]
        if line is lines[0]:
            number = paragraph.add_run()
            styles.set_run(number, REFERENCE)
            number._r.append(element("w:footnoteRef"))
            paragraph.add_run("\u00a0")
        add_words(paragraph, line)
        yield paragraph


def _lines(nodes: list[Node], mark: str = "") -> Iterator[list[Node]]:
    """Yield the words of each paragraph; a list's items keep a dash, other blocks their words."""
    for node in nodes:
        if node.kind in ("paragraph", "heading", "fence", "code_block", "tr"):
            yield [Node("text", text=mark + node.text), *node.children]
        else:
            yield from _lines(node.children, "–\u00a0" if node.kind == "list_item" else mark)
