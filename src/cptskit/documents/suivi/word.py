"""A Word file in which each change since a former one is a real tracked change."""

from collections.abc import Iterable
from copy import deepcopy
from datetime import datetime, time
from io import BytesIO
from itertools import count

import docx
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cptskit.documents.suivi.alignement import aligned, pieces
from cptskit.documents.suivi.atomes import TBL, TC, TR, Atome, P, R, atoms, said_apart, text_of
from cptskit.documents.suivi.emprunts import Emprunts, apart
from cptskit.documents.suivi.marque import Marque
from cptskit.documents.writers.docx.oxml import element
from cptskit.documents.writers.docx.package import with_fixed_dates

_FIRST = 1_000_000
"""Above the ids of bookmarks."""
_LINK = qn("w:hyperlink")
_DELETED = {qn("w:t"): qn("w:delText"), qn("w:instrText"): qn("w:delInstrText")}


def marked_word(old: bytes, new: bytes, marque: Marque) -> bytes:
    """Return the new file with all that differs from the old one tracked, by an author and a day.

    Accepting all gives the new document, refusing all the old one. The header, the footer and the
    settings are the new one's.
    """
    before, after = docx.Document(BytesIO(old)), docx.Document(BytesIO(new))
    tracker = _Tracker(marque, before, after)
    tracker.container(before.element.body, after.element.body)
    return with_fixed_dates(after, datetime.combine(marque.jour, time(12)))


class _Tracker:
    """Puts marks into the new document, in place."""

    def __init__(self, marque: Marque, old: DocxDocument, new: DocxDocument) -> None:
        self._marque = marque
        self._emprunts = Emprunts(old, new)
        self._former = old.element
        self._old, self._new = apart(old), apart(new)
        self._ids = count(_FIRST)

    def container(self, old: BaseOxmlElement, new: BaseOxmlElement) -> None:
        """Mark what differs between two bodies, or two cells."""
        here = None
        pairs = aligned(_blocks(old), _blocks(new), self._key, _kin)
        for before, after in pairs:
            if after is None and before is not None:
                gone = self._gone(before)
                _put(new, here, gone)
                here = gone
                continue
            assert after is not None
            if before is None:
                self._came(after)
            elif self._key(before) != self._key(after):
                self._changed(before, after)
            here = after

    def _key(self, block: BaseOxmlElement) -> str:
        style = getattr(block, "style", None) if block.tag == P else "table"
        images = self._old if block.getroottree().getroot() is self._former else self._new
        return f"{style} {text_of(block)} {' '.join(said_apart(block, images))}"

    def _changed(self, before: BaseOxmlElement, after: BaseOxmlElement) -> None:
        if after.tag == P:
            self._paragraph(before, after)
        else:
            self._table(before, after)

    def _table(self, old: BaseOxmlElement, new: BaseOxmlElement) -> None:
        here = None
        for before, after in aligned(list(old.iter(TR)), list(new.iter(TR)), text_of, _same_cells):
            if after is None and before is not None:
                gone = self._row(self._emprunts.copy(before), "del")
                _put(new, here, gone, TR)
                here = gone
                continue
            assert after is not None
            if before is None:
                self._row(after, "ins")
            elif text_of(before) != text_of(after):
                for cell, other_cell in zip(before.iter(TC), after.iter(TC), strict=True):
                    self.container(cell, other_cell)
            here = after

    def _row(self, row: BaseOxmlElement, kind: str) -> BaseOxmlElement:
        row.get_or_add_trPr().append(self._mark(kind))
        for paragraph in row.iter(P):
            self._whole(paragraph, kind)
        return row

    def _gone(self, block: BaseOxmlElement) -> BaseOxmlElement:
        made = self._emprunts.copy(block)
        self._marked_block(made, "del")
        return made

    def _came(self, block: BaseOxmlElement) -> None:
        self._marked_block(block, "ins")

    def _marked_block(self, block: BaseOxmlElement, kind: str) -> None:
        if block.tag == P:
            self._whole(block, kind)
            _look_of_the_mark(block).insert(0, self._mark(kind))
        else:
            for row in block.iter(TR):
                self._row(row, kind)

    def _whole(self, paragraph: BaseOxmlElement, kind: str) -> None:
        """Mark all that a paragraph holds."""
        atomes = atoms(paragraph, {})
        _clear(paragraph)
        for atom in atomes:
            if atom.muet and kind == "del":
                continue
            self._append(paragraph, atom, "" if atom.muet else kind)

    def _paragraph(self, old: BaseOxmlElement, new: BaseOxmlElement) -> None:
        """Mark the words that differ between two paragraphs."""
        former = [atome for atome in atoms(old, self._old) if not atome.muet]
        latter = atoms(new, self._new)
        _clear(new)
        heard = iter(latter)
        for sign, some in pieces(former, [atome for atome in latter if not atome.muet], _cle):
            for atom in some:
                if sign == "-":
                    lent = tuple(self._emprunts.copy(part) for part in atom.parts)
                    self._append(new, Atome(atom.cle, lent), "del")
                    continue
                _mute_ones(new, heard)
                self._append(new, atom, "ins" if sign == "+" else "")
        _mute_ones(new, heard)

    def _append(self, paragraph: BaseOxmlElement, atom: Atome, kind: str) -> None:
        for part in atom.parts:
            if kind and part.tag == R:
                _holder(paragraph, self._mark(kind)).append(_as(part, kind))
            elif kind and part.tag == _LINK:
                paragraph.append(self._link(part, kind))
            else:
                paragraph.append(part)

    def _link(self, link: BaseOxmlElement, kind: str) -> BaseOxmlElement:
        for run in list(link.iter(R)):
            mark = self._mark(kind)
            run.getparent().replace(run, mark)
            mark.append(_as(run, kind))
        return link

    def _mark(self, kind: str) -> BaseOxmlElement:
        made: BaseOxmlElement = element(
            f"w:{kind}",
            id=next(self._ids),
            author=self._marque.auteur,
            date=self._marque.horodatage,
        )
        return made


