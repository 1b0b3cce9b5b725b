"""Blocks as the Markdown of a narrative: lists, tables, notes, emphasis, pictures kept."""

import posixpath
import re
from collections.abc import Iterable, Sequence

from cptskit.importing.document.blocks import Block, Paragraph, Table
from cptskit.importing.document.marks import escaped, typed_item
from cptskit.importing.reprise.grids import grid_of

_CALL = re.compile(r"\[\^(\d+)\]")
_SHOWN = frozenset({".png", ".jpg", ".jpeg", ".svg"})


class Notes:
    """Gives each note of a document a label of its own: narratives end up in one text."""

    def __init__(self) -> None:
        """Begin counting at one."""
        self._count = 0

    def text(self, block: Paragraph, words: str) -> tuple[str, list[str]]:
        """Return words with their note calls renamed, and the texts of the notes."""
        labels: dict[str, str] = {}
        texts = []
        for at, note in enumerate(block.notes, start=1):
            self._count += 1
            labels[str(at)] = f"note{self._count}"
            texts.append(f"[^note{self._count}]: {escaped(' '.join(note.split()))}")
        return _CALL.sub(lambda match: f"[^{labels.get(match[1], match[1])}]", words), texts


def picture_path(name: str) -> str:
    """Return the path in the project of a picture of the source."""
    return f"images/{posixpath.basename(name)}"


def written(blocks: Sequence[Block], notes: Notes, level: int = 0) -> str:
    """Return blocks as Markdown; headings become those of level `level` + 1 and below."""
    parts: list[str] = []
    footnotes: list[str] = []
    last = ""
    for block in blocks:
        if isinstance(block, Table):
            text, kind = _table(block, notes, footnotes), "table"
        else:
            text, kind = _paragraph(block, notes, footnotes, level)
        if not text:
            continue
        tight = kind == last and kind in ("puce", "numéro")
        parts.append(("\n" if tight else "\n\n" if parts else "") + text)
        last = kind
    body = "".join(parts)
    return "\n\n".join(filter(None, (body, "\n".join(footnotes)))).strip()


def _paragraph(block: Paragraph, notes: Notes, footnotes: list[str], level: int) -> tuple[str, str]:
    words, own_notes = notes.text(block, block.markdown or escaped(block.text))
    footnotes += own_notes
    pictures = "\n\n".join(_pictures(block))
    if pictures:
        return "\n\n".join(filter(None, (pictures, words))), "image"
    item = typed_item(block.text) if not block.level else None
    if block.item or item is not None:
        if item is not None:
            words = escaped(item)
        indent = "  " * max(block.item - 1, 0)
        mark = "1." if block.ordered else "-"
        return (
            f"{indent}{mark} {_hard(words, indent + '  ')}",
            "numéro" if block.ordered else "puce",
        )
    if block.level or (block.bold and len(block.text) < 130 and block.text[-1:] not in ".;,:"):
        depth = min(max(level, 1) + 1, 6)
        return f"{'#' * depth} {' '.join(words.split())}", "titre"
    return _hard(words, ""), "texte"


def _hard(words: str, indent: str) -> str:
    """Return words with their line ends kept."""
    return f"\\\n{indent}".join(line for line in words.split("\n") if line.strip())


def _pictures(block: Paragraph) -> Iterable[str]:
    for name, alt in block.pictures:
        if posixpath.splitext(name)[1].lower() in _SHOWN:
            yield f"![{escaped(' '.join(alt.split()) or 'Image')}]({picture_path(name)})"


def _table(table: Table, notes: Notes, footnotes: list[str]) -> str:
    grid = grid_of(table)
    rows = []
    for row in grid.rows:
        cells = []
        seen: set[int] = set()
        for cell in row:
            words = "" if id(cell) in seen and cell.blocks else _cell(cell, notes, footnotes)
            seen.add(id(cell))
            cells.append(words)
        rows.append(cells)
    if not rows or not grid.width:
        return ""
    head, *rest = rows
    lines = [head, ["---"] * grid.width, *rest]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cell(cell: object, notes: Notes, footnotes: list[str]) -> str:
    parts = []
    for block in cell.paragraphs:  # type: ignore[attr-defined]
        words, own_notes = notes.text(block, block.markdown or escaped(block.text))
        footnotes += own_notes
        parts += [typed_item(line) or line for line in words.split("\n") if line.strip()]
    return " ; ".join(" ".join(part.rstrip(";").split()) for part in parts)
