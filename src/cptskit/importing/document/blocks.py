"""The content of a document of any format: a flat stream of blocks with their places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it reads today: changes accepted, fields shown, each text once."""

    place: str
    """Where it is, in French: « paragraphe 12 »."""
    text: str
    """Its words; a manual line break is a line end."""
    markdown: str = ""
    """The same with its emphasis, signs of Markdown escaped."""
    level: int = 0
    """Outline level from 1; 0 for text."""
    item: int = 0
    """Depth in a list of the program, from 1; 0 outside of lists."""
    ordered: bool = False
    bold: bool = False
    """Whether all of it is bold."""
    size: float = 0
    """Size of its letters, in points; 0 where the file does not give it."""
    hint: bool = False
    """Whether all of it is in the grey or the italics of guidance."""
    contents: bool = False
    """Whether it is an entry of a contents list."""
    caption: bool = False
    notes: tuple[str, ...] = ()
    """Texts of its foot- and endnotes."""
    pictures: tuple[tuple[str, str], ...] = ()
    """Name in the file and alternative text of its pictures."""


@dataclass(frozen=True)
class Cell:
    """A cell of a table, given once however many places it spans."""

    row: int
    column: int
    blocks: tuple["Block", ...] = ()
    rows: int = 1
    columns: int = 1
    place: str = ""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs, those of nested tables included."""
        return tuple(paragraphs(self.blocks))

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its text that are not empty."""
        lines = (
            line.strip() for paragraph in self.paragraphs for line in paragraph.text.split("\n")
        )
        return tuple(line for line in lines if line)

    @property
    def text(self) -> str:
        """Its lines as one text."""
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Table:
    """A table; the places of its grid covered by a span have no cell of their own."""

    place: str
    cells: tuple[Cell, ...]

    @property
    def height(self) -> int:
        """Number of rows."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def width(self) -> int:
        """Number of columns."""
        return max((cell.column + cell.columns for cell in self.cells), default=0)

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """Return the cells that begin in each row, from left to right."""
        cells_by_row: dict[int, list[Cell]] = {}
        for cell in self.cells:
            cells_by_row.setdefault(cell.row, []).append(cell)
        return tuple(tuple(cells_by_row.get(row, ())) for row in range(self.height))


Block = Paragraph | Table


@dataclass(frozen=True)
class Side:
    """A text beside the stream: header, footer, comment, drawing, note of a cell."""

    kind: str
    """What it is, in French."""
    text: str
    place: str = ""


@dataclass(frozen=True)
class Document:
    """A whole document. `struck` counts the passages removed by tracked changes."""

    name: str
    blocks: tuple[Block, ...]
    sides: tuple[Side, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    struck: int = 0
    inserted: int = 0
    sheets: bool = False
    """Whether it is a spreadsheet: each sheet is a heading and a table."""


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks in order, those of tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from paragraphs(cell.blocks)
