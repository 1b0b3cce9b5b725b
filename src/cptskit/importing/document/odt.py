"""A LibreOffice text, whole: headings, lists, spans, frames, notes, changes, headers, pictures."""

from collections.abc import Iterable, Iterator
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
from cptskit.importing.document.marks import Run, marked, squeezed
from cptskit.importing.document.odf_styles import OdfStyles

_DEEPEST = 12
_MOST = 150_000
_SILENT = frozenset(
    {"soft-page-break", "annotation-end", "change", "bookmark", "change-start", "change-end"}
    | {"forms", "sequence-decls", "variable-decls", "user-field-decls", "bookmark-start"}
    | {"bookmark-end", "reference-mark-start", "reference-mark-end"}
)


def read_odt(archive: Archive) -> Document:
    """Return the whole of a LibreOffice text. Raises UnreadableDocumentError."""
    return _Reader(archive).document()


class _Reader:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._styles = OdfStyles(archive)
        self._paragraphs = self._tables = self._blocks_read = 0
        self._struck = self._inserted = 0
        self._sides: list[Side] = []
        self._contents = False

    def document(self) -> Document:
        root = self._archive.parse("content.xml")
        body = child(root, "body", "text")
        if body is None:
            raise self._archive.damaged()
        self._styles.add(root)
        blocks = tuple(self._blocks(body, "", 0, 0, ordered=False))
        return Document(
            self._archive.name,
            blocks,
            (*self._sides, *self._running()),
            {
                name: self._archive.read(name)
                for name in self._archive.names()
                if name.startswith("Pictures/") and not name.endswith("/")
            },
            self._struck,
            self._inserted,
        )

    def _blocks(
        self, elements: Iterable[Any], where: str, depth: int, item: int, *, ordered: bool
    ) -> Iterator[Block]:
        if depth > _DEEPEST * 4:
            raise too_deep(self._archive.name)
        for node in elements:
            name = local(node)
            if name in ("p", "h"):
                yield from self._paragraph(node, where, depth, item, ordered=ordered)
            elif name == "table":
                yield self._table(node, where, depth)
            elif name == "tracked-changes":
                self._changes(node)
            elif name == "list":
                numbered = self._styles.ordered(attribute(node, "style-name"), item) or (
                    ordered and attribute(node, "style-name") is None
                )
                yield from self._blocks(node, where, depth + 1, item + 1, ordered=numbered)
            elif name == "table-of-content":
                self._contents = True
                yield from self._blocks(node, where, depth + 1, 0, ordered=False)
                self._contents = False
            elif name in _SILENT or name == "table-of-content-source":
                continue
            elif name == "frame":
                yield from self._frame(node, where or "cadre", depth)
            else:
                yield from self._blocks(node, where, depth + 1, item, ordered=ordered)

    def _paragraph(
        self, element: Any, where: str, depth: int, item: int, *, ordered: bool
    ) -> Iterator[Block]:
        self._blocks_read += 1
        if self._blocks_read > _MOST:
            raise UnreadableDocumentError(
                f"{self._archive.name} a trop de paragraphes : il n'est pas lu. "
                "Partagez-le en plusieurs documents."
            )
        if not where:
            self._paragraphs += 1
        place = where or f"paragraphe {self._paragraphs}"
        style = self._styles.style(attribute(element, "style-name"))
        content = _Found()
        self._walk(element, content, Run("", style.bold, style.italic, size=style.size))
        text = squeezed("".join(run.text for run in content.runs)).strip("\n")
        level = style.level
        if local(element) == "h":
            outline = attribute(element, "outline-level") or "1"
            level = int(outline) if outline.isdigit() else 1
        if text.strip() or content.pictures:
            runs = [run for run in content.runs if run.text.strip()]
            bold = bool(runs) and all(run.bold for run in runs)
            italic = bool(runs) and all(run.italic for run in runs)
            notes = "".join(f"[^{at}]" for at in range(1, len(content.notes) + 1))
            yield Paragraph(
                place=place,
                text=text,
                markdown=squeezed(marked(content.runs, plain=bold or italic)).strip("\n") + notes,
                level=level,
                item=0 if level else item,
                ordered=ordered,
                bold=bold,
                size=max((run.size for run in runs), default=0),
                hint=italic,
                contents=self._contents,
                caption=style.caption,
                notes=tuple(content.notes),
                pictures=tuple(content.pictures),
            )
        for frame in content.frames:
            yield from self._frame(frame, place, depth)

    def _frame(self, frame: Any, place: str, depth: int) -> Iterator[Block]:
        for node in frame:
            if local(node) == "text-box":
                inside = f"zone de texte, {place}"
                yield from self._blocks(node, inside, depth + 1, 0, ordered=False)

    def _walk(self, element: Any, content: "_Found", look: Run) -> None:
        content.add(element.text, look)
        for node in element:
            name = local(node)
            if name == "s":
                content.add(" ", look)
            elif name in ("tab", "line-break"):
                content.add("\t" if name == "tab" else "\n", look)
            elif name == "note":
                content.notes.append(_plain(child(node, "note-body")))
            elif name == "annotation":
                self._sides.append(Side("commentaire", _plain(node)))
            elif name in ("frame", "custom-shape", "text-box"):
                self._shape(node, content)
            elif name == "span":
                style = self._styles.style(attribute(node, "style-name"))
                bold, italic = look.bold or style.bold, look.italic or style.italic
                self._walk(node, content, Run("", bold, italic, size=style.size or look.size))
            elif name not in _SILENT:
                self._walk(node, content, look)
            else:
                self._inserted += name == "change-start"
            content.add(node.tail, look)

    def _shape(self, shape: Any, content: "_Found") -> None:
        alternative = next(
            (node.text or "" for node in shape if local(node) in ("desc", "title")), ""
        )
        for node in shape:
            target = (attribute(node, "href") or "") if local(node) == "image" else ""
            if target and target in self._archive:
                content.pictures.append((target, alternative))
        content.frames.append(shape)

    def _table(self, element: Any, where: str, depth: int) -> Table:
        if not where:
            self._tables += 1
        place = f"{where}, tableau" if where else f"tableau {self._tables}"
        cells: list[Cell] = []
        for at, row in enumerate(_rows(element)):
            column = 0
            for node in row:
                if local(node) not in ("table-cell", "covered-table-cell"):
                    continue
                repeated = _number(attribute(node, "number-columns-repeated"))
                if local(node) == "table-cell" and len(node):
                    cell_place = f"{place}, ligne {at + 1}, colonne {column + 1}"
                    inside = tuple(self._blocks(node, cell_place, depth + 1, 0, ordered=False))
                    spans = (
                        _number(attribute(node, "number-rows-spanned")),
                        _number(attribute(node, "number-columns-spanned")),
                    )
                    cells.append(Cell(at, column, inside, *spans, cell_place))
                    self._blocks_read += 1
                column += repeated
        return Table(place, tuple(cells))

    def _changes(self, element: Any) -> None:
        for node in element.iter():
            self._struck += local(node) == "deletion"
            self._inserted += local(node) == "insertion"

    def _running(self) -> Iterator[Side]:
        if "styles.xml" not in self._archive:
            return
        seen = set()
        for node in self._archive.parse("styles.xml").iter():
            kind = {"header": "en-tête", "footer": "pied de page"}.get(local(node).split("-")[0])
            if kind and local(node).split("-")[-1] in ("header", "footer", "left", "first"):
                text = _plain(node)
                if text and (kind, text) not in seen:
                    seen.add((kind, text))
                    yield Side(kind, text)


class _Found:
    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.notes: list[str] = []
        self.frames: list[Any] = []
        self.pictures: list[tuple[str, str]] = []

    def add(self, text: str | None, look: Run) -> None:
        if text:
            words = text if text == "\n" else text.replace("\n", " ")
            self.runs.append(Run(words, look.bold, look.italic, look.grey, look.size))


def _plain(element: Any | None) -> str:
    lines = [
        squeezed("".join(node.itertext()).replace("\n", " "))
        for node in (element.iter() if element is not None else ())
        if local(node) in ("p", "h")
    ]
    return "\n".join(line for line in lines if line)


def _rows(element: Any) -> Iterator[Any]:
    for node in element:
        name = local(node)
        if name == "table-row":
            for _ in range(min(_number(attribute(node, "number-rows-repeated")), 50)):
                yield node
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(node)


def _number(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdigit() and len(value) < 8 else 1
