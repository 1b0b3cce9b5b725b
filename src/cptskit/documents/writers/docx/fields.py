"""Small parts of WordprocessingML that python-docx has no words for: fields, links, bookmarks."""

from collections.abc import Mapping

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from cptskit.documents.writers.docx.oxml import element, keep_with_next, qn

_FIRST_NOTE_MARK = 100_000
"""Above the ids of the bookmarks of headings."""


def add_field(paragraph: Paragraph, instruction: str, shown: str = "1") -> None:
    """Append a field, `PAGE` say, with what it shows until Word counts it again."""
    open_field(paragraph, instruction)
    paragraph.add_run(shown)
    close_field(paragraph)


def open_field(paragraph: Paragraph, instruction: str) -> None:
    """Begin a field; all that comes until `close_field` is what it shows."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="begin"))
    words = element("w:instrText")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {instruction} "
    paragraph.add_run()._r.append(words)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="separate"))


def close_field(paragraph: Paragraph) -> None:
    """End the field that was opened last."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def add_link(paragraph: Paragraph, target: str) -> BaseOxmlElement:
    """Append an empty link, to an address or to a bookmark (`#name`), and return it."""
    if target.startswith("#"):
        link = element("w:hyperlink", anchor=bookmark_name(target[1:]))
    else:
        link = element("w:hyperlink")
        related = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), related)
    paragraph._p.append(link)
    return link


def add_page_link(paragraph: Paragraph, name: str, words: str) -> None:
    """Append a link to a bookmark: words, then its page as a field that Word counts again."""
    link = add_link(paragraph, f"#{name}")
    there = len(paragraph.runs)
    paragraph.add_run(words)
    paragraph.add_run().add_tab()
    add_field(paragraph, f"{_PAGE_OF} {bookmark_name(name)} \\h", "1")
    for run in paragraph.runs[there:]:
        link.append(run._r)


def refer(body: BaseOxmlElement, headings: Mapping[str, str]) -> None:
    """Make fields of the links that bear the words of the heading they lead to.

    `headings` are the words of each, by the name of its bookmark. When a heading changes, Word then
    writes its new words where it is cited. Other words stay a link.
    """
    for link in [*body.iter(qn("w:hyperlink"))]:
        name = link.get(qn("w:anchor"), "")
        words = "".join(text.text or "" for text in link.iter(qn("w:t")))
        if not words or headings.get(name) != words:
            continue
        code = element("w:instrText")
        code.set(qn("xml:space"), "preserve")
        code.text = f" REF {name} \\h \\* MERGEFORMAT "
        for kind, content in (("begin", None), ("", code), ("separate", None)):
            made = element("w:r")
            made.append(element("w:fldChar", fldCharType=kind) if content is None else content)
            link.addprevious(made)
        link.addnext(end := element("w:r"))
        end.append(element("w:fldChar", fldCharType="end"))
        for shown in [*link]:
            link.addprevious(shown)
        body_of = link.getparent()
        body_of.remove(link)


def page_fields(body: BaseOxmlElement) -> list[tuple[str, BaseOxmlElement]]:
    """Return the bookmarks whose page is shown, each with the text that shows it."""
    found = []
    for code in body.iter(qn("w:instrText")):
        words = (code.text or "").split()
        if words[:1] == [_PAGE_OF]:
            run = code.getparent().getnext().getnext()
            found.append((words[1], run.find(qn("w:t"))))
    return found


_PAGE_OF = "PAGEREF"


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around what a paragraph holds."""
    start = element("w:bookmarkStart", id=number, name=bookmark_name(name))
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(element("w:bookmarkEnd", id=number))


def bookmark_name(name: str) -> str:
    """Return a name that Word accepts: letters, digits, underscores, forty at most."""
    return "_" + name.replace("-", "_")[:38]


def hold_together(blocks: list[BaseOxmlElement]) -> None:
    """Keep paragraphs and tables on one page, where they hold there: each with the next."""
    paragraphs = [found for block in blocks for found in block.iter(qn("w:p"))]
    last = {id(found) for found in blocks[-1].iter(qn("w:p"))} if blocks else set()
    for paragraph in paragraphs:
        if id(paragraph) not in last:
            keep_with_next(paragraph)


class Held:
    """What python-docx asks of the parent of a paragraph: the part that it is of."""

    def __init__(self, part: Part) -> None:
        """Belong to a part."""
        self.part = part


def add_note_call(paragraph: Paragraph, number: int) -> None:
    """Append the call of the footnote of this id; Word shows its number."""
    call = paragraph.add_run()
    call.font.superscript = True
    call._r.append(element("w:footnoteReference", id=number))
    mark = _FIRST_NOTE_MARK + number
    call._r.addprevious(element("w:bookmarkStart", id=mark, name=note_mark(number)))
    call._r.addnext(element("w:bookmarkEnd", id=mark))


def add_note_recall(paragraph: Paragraph, number: int) -> None:
    """Append the number of a footnote that was called before: Word has no second call."""
    there = len(paragraph.runs)
    add_field(paragraph, f"NOTEREF {note_mark(number)} \\h", str(number))
    for run in paragraph.runs[there:]:
        run.font.superscript = True


def note_mark(number: int) -> str:
    """Return the name of the bookmark around the call of a footnote."""
    return f"_appel_de_note_{number}"


def is_note_mark(bookmark: BaseOxmlElement) -> bool:
    """Tell the start or the end of a bookmark around the call of a footnote."""
    return int(bookmark.get(qn("w:id"), 0)) >= _FIRST_NOTE_MARK


def number_paragraph(paragraph: Paragraph, number_id: int, level: int) -> None:
    """Give a paragraph its number in a list of the numbering part."""
    numbers = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    numbers.get_or_add_ilvl().val = level
    numbers.get_or_add_numId().val = number_id
