"""The sentences of a text, with their numbers, ready to be looked at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from cptskit.francais.nombres_lus import NombreLu, aligned, nombres_lus

_END = re.compile(r"[.!?](?=\s|$)|;|\n\s*\n|\n\s*[-*•]|\n\s*#")
_ABOUT = re.compile(r"(?:environ|presque|quelque|autour de|a peu pres|pres de|un peu plus de) $")
_ABOUT_AFTER = re.compile(r"[ ,(]{1,2}(?:environ|a peu pres|approximativement)\b")
_OVER = re.compile(r"(?:plus de|au moins|au-dela de) $")
_UNDER = re.compile(r"(?:moins de|au plus|jusqu'a) $")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
FUTURE = re.compile(
    r"\b(?:atteindr\w*|objectif|vis(?:er|ons|e)\b|cible|d'ici|passer[a-z]* a|porter a|prevo\w+"
    r"|souhait\w*|esper\w*|ambition\w*|horizon|projection)"
)
"""What is not yet so."""


class Precision(StrEnum):
    """How close a figure means to be."""

    JUSTE = ""
    ENVIRON = "environ"
    PLUS = "plus"
    MOINS = "moins"


class Claim(NamedTuple):
    """A figure of a text: what it counts, its value, and where it stands in the text."""

    sujet: str
    valeur: int
    debut: int
    fin: int
    precision: Precision = Precision.JUSTE


@dataclass(frozen=True)
class Sentence:
    """A sentence: aligned, its place in the text, and the numbers of all that stands before."""

    text: str
    start: int
    before: frozenset[int]

    @cached_property
    def numbers(self) -> tuple[NombreLu, ...]:
        """The numbers of the sentence."""
        return nombres_lus(self.text)

    @cached_property
    def masked(self) -> str:
        """The sentence with `#` in place of each sign of its numbers."""
        text = self.text
        for number in self.numbers:
            text = text[: number.debut] + "#" * (number.fin - number.debut) + text[number.fin :]
        return text.replace("#'", "# ")

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that the sentence names."""
        return frozenset(int(year) for year in _YEAR.findall(self.text))

    def number_at(self, start: int) -> NombreLu:
        """Return the number that starts at a place of the masked sentence."""
        return next(number for number in self.numbers if number.debut == start)

    def earlier(self, nombre: NombreLu) -> bool:
        """Say whether the same number was given before, in the text or in the sentence."""
        here = (number.valeur for number in self.numbers if number.debut < nombre.debut)
        return nombre.valeur in self.before or nombre.valeur in here

    def claim(self, sujet: str, nombre: NombreLu, end: int, start: int | None = None) -> Claim:
        """Return a figure of this sentence, which stands from its number, or `start`, to `end`."""
        begin = nombre.debut if start is None else start
        return Claim(
            sujet, nombre.valeur, self.start + begin, self.start + end, self._precision(nombre, end)
        )

    def _precision(self, nombre: NombreLu, end: int) -> Precision:
        before = self.text[: nombre.debut]
        if nombre.environ or _ABOUT.search(before) or _ABOUT_AFTER.match(self.text, end):
            return Precision.ENVIRON
        if _OVER.search(before):
            return Precision.PLUS
        return Precision.MOINS if _UNDER.search(before) else Precision.JUSTE


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text that hold a number."""
    whole = aligned(text)
    start, before = 0, frozenset[int]()
    for end in [*(match.start() for match in _END.finditer(whole)), len(whole)]:
        one = Sentence(whole[start:end], start, before)
        if one.numbers:
            yield one
            before |= {number.valeur for number in one.numbers}
        start = end
