"""An excerpt of a file: two lines before, the line, and carets under the span."""

from collections.abc import Sequence

from cptskit.reporting.cells import Line, char_width, printable
from cptskit.socle.findings import Location

_BEFORE = 2
_TAB = 4
_MORE = "…"
_ROOM_UNFOLDED = 120
_LEAST_ROOM = 12


def excerpt(
    lines: Sequence[str], location: Location, *, indent: int, width: int | None, style: str
) -> list[Line]:
    """Return the lines of an excerpt, or nothing where the file has no such line."""
    row = location.ligne
    if not 1 <= row <= len(lines) + 1:
        return []
    first = max(1, row - _BEFORE)
    shown = [_Row(line) for line in (*lines[first - 1 : row], "")[: row - first + 1]]
    digits = len(str(row))
    room = _ROOM_UNFOLDED if width is None else max(_LEAST_ROOM, width - indent - digits - 3)
    start, end = _span(shown[-1], location)
    offset = _offset(start, end, max(shown[-1].width, end), room)
    margin = " " * indent
    text: list[Line] = []
    for number, line in enumerate(shown, first):
        gutter = f"{margin}{number:>{digits}} │ "
        text.append(
            [(gutter, "marge"), (line.crop(offset, room), "" if number == row else "marge")]
        )
    visible = min(end - offset, room - (shown[-1].width > offset + room))
    carets = "^" * max(1, visible - (start - offset))
    gutter = f"{margin}{'':>{digits}} │ "
    text.append([(gutter, "marge"), (" " * (start - offset), ""), (carets, style)])
    return text


class _Row:
    """A line of a file as cells: the text of each character, and the cell where it starts."""

    def __init__(self, line: str) -> None:
        self.chars: list[str] = []
        self.starts: list[int] = []
        self.width = 0
        for char in line.rstrip("\r\n"):
            tab = char == "\t"
            size = _TAB - self.width % _TAB if tab else char_width(char)
            self.chars.append(" " * size if tab else printable(char))
            self.starts.append(self.width)
            self.width += size
        self.starts.append(self.width)

    def cell(self, column: int) -> int:
        """Return the cell of a column that counts from 1; a column past the end is the end."""
        return self.starts[min(max(column, 1), len(self.starts)) - 1]

    def crop(self, offset: int, room: int) -> str:
        """Return the cells from `offset` on, `room` at most, with `…` where something is hidden."""
        if self.width <= offset:
            return _MORE if self.width and offset else ""
        left = offset + 1 if offset else 0
        right = offset + room if self.width <= offset + room else offset + room - 1
        text, reached = (_MORE if offset else ""), left
        for char, start, end in zip(self.chars, self.starts, self.starts[1:], strict=False):
            if start < left or end > right:
                continue
            text += " " * (start - reached) + char
            reached = end
        return text + (" " * (right - reached) + _MORE if right < self.width else "")


def _span(row: _Row, location: Location) -> tuple[int, int]:
    """Return the first cell to underline, and the one after the last."""
    start = row.cell(location.colonne)
    several = location.ligne_fin > location.ligne
    end = row.width if several else row.cell(location.colonne_fin)
    return start, max(end, start + 1)


def _offset(start: int, end: int, total: int, room: int) -> int:
    """Return the first cell to show, so that the span can be seen."""
    if total <= room or end < room:
        return 0
    return min(max(0, start - room // 3), total - room)