def _blocks(container: BaseOxmlElement) -> list[BaseOxmlElement]:
    return [child for child in container if child.tag in (P, TBL)]


def _kin(one: BaseOxmlElement, other: BaseOxmlElement) -> bool:
    if one.tag != other.tag:
        return False
    return one.tag == TBL or getattr(one, "style", None) == getattr(other, "style", None)


def _same_cells(one: BaseOxmlElement, other: BaseOxmlElement) -> bool:
    return len(list(one.iter(TC))) == len(list(other.iter(TC)))


def _cle(atom: Atome) -> str:
    return atom.cle


def _put(
    container: BaseOxmlElement, after: BaseOxmlElement | None, block: BaseOxmlElement, kind: str = P
) -> None:
    """Put a block after another, or before the first of its kind."""
    if after is not None:
        after.addnext(block)
        return
    first = next((child for child in container if child.tag in (kind, TBL)), None)
    if first is not None:
        first.addprevious(block)
    else:
        container.append(block)


def _look_of_the_mark(paragraph: BaseOxmlElement) -> BaseOxmlElement:
    """Return the properties of the end of a paragraph, which say that it came or left."""
    properties = paragraph.get_or_add_pPr()
    look: BaseOxmlElement | None = properties.find(qn("w:rPr"))
    if look is None:
        look = element("w:rPr")
        ends = [last for last in properties if last.tag in (qn("w:sectPr"), qn("w:pPrChange"))]
        if ends:
            ends[0].addprevious(look)
        else:
            properties.append(look)
    return look


def _clear(paragraph: BaseOxmlElement) -> None:
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)


def _mute_ones(paragraph: BaseOxmlElement, atoms_left: Iterable[Atome]) -> None:
    """Append what is never marked, up to the next atom that is."""
    for atom in atoms_left:
        if not atom.muet:
            return
        for part in atom.parts:
            paragraph.append(part)


def _holder(paragraph: BaseOxmlElement, mark: BaseOxmlElement) -> BaseOxmlElement:
    """Return the mark that ends a paragraph where it is of the same kind, else a new one."""
    last: BaseOxmlElement | None = paragraph[-1] if len(paragraph) else None
    if last is not None and last.tag == mark.tag:
        return last
    paragraph.append(mark)
    return mark


def _as(run: BaseOxmlElement, kind: str) -> BaseOxmlElement:
    """Return a run as it stands in a mark: what is deleted has elements of its own."""
    made: BaseOxmlElement = deepcopy(run)
    if kind == "del":
        for child in made.iter(*_DELETED):
            child.tag = _DELETED[child.tag]
    return made
