"""The keys and values of a file as it is being typed, whether it is whole YAML yet or not.

The reader of projects wants a file that parses; an editor asks where it does not. This one reads
line by line, by indentation, and goes on where a brace or a quote is not closed.
"""

import re
from dataclasses import dataclass, field

from cptskit.socle.findings import Route
from cptskit.socle.records import record

_KEY = re.compile(
    r"""(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<plain>[^\s#:{}\[\],&*!|>'"%@`-][^:#]*?))"""
    r"""\s*:(?=\s|$)"""
)
_PLAIN = re.compile(r"(?:[^\s#]|(?<=\S)#|[ \t]+(?!#|$))+")
_FLOW_WORD = re.compile(r"(?:[^\s,{}\[\]:#]|:(?=\S)|(?<=\S)#|[ \t]+(?![\s,{}\[\]#]|$|:))+")
_QUOTED = re.compile(r""""((?:[^"\\]|\\.)*)"?|'((?:[^']|'')*)'?""")
_HEADER = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


@record
class Token:
    """A key or a value, where it stands: lines and columns count from 0, in code points.

    The route of a key ends in the key; that of a value is the route of what it fills.
    """

    route: Route
    key: bool
    line: int
    start: int
    end: int
    text: str


@record
class Cursor:
    """What is being typed at a place: a key below `route`, the value at `route`, or either.

    `word` is what stands there already, before the cursor, from the column `start` on.
    """

    route: Route
    key: bool
    value: bool
    start: int
    word: str


@dataclass(slots=True)
class _Level:
    """A key or an item of a list that is open: in a block, with its column; between braces."""

    column: int
    step: str | int | None
    told: bool = True
    """Between braces: whether the colon of the key has been read."""


@dataclass(slots=True)
class _Reader:
    tokens: list[Token] = field(default_factory=list)
    blocks: list[_Level] = field(default_factory=list)
    flow: list[_Level] = field(default_factory=list)
    text_below: int | None = None
    """The column of the key whose text, a block or a quoted one, goes on over lines."""
    quote: str = ""

    def line(self, number: int, line: str) -> None:
        """Take one line in."""
        column = len(line) - len(line.lstrip(" "))
        rest = line[column:]
        if self.text_below is not None:
            if not rest or column > self.text_below:
                self._end_of_text(rest)
                return
            self.text_below, self.quote = None, ""
        if self.flow and rest:
            if column > self._indent:
                self._between_braces(number, line, column)
                return
            self.flow.clear()
        if rest and not rest.startswith("#"):
            self._block(number, line, column)

    @property
    def route(self) -> Route:
        """Where the reader stands."""
        steps = [*self.blocks, *self.flow]
        return tuple(level.step for level in steps if level.step is not None)

    @property
    def _indent(self) -> int:
        return self.blocks[-1].column if self.blocks else -1

    def _end_of_text(self, rest: str) -> None:
        if self.quote and self.quote in rest:
            self.text_below, self.quote = None, ""

    def leave(self, column: int, *, itself: bool = True) -> None:
        """Close the blocks that end where a line begins at a column."""
        while self.blocks and (self._indent > column or (itself and self._indent == column)):
            self.blocks.pop()

    def _block(self, number: int, line: str, column: int) -> None:
        while line.startswith("- ", column) or line[column:] == "-":
            self._item(column)
            column += len(line[column + 1 :]) - len(line[column + 1 :].lstrip(" ")) + 1
        if match := _KEY.match(line, column):
            name = match["double"] or match["single"] or match["plain"] or ""
            self.leave(column)
            self.blocks.append(_Level(column, name))
            end = column + len(match[0].rstrip().removesuffix(":").rstrip())
            self.tokens.append(Token(self.route, True, number, column, end, name))
            column = match.end()
        self._value(number, line, column)

    def _item(self, column: int) -> None:
        self.leave(column, itself=False)
        last = self.blocks[-1] if self.blocks else None
        if last and last.column == column and isinstance(last.step, int):
            last.step += 1
        else:
            self.blocks.append(_Level(column, 0))

    def _value(self, number: int, line: str, column: int) -> None:
        column += len(line[column:]) - len(line[column:].lstrip())
        sign = line[column : column + 1]
        if sign in ("{", "["):
            self._between_braces(number, line, column)
        elif _HEADER.match(line, column):
            self.text_below = self._indent
        elif sign in ('"', "'"):
            end = self._quoted(number, line, column)
            if line[end - 1] != sign or end == column + 1:
                self.text_below, self.quote = self._indent, sign
        elif match := _PLAIN.match(line, column):
            self._add(number, match.start(), match.end(), match[0], key=False)

    def _quoted(self, number: int, line: str, column: int, *, key: bool = False) -> int:
        match = _QUOTED.match(line, column)
        assert match
        self._add(number, column, match.end(), match[1] or match[2] or "", key=key)
        return match.end()

    def _add(self, number: int, start: int, end: int, text: str, *, key: bool) -> None:
        self.tokens.append(Token(self.route, key, number, start, end, text))

    def _between_braces(self, number: int, line: str, column: int) -> None:
        while column < len(line):
            sign = line[column]
            if sign in "{[":
                self.flow.append(_Level(0, None if sign == "{" else 0))
            elif sign in "}]":
                self.flow.pop()
                if not self.flow:
                    return
            elif sign == ",":
                self._next()
            elif sign == "#" and line[column - 1 : column].isspace():
                return
            elif sign == ":":
                self.flow[-1].told = True
            elif not sign.isspace():
                column = self._word(number, line, column)
                continue
            column += 1

    def _next(self) -> None:
        level = self.flow[-1]
        if isinstance(level.step, int):
            level.step += 1
        else:
            level.step = None

    def _word(self, number: int, line: str, column: int) -> int:
        """Take a key or a value between braces in, and return where it ends."""
        level = self.flow[-1]
        match = (_QUOTED if line[column] in "\"'" else _FLOW_WORD).match(line, column)
        if not match or match.end() == column:
            return column + 1
        text = (match[1] or match[2] or "") if match.re is _QUOTED else match[0]
        key = level.step is None
        if key:
            level.step, level.told = text, False
        self._add(number, column, match.end(), text, key=key)
        return match.end()


