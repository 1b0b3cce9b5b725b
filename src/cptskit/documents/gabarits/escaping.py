"""Plain text of a project on its way into Markdown: the only escaping that there is.

CommonMark's own backslash keeps every character literal; from there on, the three writers read
one token tree and never escape anything.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, SupportsIndex

from markupsafe import Markup

from cptskit.documents import mots
from cptskit.francais.dates import long_date
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.projet.textes import Narratif, a_lire

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~]")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_AT_START = re.compile(r"^(?:([#+\-=:])|(\d{1,9})([.)]))")


class Markdown(Markup):
    """A text that is Markdown already; whatever else is joined to it gets escaped."""

    @classmethod
    def escape(cls, s: Any, /) -> "Markdown":
        """Return `s` as Markdown, escaped unless it is Markdown already, or what a macro wrote."""
        if isinstance(s, Markdown):
            return s
        return cls(str(s) if isinstance(s, Markup) else escape(str(s)))

    def join(self, iterable: Any, /) -> "Markdown":
        """Join texts, each of them escaped unless it is Markdown already."""
        return Markdown(str(self).join(str(self.escape(part)) for part in iterable))

    def strip(self, chars: str | None = None, /) -> "Markdown":
        """Strip, and stay Markdown."""
        return Markdown(str(self).strip(chars))

    def __add__(self, other: Any) -> "Markdown":
        """Append a text."""
        return Markdown(str(self) + str(self.escape(other)))

    def __mul__(self, count: SupportsIndex) -> "Markdown":
        """Repeat."""
        return Markdown(str(self) * count)


def escape(text: str) -> str:
    """Return one line of Markdown that shows `text` to the letter; line breaks become spaces."""
    line = _BLANKS.sub(" ", text)
    if _SPECIAL.search(line):
        line = _SPECIAL.sub(r"\\\g<0>", line)
    return _AT_START.sub(_start, line) if _AT_START.match(line) else line


def _start(match: re.Match[str]) -> str:
    sign, number, point = match.groups()
    return f"\\{sign}" if sign else f"{number}\\{point}"


def narrative(text: Narratif) -> Markdown:
    """Return a user's Markdown as a block of its own, fenced so that it cannot end the block."""
    words = a_lire(text.markdown)
    longest = max((len(run) for run in re.findall(r":+", words)), default=0)
    fence = ":" * max(3, longest + 1)
    return Markdown(f"\n{fence} texte\n{words.strip()}\n{fence}\n")


def in_words(value: Any) -> str | None:
    """Return a date, a number with decimals, a value or a code as a French reader expects it."""
    for kind, words in _IN_WORDS:
        if isinstance(value, kind):
            return words(value)
    return None


_IN_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Valeur, mots.valeur),
    (date, long_date),
    (DateCivile, str),
    (Decimal, mots.nombre),
    (Enum, mots.code),
    (bool, lambda value: "oui" if value else "non"),
)
