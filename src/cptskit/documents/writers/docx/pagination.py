"""On which page each bookmark of a Word document falls: what its contents say before Word counts.

Word and LibreOffice lay out a document when they open it; nobody has when it is written. So the
body is laid out here as they would, from the styles, the widths of our letters (those of Word's own
are the same) and the rules that matter: lines kept together, rows that are not cut, header rows
repeated, breaks. A page more or less is forgiven, F9 in Word counts again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from cptskit.documents.writers.docx.oxml import qn
from cptskit.socle.fonts import text_width

_TWIPS, _EMU = 20.0, 12700.0
_LINE = 1.2207
"""Height of a line of Carlito, in parts of the size of its letters."""
_KERNING = 1.012
"""How much more a line holds than the widths of its letters say: pairs of them come closer."""
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_PROPERTIES, _STYLE, _VALUE = qn("w:pPr"), qn("w:pStyle"), qn("w:val")
_WIDOWS = 2


@dataclass(frozen=True)
class Look:
    """What a style, and a paragraph after it, say of lines; lengths in points."""

    size: float = 10.5
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    exact: float = 0.0
    left: float = 0.0
    right: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    break_before: bool = False
    border: float = 0.0

    @property
    def height(self) -> float:
        """Height of a line."""
        return self.exact or self.size * _LINE * self.line


@dataclass
class Block:
    """A paragraph, or a row of a table, to place."""

    lines: list[float]
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    whole: bool = False
    break_before: bool = False
    repeated: float = 0.0
    """Height of the head of its table, which comes again on a new page."""
    names: list[str] = field(default_factory=list)
    """Bookmarks in it."""

    @property
    def height(self) -> float:
        """Its height without what stands around."""
        return sum(self.lines)


def pages_of(doc: Document) -> dict[str, int]:
    """Return the page of each bookmark of the body, from 1."""
    section = doc.sections[0]
    width = _points(section.page_width - section.left_margin - section.right_margin)  # type: ignore[operator]
    height = _points(section.page_height - section.top_margin - section.bottom_margin)  # type: ignore[operator]
    blocks = list(_Reader(doc).blocks(doc.element.body, width))
    for above, block in pairwise(blocks):  # the larger of two spaces stands between them
        if not block.break_before:
            block.before = max(0.0, block.before - above.after)
    return dict(_placed(blocks, height))


def _points(emu: int) -> float:
    return emu / _EMU


def _placed(blocks: list[Block], height: float) -> Iterator[tuple[str, int]]:
    """Yield each bookmark with its page."""
    page, y = 1, 0.0
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if block.break_before and y > 0:
            page, y = page + 1, block.before
            block.before = 0.0
        needed = _needed(blocks, index, height)
        if y > 0 and y + needed > height:
            page, y = page + 1, block.repeated
        for name in block.names:
            yield name, page
        page, y = _set(block, page, y, height)
        index += 1


def _needed(blocks: list[Block], index: int, height: float) -> float:
    """Return the room that a block asks for, with those that it is kept with."""
    total = 0.0
    for block in blocks[index:]:
        total += block.before
        if not block.keep_next:
            head = block.lines if block.whole else block.lines[:_WIDOWS]
            return total + sum(head)
        total += block.height + block.after
        if total > height:  # too much for a page: Word gives up
            first = blocks[index]
            return first.before + sum(first.lines if first.whole else first.lines[:_WIDOWS])
    return total


def _set(block: Block, page: int, y: float, height: float) -> tuple[int, float]:
    """Return page and place after a block."""
    y += block.before if y else block.before * (page == 1)
    if block.whole:
        return page, y + block.height + block.after
    for line in block.lines:
        if y + line > height and y > block.repeated:
            page, y = page + 1, block.repeated
        y += line
    return page, y + block.after


class _Reader:
    """Reads a body into blocks."""

    def __init__(self, doc: Document) -> None:
        self._styles = {style.style_id: style.element for style in doc.styles}
        self._default = next(
            id_ for id_, style in self._styles.items() if style.get(qn("w:default"))
        )
        self._resolve = cache(self._style)
        self._normal = self._resolve("Normal")

    def blocks(self, body: BaseOxmlElement, width: float) -> Iterator[Block]:
        for child in body:
            if child.tag == _PARAGRAPH:
                yield self._paragraph(child, width)
            elif child.tag == _TABLE:
                yield from self._table(child)

    def _style(self, id_: str | None) -> Look:
        element = self._styles.get(id_ or "Normal")
        if element is None:
            return Look()
        parent = element.find(qn("w:basedOn"))
        above = self._resolve(parent.get(qn("w:val"))) if parent is not None else Look()
        return _with_runs(_with_paragraph(above, element.pPr), element.rPr)

    def _look(self, paragraph: BaseOxmlElement) -> Look:
        properties = paragraph.find(_PROPERTIES)
        style = properties.find(_STYLE) if properties is not None else None
        name = style.get(_VALUE) if style is not None else "Normal"
        return _with_paragraph(self._resolve(name), properties)

    def _paragraph(self, paragraph: BaseOxmlElement, width: float) -> Block:
        look = self._look(paragraph)
        room = width - look.left - look.right
        lines = self._lines(paragraph, look, room)
        lines[0] += look.border
        return Block(
            lines,
            look.before,
            look.after,
            keep_next=look.keep_next,
            whole=look.keep_lines or len(lines) < 2 * _WIDOWS,
            break_before=look.break_before,
            names=_bookmarks(paragraph),
        )

    def _lines(self, paragraph: BaseOxmlElement, look: Look, room: float) -> list[float]:
        """Return the height of each line: as many words as hold, a picture's own height."""
        picture = max(
            (int(one.get("cy")) / _EMU for one in paragraph.iter(qn("wp:extent"))), default=0.0
        )
        count = 0
        for text in _texts(paragraph):
            count += _count(text, look, room)
        lines = [look.height] * max(count, 1)
        if picture:
            lines[-1] = max(picture, look.height)
        return lines

    def _table(self, table: BaseOxmlElement) -> Iterator[Block]:
        widths = [int(one.get(qn("w:w"))) / _TWIPS for one in table.tblGrid.gridCol_lst]
        head = 0.0
        for row in table.tr_lst:
            properties = row.trPr
            heights = [*self._cells(row, widths)]
            keep = any(self._look(p).keep_next for p in row.iter(_PARAGRAPH))
            high = max(heights, default=0.0) + _PADDING
            if properties is not None:
                stated = properties.find(qn("w:trHeight"))
                if stated is not None:
                    high = max(high, int(stated.get(qn("w:val"))) / _TWIPS)
                if properties.find(qn("w:tblHeader")) is not None:
                    head = high
            cut = properties is None or properties.find(qn("w:cantSplit")) is None
            lines = [high / 4] * 4 if cut else [high]
            repeated = 0.0 if row is table.tr_lst[0] else head
            yield Block(lines, keep_next=keep, whole=not cut, repeated=repeated,
                        names=_bookmarks(row))  # fmt: skip

    def _cells(self, row: BaseOxmlElement, widths: list[float]) -> Iterator[float]:
        start = 0
        for cell in row.tc_lst:
            span = cell.grid_span
            room = sum(widths[start : start + span]) - _SIDES
            start += span
            blocks = [self._paragraph(one, room) for one in cell.p_lst]
            yield sum(block.before + block.height + block.after for block in blocks)


