"""A Word file, whole: body, tables, content controls, boxes, notes, headers, drawings, pictures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from cptskit.importing.document.archive import (
    Archive,
    UnreadableDocumentError,
    attribute,
    child,
    local,
    too_deep,
)
from cptskit.importing.document.blocks import Block, Cell, Document, Paragraph, Side, Table
from cptskit.importing.document.docx_styles import Style, Styles, paragraph_level
from cptskit.importing.document.docx_text import Fields, Found, read_paragraph
from cptskit.importing.document.marks import marked, squeezed
from cptskit.importing.document.relations import relations

_BODY = "word/document.xml"
_DEEPEST = 12
_MOST_BLOCKS = 150_000
_MOST_CELLS = 200_000
_WRAPS = frozenset({"ins", "moveTo", "smartTag", "customXml"})
_NOTE = re.compile("\x02(\\d+)\x03")


def read_docx(archive: Archive) -> Document:
    """Return the whole of a Word file. Raises UnreadableDocumentError."""
    return _Reader(archive).document()


class _Reader:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._styles = Styles(archive)
        self._fields = Fields()
        self._targets = relations(archive, _BODY)
        self._notes = {kind: self._notes_of(kind) for kind in ("footnote", "endnote")}
        self._count = {"p": 0, "t": 0, "cells": 0, "blocks": 0}
        self._struck = self._inserted = 0
        self._boxes: list[Side] = []

    def document(self) -> Document:
        if _BODY not in self._archive:
            raise self._archive.damaged()
        blocks = tuple(self._blocks(self._archive.stream(_BODY, frozenset({"body"})), "", 0))
        return Document(
            self._archive.name,
            blocks,
            tuple(self._sides()),
            _pictures(self._archive),
            self._struck,
            self._inserted,
        )

    def _blocks(self, elements: Iterable[Any], where: str, depth: int) -> Iterator[Block]:
        if depth > _DEEPEST:
            raise too_deep(self._archive.name)
        for node in elements:
            name = local(node)
            if name == "p":
                yield from self._paragraph(node, where, depth)
            elif name == "tbl":
                yield self._table(node, where, depth)
            elif name == "sdt":
                inside = child(node, "sdtContent")
                yield from self._blocks(inside if inside is not None else (), where, depth)
            elif name in _WRAPS:
                self._inserted += name in ("ins", "moveTo")
                yield from self._blocks(node, where, depth)

    def _bound(self, kind: str, most: int) -> None:
        self._count[kind] += 1
        if self._count[kind] > most:
            raise UnreadableDocumentError(
                f"{self._archive.name} a trop de paragraphes ou de cellules : il n'est pas lu. "
                "Partagez-le en plusieurs documents."
            )

    def _paragraph(self, element: Any, where: str, depth: int) -> Iterator[Block]:
        self._bound("blocks", _MOST_BLOCKS)
        if not where:
            self._count["p"] += 1
        place = where or f"paragraphe {self._count['p']}"
        properties = child(element, "pPr")
        named = child(properties, "pStyle") if properties is not None else None
        style = self._styles.style(attribute(named, "val") if named is not None else None)
        content = read_paragraph(element, style, self._fields)
        self._struck += content.struck
        self._inserted += content.inserted
        if made := self._made(content, place, properties, style):
            yield made
        for box in content.boxes:
            yield from self._blocks(box, f"zone de texte, {place}", depth + 1)

    def _made(
        self, content: Found, place: str, properties: Any | None, style: Style
    ) -> Block | None:
        visible = [run for run in content.runs if run.text.strip()]
        text = squeezed(_NOTE.sub("", "".join(run.text for run in content.runs)))
        pictures = tuple(
            (self._targets[relation], alt)
            for relation, alt in content.pictures
            if relation in self._targets
        )
        if not text.strip() and not pictures:
            return None
        numbered = child(properties, "numPr") if properties is not None else None
        list_id, depth = self._list(numbered, style)
        level = paragraph_level(properties, style)
        bold = bool(visible) and all(run.bold for run in visible)
        whole = bold or (bool(visible) and all(run.italic for run in visible))
        return Paragraph(
            place=place,
            text=text.strip("\n"),
            markdown=_NOTE.sub(r"[^\1]", squeezed(marked(content.runs, plain=whole))).strip("\n"),
            level=level,
            item=0 if level or not list_id else depth + 1,
            ordered=bool(list_id) and self._styles.ordered(list_id, depth),
            bold=bold,
            size=max((run.size for run in visible), default=0),
            hint=bool(visible) and all(run.grey or run.italic for run in visible),
            contents=content.contents or style.contents,
            caption=style.caption,
            notes=tuple(self._notes[kind].get(number, "") for kind, number in content.notes),
            pictures=pictures,
        )

    @staticmethod
    def _list(numbered: Any | None, style: Style) -> tuple[str, int]:
        """Return the list of a paragraph and its depth there; « 0 » removes it from its list."""
        if numbered is None:
            own, depth = style.list_id or "", 0
        else:
            named, deep = child(numbered, "numId"), child(numbered, "ilvl")
            own = (attribute(named, "val") if named is not None else style.list_id) or ""
            value = (attribute(deep, "val") or "0") if deep is not None else "0"
            depth = int(value) if value.isdigit() else 0
        return ("" if own == "0" else own), min(depth, 8)

    def _table(self, element: Any, where: str, depth: int) -> Table:
        if not where:
            self._count["t"] += 1
        place = f"{where}, tableau" if where else f"tableau {self._count['t']}"
        grid: dict[int, int] = {}
        cells: list[Cell] = []
        for at, row in enumerate(self._rows(element)):
            column = 0
            for node in _cells(row):
                span = _number(child(node, "tcPr", "gridSpan"), 1)
                merge = child(node, "tcPr", "vMerge")
                if merge is not None and (attribute(merge, "val") or "continue") == "continue":
                    self._extend(cells, grid, column, at)
                else:
                    self._bound("cells", _MOST_CELLS)
                    cell_place = f"{place}, ligne {at + 1}, colonne {column + 1}"
                    inside = tuple(self._blocks(node, cell_place, depth + 1))
                    grid[column] = len(cells)
                    cells.append(Cell(at, column, inside, 1, span, cell_place))
                column += span
        return Table(place, tuple(cells))

    @staticmethod
    def _extend(cells: list[Cell], grid: dict[int, int], column: int, row: int) -> None:
        if column in grid:
            above = cells[grid[column]]
            cells[grid[column]] = replace(above, rows=row - above.row + 1)

    def _rows(self, element: Any) -> Iterator[Any]:
        for node in element:
            name = local(node)
            if name == "tr":
                if child(node, "trPr", "del") is not None:
                    self._struck += 1
                else:
                    yield node
            elif name == "sdt":
                inside = child(node, "sdtContent")
                yield from self._rows(inside if inside is not None else ())
            elif name in _WRAPS:
                yield from self._rows(node)

    def _notes_of(self, kind: str) -> dict[str, str]:
        part = f"word/{kind}s.xml"
        if part not in self._archive:
            return {}
        return {
            attribute(note, "id") or "": _plain(note)
            for note in self._archive.parse(part)
            if attribute(note, "type") in (None, "normal")
        }

    def _sides(self) -> Iterator[Side]:
        seen: set[tuple[str, str]] = set()
        for name in self._archive.names():
            for side in self._part(name):
                if side.text.strip() and (side.kind, side.text) not in seen:
                    seen.add((side.kind, side.text))
                    yield side

    def _part(self, name: str) -> Iterator[Side]:
        if re.fullmatch(r"word/(header|footer)\d*\.xml", name):
            kind = "en-tête" if "header" in name else "pied de page"
            yield from (Side(kind, _plain(node)) for node in _all(self._archive.parse(name), "p"))
        elif name == "word/comments.xml":
            for node in self._archive.parse(name):
                yield Side("commentaire", _plain(node), attribute(node, "author") or "")
        elif re.fullmatch(r"word/diagrams/data\d*\.xml", name):
            for node in _all(self._archive.parse(name), "p"):
                yield Side("dessin (SmartArt)", "".join(t.text or "" for t in _all(node, "t")))
        elif re.fullmatch(r"word/charts/chart\d*\.xml", name):
            for node in self._archive.parse(name).iter():
                if local(node) in ("t", "v"):
                    yield Side("graphique", node.text or "")


def _plain(element: Any) -> str:
    """Return the words of a part outside the body."""
    fields = Fields()
    lines = []
    for node in _all(element, "p"):
        runs = read_paragraph(node, Style(), fields).runs
        lines.append(squeezed("".join(run.text for run in runs)))
    return "\n".join(line for line in lines if line)


def _all(element: Any, name: str) -> Iterator[Any]:
    return (node for node in element.iter() if local(node) == name)


def _cells(row: Any) -> Iterator[Any]:
    for node in row:
        name = local(node)
        if name == "tc":
            yield node
        elif name == "sdt":
            inside = child(node, "sdtContent")
            yield from _cells(inside if inside is not None else ())
        elif name in _WRAPS:
            yield from _cells(node)


def _number(element: Any | None, otherwise: int) -> int:
    value = (attribute(element, "val") or "") if element is not None else ""
    return min(max(int(value), 1), 64) if value.isdigit() else otherwise


def _pictures(archive: Archive) -> dict[str, bytes]:
    return {
        name: archive.read(name)
        for name in archive.names()
        if name.startswith("word/media/") and not name.endswith("/")
    }
