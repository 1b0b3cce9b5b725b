"""Text on a grid of terminal cells: widths, folding, characters that must not reach a screen."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width

Span = tuple[str, str]
"""A text and the name of its style; a style may be empty."""
Line = list[Span]

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REPLACEMENT = "\ufffd"
_BREAK = re.compile(r"(?<!«) +(?![»:;?!])")


@lru_cache(maxsize=4096)
def char_width(char: str) -> int:
    """Return the number of cells that one character takes."""
    if char.isascii():
        return 1
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def text_width(text: str) -> int:
    """Return the number of cells that a text takes."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def printable(text: str) -> str:
    """Replace what could move the cursor or reorder a line, so that a file cannot draw on a screen.

    Line feeds stay; tabs become a space.
    """
    if text.isprintable():
        return text
    return "".join(map(_printable_char, text))


def _printable_char(char: str) -> str:
    if char == "\t":
        return " "
    hostile = char != "\n" and (category(char) in {"Cc", "Cs", "Zl", "Zp"} or char in _BIDI)
    return _REPLACEMENT if hostile else char


def words(text: str, style: str = "") -> list[Span]:
    """Cut a text where a line may end: at ordinary spaces, save those of French punctuation."""
    return [(word, style) for word in _BREAK.split(text) if word]


def fold(spans: Iterable[Span], width: int | None, *, indent: int, hang: int) -> list[Line]:
    """Set words in lines of at most `width` cells, the first indented, the others hanging.

    A word is never cut: a path longer than the line stays whole.
    """
    lines: list[Line] = []
    line: Line = []
    used = indent
    for text, style in spans:
        size = text_width(text)
        if line and width is not None and used + 1 + text_width(text.rstrip()) > width:
            lines.append(line)
            line, used = [], hang
        if not line:
            margin = indent if not lines else hang
            line.append((" " * margin, ""))
        else:
            line.append((" ", ""))
            used += 1
        line.append((text, style))
        used += size
    return [*lines, line] if line else lines


def paragraphs(
    label: Span, text: str, width: int | None, indent: int, style: str = ""
) -> Iterator[Line]:
    """Set `label` and `text`; keep the line breaks of the text, and its lines that are indented."""
    first, *rest = printable(text).split("\n")
    yield from fold([label, *words(first, style)], width, indent=indent, hang=indent + 2)
    for line in rest:
        margin = indent + 2
        if line.startswith(" "):
            yield [(" " * margin + line, style)]
        else:
            yield from fold(words(line, style), width, indent=margin, hang=margin)