_PADDING, _SIDES = 2.8, 7.0
"""Of the cells of our tables: above and below, left and right."""


def _bookmarks(element: BaseOxmlElement) -> list[str]:
    return [one.get(qn("w:name")) for one in element.iter(qn("w:bookmarkStart"))]


def _texts(paragraph: BaseOxmlElement) -> Iterator[str]:
    """Yield what a paragraph says between its line breaks; the codes of fields are not shown."""
    text = ""
    for one in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        if one.tag == qn("w:t"):
            text += one.text or ""
        elif one.tag == qn("w:br"):
            yield text
            text = ""
        else:
            text += "    "
    yield text


def _count(text: str, look: Look, room: float) -> int:
    """Return how many lines some words take."""
    room *= _KERNING
    if text_width(text, look.size, bold=look.bold) <= room:
        return 1
    lines, x = 1, 0.0
    space = text_width(" ", look.size, bold=look.bold)
    for word in text.split(" "):
        wide = text_width(word, look.size, bold=look.bold)
        if x and x + space + wide > room:
            lines, x = lines + 1, wide
        else:
            x = x + space + wide if x else wide
        while x > room:  # a word longer than a line is cut
            lines, x = lines + 1, x - room
    return lines


def _with_paragraph(look: Look, properties: BaseOxmlElement | None) -> Look:
    found: dict[str, object] = {}
    for one in () if properties is None else properties:
        if one.tag in _FLAGS:
            found[_FLAGS[one.tag]] = _is_on(one)
        elif one.tag in _READERS:
            found |= _READERS[one.tag](one)
    return replace(look, **found) if found else look  # type: ignore[arg-type]


def _is_on(flag: BaseOxmlElement) -> bool:
    return flag.get(_VALUE, "1") not in ("0", "false")


def _spacing(spacing: BaseOxmlElement) -> Iterator[tuple[str, float]]:
    for name in ("before", "after"):
        if (value := spacing.get(qn(f"w:{name}"))) is not None:
            yield name, int(value) / _TWIPS
    if (value := spacing.get(qn("w:line"))) is not None:
        auto = spacing.get(qn("w:lineRule"), "auto") == "auto"
        yield "line", int(value) / 240 if auto else 1.0
        yield "exact", 0.0 if auto else int(value) / _TWIPS


def _indents(indent: BaseOxmlElement) -> Iterator[tuple[str, float]]:
    for name, keys in (("left", ("left", "start")), ("right", ("right", "end"))):
        for key in keys:
            if (value := indent.get(qn(f"w:{key}"))) is not None:
                yield name, int(value) / _TWIPS


def _border(borders: BaseOxmlElement) -> Iterator[tuple[str, float]]:
    top = borders.find(qn("w:top"))
    if top is not None:
        yield "border", int(top.get(qn("w:space"), 0)) + int(top.get(qn("w:sz"), 0)) / 8


_FLAGS = {
    qn("w:keepNext"): "keep_next",
    qn("w:keepLines"): "keep_lines",
    qn("w:pageBreakBefore"): "break_before",
}
_READERS = {qn("w:spacing"): _spacing, qn("w:ind"): _indents, qn("w:pBdr"): _border}


def _with_runs(look: Look, properties: BaseOxmlElement | None) -> Look:
    if properties is None:
        return look
    found: dict[str, object] = {}
    size = properties.find(qn("w:sz"))
    if size is not None:
        found["size"] = int(size.get(qn("w:val"))) / 2
    bold = properties.find(qn("w:b"))
    if bold is not None:
        found["bold"] = _is_on(bold)
    return replace(look, **found)  # type: ignore[arg-type]
