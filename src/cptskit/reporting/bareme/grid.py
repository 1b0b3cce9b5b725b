"""Plain tables of amounts: aligned where there is room, one below the other where there is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cptskit.francais.ponctuation import typo
from cptskit.reporting.cells import fold, text_width, words

_GAP = 2
_LEAST_LABEL = 24


@dataclass(frozen=True)
class Row:
    """A label with its amount, its grade, and a remark; without an amount, a title or a blank."""

    label: str
    amount: str = ""
    grade: str = ""
    remark: str = ""
    indent: int = 0

    @property
    def left(self) -> int:
        """The cells that the label takes."""
        return self.indent + text_width(self.label)


def set_rows(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Yield the lines of a table of one amount a row."""
    amounts = [row for row in rows if row.amount]
    amount = max((text_width(row.amount) for row in amounts), default=0)
    grade = max((text_width(row.grade) for row in amounts), default=0)
    room = width - amount - grade - 2 * _GAP
    label = min(max((row.left for row in amounts), default=0), room)
    for row in rows:
        if not row.label:
            yield ""
        elif not row.amount:
            yield from paragraph(row.label, width, indent=row.indent)
        elif label < _LEAST_LABEL and row.left > label:
            yield from paragraph(row.label, width, indent=row.indent)
            yield f"{' ' * (row.indent + _GAP)}{row.amount}  {row.grade}".rstrip()
            yield from paragraph(row.remark, width, indent=row.indent + _GAP)
        else:
            yield from _aligned(row, label, amount, grade, width)


def set_grid(head: Sequence[str], body: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Yield the lines of a table of several amounts a row, the first column being a label."""
    table = [tuple(map(typo, line)) for line in (head, *body)]
    sizes = [max(map(text_width, column)) for column in zip(*table, strict=True)]
    if sum(sizes) + _GAP * len(sizes) <= width:
        for label, *cells in table:
            columns = (_right(cell, size) for cell, size in zip(cells, sizes[1:], strict=True))
            yield "  ".join((f"  {_left(label, sizes[0])}", *columns)).rstrip()
        return
    for label, *cells in table[1:]:
        yield from paragraph(label, width, indent=2)
        for name, cell in zip(table[0][1:], cells, strict=True):
            yield from paragraph(f"{name} : {cell}", width, indent=4)


def paragraph(text: str, width: int, *, indent: int = 0, hang: int | None = None) -> Iterator[str]:
    """Yield the lines of a text."""
    hang = indent if hang is None else hang
    for line in fold(words(typo(text)), width, indent=indent, hang=hang):
        yield "".join(part for part, _ in line)


def _aligned(row: Row, label: int, amount: int, grade: int, width: int) -> Iterator[str]:
    """Yield the label, folded in its column, the amount beside its last line, then the remark."""
    *above, last = paragraph(row.label, label, indent=row.indent)
    yield from above
    line = f"{_left(last, label)}  {_right(row.amount, amount)}  {_left(row.grade, grade)}"
    beside = f"{line}  {typo(row.remark)}"
    if row.remark and text_width(beside) > width:
        yield line.rstrip()
        yield from paragraph(row.remark, width, indent=row.indent + 2 * _GAP)
    else:
        yield beside.rstrip()


def _left(text: str, size: int) -> str:
    return text + " " * (size - text_width(text))


def _right(text: str, size: int) -> str:
    return " " * (size - text_width(text)) + text
