"""A table of text as a stream: bounded lines, the usual encodings, headings by their names."""

import csv
import io
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import BinaryIO

from cptskit.francais.accents import bare_words
from cptskit.socle.errors import UnreadableTableError

CHUNK = 1 << 20
LONGEST_LINE = 4 << 20
"""Bytes; a wide file of Insee has lines of some 20 kB."""
HEAD = 256 * 1024
LARGEST = 8 << 30
"""Bytes of a text once unpacked: the largest known has 1 GB; an archive may hide more."""
HEADER_WITHIN = 30
"""Rows above a header: titles and notes."""
_LONGEST_CELL = 20
"""Lines of one cell between quotes."""

_PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")
"""A number as machines write it: most cells of the largest files."""

SECRET = {
    *("", "s", "nd", "ns", "so", "c", "nc", "n/a", "na", "n.d.", "n.c.", "nr", "-", "–", "—"),
    *("…", "...", "..", ".", "/", "//", "///", "x", "secret", "null", "none", "nan"),
}
"""The spellings of a secret or unknown value; « N/A - … » and « secret … » too."""


@dataclass(frozen=True)
class Head:
    """The first lines of a text, by which its source is recognised."""

    lines: tuple[str, ...]
    delimiter: str

    @cached_property
    def rows(self) -> list[list[str]]:
        """The cells of these lines."""
        return [split(line, self.delimiter) for line in self.lines]

    @cached_property
    def names(self) -> list[list[str]]:
        """The same, folded, for comparing: every source looks at them."""
        return [[folded(cell) for cell in cells] for cells in self.rows]


class Lines:
    """The lines of a stream without their ends, each read once.

    `marks`, if a reader sets any, are what a block must contain to be read, the end of the line
    before included: blocks of the stream without any are skipped, and `passed` counts their
    lines. `unended` is the last line if it has no end, `before` the one before it, as in a file
    that was cut.
    `advanced` is called with the number of bytes read. Raises UnreadableTableError for a line, or a
    stream, too long.
    """

    def __init__(self, stream: BinaryIO, advanced: Callable[[int], None] = lambda _: None) -> None:
        """Read nothing yet."""
        self.marks: re.Pattern[bytes] | None = None
        self.passed = 0
        self.unended = self.before = b""
        self._found = self._read(stream, advanced)

    def __iter__(self) -> "Lines":
        """Return itself."""
        return self

    def __next__(self) -> bytes:
        """Return the next line."""
        return next(self._found)

    def _read(self, stream: BinaryIO, advanced: Callable[[int], None]) -> Iterator[bytes]:
        rest, total = b"", 0
        while chunk := stream.read(CHUNK):
            total += len(chunk)
            if total > LARGEST:
                raise UnreadableTableError("le fichier dépasse 8 Go une fois décompressé.")
            advanced(len(chunk))
            block, end, tail = (rest + chunk).rpartition(b"\n")
            rest = tail
            if end:
                self.before = block.rpartition(b"\n")[2]
            if len(rest) > LONGEST_LINE:
                raise UnreadableTableError("une ligne dépasse 4 Mo : ce n'est pas un tableau.")
            if end and self.marks and not self.marks.search(b"\n" + block):
                self.passed += block.count(b"\n") + 1
            elif end:
                yield from (line.removesuffix(b"\r") for line in block.split(b"\n"))
        if rest:
            self.unended = rest
            yield rest.removesuffix(b"\r")


@dataclass
class Table:
    """A table under its header: `columns` gives the place of each heading, by its folded name.

    Rows can be read once.
    """

    fichier: str
    header: Sequence[str]
    above: Sequence[str]
    delimiter: str
    _lines: Lines | None = None
    _cells: Iterator[list[str]] | None = None
    sheet: str = ""
    columns: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        """Index the headings; the first of two of the same name wins."""
        places: dict[str, int] = {}
        for place, heading in enumerate(self.header):
            places.setdefault(folded(heading), place)
        self.columns = places

    def lines(self) -> Lines:
        """Return the lines below the header, as they are."""
        assert self._lines is not None
        return self._lines

    def rows(self, *, quoted: bool = True) -> Iterator[list[str]]:
        """Return the cells of each row below the header."""
        if self._cells is not None:
            return self._cells
        return cells(self.lines(), self.delimiter, quoted=quoted)

    def place(self, *names: str) -> int | None:
        """Return the place of the first of these headings in the table."""
        return next((self.columns[name] for name in names if name in self.columns), None)


def folded(heading: str) -> str:
    """Return a heading without accents, capitals or signs, for comparing."""
    return bare_words(heading)


def text_of(line: bytes) -> str:
    """Return a line as text: UTF-8, else Windows-1252."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def split(line: str, delimiter: str) -> list[str]:
    """Return the cells of one row of text."""
    try:
        return next(csv.reader(io.StringIO(line, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return line.split(delimiter)


def cells(lines: Iterator[bytes], delimiter: str, *, quoted: bool = True) -> Iterator[list[str]]:
    """Yield the cells of each line; a cell may hold an end of line where quotes are read.

    A quote not closed within a few lines is an ordinary character: it does not swallow rows.
    """
    waiting: deque[bytes] = deque()
    while (line := waiting.popleft() if waiting else next(lines, None)) is not None:
        if b'"' not in line or not quoted:
            yield text_of(line).split(delimiter)
            continue
        joined = [line]
        while sum(part.count(b'"') for part in joined) % 2 and len(joined) < _LONGEST_CELL:
            following = waiting.popleft() if waiting else next(lines, None)
            if following is None:
                break
            joined.append(following)
        if sum(part.count(b'"') for part in joined) % 2 and len(joined) > 1:
            waiting.extendleft(reversed(joined[1:]))
            yield text_of(line).split(delimiter)
        else:
            yield split(text_of(b"\n".join(joined)), delimiter)


def heads(start: bytes) -> Iterator[Head]:
    """Yield the head of a text under each delimiter that its lines hold."""
    start = start.removeprefix(b"\xef\xbb\xbf")
    lines = tuple(text_of(line.rstrip(b"\r")) for line in start.split(b"\n")[:HEADER_WITHIN])
    for delimiter in ";|,\t":
        if any(delimiter in line for line in lines):
            yield Head(lines, delimiter)


def is_missing(text: str) -> bool:
    """Say whether the value of a cell is secret, or unknown."""
    plain = text.strip().strip('"').strip().lower()
    return plain in SECRET or plain.startswith(("n/a", "secret", "non d", "non r"))


def number(text: str) -> Decimal | None:
    """Return the number that a cell shows; None if it is secret, missing or not a number."""
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if is_missing(text):
        return None
    plain = re.sub(r"[\s\u00a0\u202f]", "", text.strip().strip('"')).replace(",", ".")
    try:
        value = Decimal(plain.removesuffix("%"))
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) < 16 else None


def is_cut(before: bytes, last: bytes, table: Table) -> bool:
    """Say whether the last line of a table was cut, compared with the line before."""
    text = text_of(last)
    if last.count(b'"') % 2 or text.strip().isdigit():
        return True
    if table.delimiter not in text:
        return False  # a note below
    wanted = len(split(text_of(before), table.delimiter))  # the header may have one more
    return len(split(text, table.delimiter)) < min(wanted, len(table.header))