def tokens(lines: tuple[str, ...]) -> list[Token]:
    """Return the keys and values of a file, in order; words that fill no key are left out."""
    reader = _Reader()
    for number, line in enumerate(lines):
        reader.line(number, line)
    return [token for token in reader.tokens if token.route]


def token_at(found: list[Token], line: int, column: int) -> Token | None:
    """Return the key or the value under a place."""
    here = (token for token in found if token.line == line and token.start <= column <= token.end)
    return max(here, key=lambda token: token.start, default=None)


def cursor(lines: tuple[str, ...], line: int, column: int) -> Cursor | None:
    """Return what is being typed at a place; None in a text, a comment, or behind a value."""
    reader = _Reader()
    for number, above in enumerate(lines[:line]):
        reader.line(number, above)
    typed = (lines[line] if line < len(lines) else "")[:column]
    before = len(reader.tokens)
    reader.line(line, typed)
    if reader.text_below is not None and not _opened(reader, line):
        return None
    new = reader.tokens[before:]
    last = new[-1] if new and new[-1].end == len(typed) else None
    if reader.flow:
        return _in_flow(reader, last, len(typed))
    return _in_block(reader, last, new, typed)


def _opened(reader: _Reader, line: int) -> bool:
    """Say whether the text that goes on was opened by a quote on this line."""
    return bool(reader.quote and reader.tokens and reader.tokens[-1].line == line)


def _in_flow(reader: _Reader, last: Token | None, column: int) -> Cursor:
    level = reader.flow[-1]
    start, word = (last.start, last.text) if last else (column, "")
    if level.step is None or (last and last.key):
        route = reader.route[:-1] if level.step is not None else reader.route
        return Cursor(route, True, False, start, word)
    return Cursor(reader.route, isinstance(level.step, int), level.told, start, word)


def _in_block(reader: _Reader, last: Token | None, new: list[Token], typed: str) -> Cursor | None:
    column, bare = len(typed), typed.strip()
    if bare.startswith("#"):
        return None
    if not bare:
        reader.leave(column)
        return Cursor(reader.route, True, False, column, "")
    if bare == "-" or bare.endswith(" -"):
        return Cursor(reader.route, True, True, column, "")
    start, word = (last.start, last.text) if last else (column, "")
    if any(token.key for token in new):
        behind = not last and any(not token.key for token in new)
        return None if behind else Cursor(reader.route, False, True, start, word)
    if not new or not last:
        return None
    reader.leave(last.start)
    return Cursor(reader.route, True, True, start, word)
