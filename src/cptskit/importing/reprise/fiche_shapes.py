"""The shapes of a fiche action: columns of labels, a wide table, labelled lines, tables in tables.

Each reader returns the entries of one fiche or of several; values are read elsewhere.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cptskit.importing.document.blocks import Block, Cell, Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.chapters import FICHE
from cptskit.importing.reprise.fiche_values import Entry
from cptskit.importing.reprise.grids import Grid, grid_of, headers, is_total
from cptskit.importing.reprise.labels import FICHE_FIELDS, field_of, split_label

_CORE = frozenset(
    {"objectif", "objectifs", "objectifs_operationnels", "pilote", "indicateurs", "public"}
    | {"periode", "constat", "partenaires", "budget", "debut"}
)
_ROW_FIELDS = FICHE_FIELDS | {"reference", "cible", "echeance", "unite", "source", "justificatif"}
_INNER = re.compile(r"(?<=[.;!])\s+(?=[A-ZÀ-Ý][^:.?;]{1,40}\s*[:?])")


@dataclass
class Raw:
    """The entries of a fiche; `title` if the shape gives it."""

    entries: list[Entry] = field(default_factory=list)
    title: str = ""
    place: str = ""
    rows: list[dict[str, Cell]] = field(default_factory=list)
    """The cells of each row of a wide table, by field."""

    @property
    def names(self) -> frozenset[str]:
        """The fields that it has."""
        return frozenset(entry.name for entry in self.entries)

    @property
    def is_fiche(self) -> bool:
        """Say whether there is enough to make a fiche."""
        return len(self.names & FICHE_FIELDS) >= 3 and len(self.names & _CORE) >= 2


def in_columns(table: Table) -> Raw | None:
    """Return the fiche of a table whose labels are left of their values, two or four columns."""
    raw = Raw(place=table.place)
    for row in table.rows():
        _read_row(raw, list(row))
    return raw if raw.is_fiche else None


def _read_row(raw: Raw, row: list[Cell]) -> None:
    if len(row) == 1:
        _alone(raw, row[0])
        return
    at = 0
    while at < len(row):
        cell = row[at]
        name = field_of(cell.text) if "\n" not in cell.text else None
        if name in _ROW_FIELDS and at + 1 < len(row):
            raw.entries.append(_entry(name, cell.text, row[at + 1]))
            at += 2
        elif at == 0 and len(row) == 2 and cell.text and len(cell.text) < 60 and row[1].text:
            raw.entries.append(_entry("autre", cell.text, row[1]))
            at += 2
        else:
            if cell.text and raw.entries:
                raw.entries[-1].lines += cell.lines
                raw.entries[-1].blocks += cell.blocks
            at += 1


def _alone(raw: Raw, cell: Cell) -> None:
    """Read a row of one cell: a title, « Label : value » lines, or more of the entry above."""
    if not cell.text:
        return
    labelled = [split_label(line) for line in cell.lines]
    if any(labelled):
        for entry in labelled_lines(cell.blocks):
            raw.entries.append(entry)
    elif not raw.entries and not raw.title:
        raw.title = " ".join(cell.lines)
    elif field_of(cell.text):
        raw.entries.append(Entry(field_of(cell.text) or "", cell.text, cell.place))
    elif raw.entries:
        raw.entries[-1].lines += cell.lines
        raw.entries[-1].blocks += cell.blocks


def _entry(name: str, label: str, cell: Cell) -> Entry:
    return Entry(name, label, cell.place, list(cell.lines), list(cell.blocks))


def wide(table: Table) -> list[Raw]:
    """Return the fiches of a table with one action per row; rows of one title are one fiche."""
    grid = grid_of(table)
    start = _header(grid)
    if start is None:
        return []
    names = [field_of(name) for name in headers(grid, start + 1)]
    named = {name: at for at, name in reversed(list(enumerate(names))) if name}
    if "titre" not in named:
        return []
    fiches: list[Raw] = []
    last: Cell | None = None
    for row in grid.rows[start + 1 :]:
        cells = {name: row[at] for name, at in named.items()}
        title = cells["titre"]
        if not title.text and not any(cell.text for cell in cells.values()):
            continue
        if is_total(row):
            continue
        if last is not None and (title is last or not title.text):
            fiches[-1].rows.append(cells)
            continue
        last = title
        entries = [
            _entry(name, grid.rows[start][named[name]].text, cell)
            for name, cell in cells.items()
            if name in FICHE_FIELDS - {"titre", "indicateurs"}
        ]
        fiches.append(Raw(entries, " ".join(title.lines), title.place, [cells]))
    return fiches


def _header(grid: Grid) -> int | None:
    """Return the row of headers of a wide table, among the first three."""
    for at in range(min(3, len(grid.rows) - 1)):
        cells = {id(cell): cell for cell in grid.rows[at]}.values()
        names = {field_of(cell.text) for cell in cells if cell.text}
        if len(names & _ROW_FIELDS) >= 5 and len(names & _CORE) >= 2 and grid.width >= 5:
            return at
    return None


def labelled_lines(blocks: Iterable[Block]) -> list[Entry]:
    """Return the entries of paragraphs: « Pilote : la coordination », or a label and its list."""
    entries: list[Entry] = []
    for block in blocks:
        if isinstance(block, Table):
            if entries:
                entries[-1].blocks.append(block)
                entries[-1].lines += [line for cell in block.cells for line in cell.lines]
            continue
        for line in block.text.split("\n"):
            _line(entries, line, block)
    return entries


def _line(entries: list[Entry], line: str, block: Paragraph) -> None:
    for piece in _pieces(line):
        parts = None if block.item and entries else split_label(piece)
        if parts is None and (block.bold or block.level) and not block.item:
            name = field_of(piece)
            parts = (name, piece, "") if name else None
        if parts and (parts[0] in _ROW_FIELDS):
            name, label, rest = parts
            entries.append(Entry(name, label, block.place, [rest] if rest else [], [block]))
        elif entries and piece.strip():
            entries[-1].lines.append(piece.strip())
            entries[-1].blocks.append(block)


def _pieces(line: str) -> list[str]:
    """Cut « Qui pilote ? X. Avec : Y. » where a known label begins a sentence."""
    pieces: list[str] = []
    for part in _INNER.split(line):
        if pieces and not split_label(part):
            pieces[-1] += f" {part}"
        else:
            pieces.append(part)
    return pieces


def lines_fiche(blocks: Sequence[Block]) -> Raw | None:
    """Return the fiche made of labelled paragraphs."""
    raw = Raw(labelled_lines(blocks))
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    raw.place = paragraphs[0].place if paragraphs else ""
    return raw if raw.is_fiche else None


def numbered_title(text: str) -> tuple[str, str]:
    """Return the id and the title of « Fiche action n° 1.2 – Un agenda » ; « 1.2 » becomes A1-2."""
    words = " ".join(text.split())
    match = FICHE.match(words)
    if not match:
        return "", typed_item(words) or words
    number = match["id"] or match["id2"] or ""
    return as_id(number), (match["titre"] or match["titre2"] or "").strip()


def as_id(number: str) -> str:
    """Return a number of the document as the id of a fiche."""
    bare = number.strip(" .-")
    if not bare:
        return ""
    return f"A{bare.replace('.', '-')}" if bare[0].isdigit() else bare
