"""What a public document still says of people, looked for in the very words that are printed.

The project was made public first (`projet.publication`); a name written in a way that was not
foreseen there (`Dr. Nom`, `**Prénom** Nom`, a link's target, soft hyphens) is found here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cptskit.francais.accents import folded
from cptskit.projet.personnel import Personnel, valeurs_marquees
from cptskit.projet.personnes import ressemble_a_un_nom

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from cptskit.projet import Projet

_TITLES = "drs?|docteure?s?|prs?|professeure?s?|m|mm|mr|mmes?|mlles?|madame|mesdames|monsieur"
_TITLES += "|messieurs|mademoiselle"
_SIGNS = re.compile(r"[^a-z0-9]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_NUMBER = re.compile(r"(?:\d[\s./()\u2013-]*){9,}")
_SHORTEST = 3
_PHONE = 9
"""Digits of a telephone number that tell it, whatever stands before them."""


@dataclass(frozen=True)
class Reste:
    """A name found: the words around it, and whether it surely names somebody."""

    quoi: str
    extrait: str
    sur: bool


def restes(projet: Projet, texts: Iterable[str]) -> list[Reste]:
    """Return what the words of a public document still say of the people of a project."""
    people = _People(projet)
    mentions = [reste for words in texts for reste in people.named_in(words)]
    return list({(reste.quoi, reste.sur): reste for reste in mentions}.values())


def numeros(texts: Iterable[str], permis: Iterable[str]) -> list[Reste]:
    """Return the telephone numbers of a document that are none of those that it may give."""
    allowed = {re.sub(r"\D", "", number)[-_PHONE:] for number in permis}
    return [
        Reste(run.strip(), " ".join(words.split())[:80], sur=True)
        for words in texts
        for run in _FRENCH.findall(_INVISIBLE.sub("", words))
        if re.sub(r"\D", "", run)[-_PHONE:] not in allowed
    ]


def nommes(texts: Iterable[str], noms: Iterable[tuple[str, str]]) -> list[Reste]:
    """Return what a document says of people, by their first and family name, in both orders."""
    people = [(folded(one), folded(family)) for one, family in noms if one and family]
    mentions = []
    for words in texts:
        plain = f" {_SIGNS.sub(' ', folded(_INVISIBLE.sub('', words)))} "
        for one, family in people:
            first, last = (_SIGNS.sub(" ", name).strip() for name in (one, family))
            if f" {first} {last} " in plain or f" {last} {first} " in plain:
                mentions.append(Reste(f"{first} {last}", " ".join(words.split())[:80], sur=True))
    return mentions


_FRENCH = re.compile(r"(?<!\d)(?:(?:\+|00)33[\s.()-]*0?|0)[1-9](?:[\s./-]*\d{2}){4}(?!\d)")


def shown_words(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield what each paragraph, cell, heading shows, then the targets of its links."""
    for token in tokens:
        shown, aside = [], []
        for child in token.children or ():
            shown.append(" " if child.type.endswith("break") else child.content)
            aside += [str(value) for name, value in child.attrs.items() if name in _ATTRIBUTES]
        yield "".join(shown)
        yield from map(unquote, aside)


_ATTRIBUTES = ("href", "title", "alt")


class _People:
    """The names, addresses and numbers of a project, folded."""

    def __init__(self, projet: Projet) -> None:
        self._names: set[tuple[str, str]] = set()
        self._mails: set[str] = set()
        self._numbers: set[str] = set()
        for holder, field, mark, value in valeurs_marquees(projet):
            first = getattr(holder, "prenom", None)
            if field == "nom" and (first or " " not in value or ressemble_a_un_nom(value)):
                self._names |= set(_split(value, first))
            elif isinstance(mark, Personnel) and "@" in value:
                self._mails.add(folded(value))
            elif isinstance(mark, Personnel) and len(digits := re.sub(r"\D", "", value)) >= _PHONE:
                self._numbers.add(digits[-_PHONE:])

    def named_in(self, words: str) -> Iterator[Reste]:
        """Yield what some words say of somebody."""
        plain = folded(_INVISIBLE.sub("", words))
        spaced = f" {_SIGNS.sub(' ', plain).strip()} "
        extract = " ".join(words.split())[:80]
        for found in {one[0] for one in self._sure.findall(spaced)} if self._names else ():
            yield Reste(found, extract, sur=True)
        for mail in self._mails:
            if mail in plain:
                yield Reste(mail, extract, sur=True)
        for run in _NUMBER.findall(plain):
            digits = re.sub(r"\D", "", run)
            if any(number in digits for number in self._numbers):
                yield Reste(run.strip(), extract, sur=True)
        for last in {last for _, last in self._names if f" {last} " in spaced}:
            if len(last) >= _SHORTEST:
                yield Reste(last, extract, sur=False)

    @cached_property
    def _sure(self) -> re.Pattern[str]:
        ways = []
        for first, last in self._names:
            before = rf"(?:{_TITLES}) (?:\w+ (?:et )?){{0,2}}"
            if first:
                both = rf"{first} {last}|{last} {first}|{first[0]} {last}"
                ways.append(rf"{both}|{before}{last}")
            else:
                ways.append(rf"{before}{last}")
        return re.compile(rf"(?<= )((?:{'|'.join(ways)}))(?= )()")


def _split(nom: str, prenom: str | None) -> Iterator[tuple[str, str]]:
    """Yield first and family name, folded, of one field or of two."""
    plain = _SIGNS.sub(" ", folded(nom)).strip()
    plain = re.sub(rf"^(?:{_TITLES}) ", "", plain)
    if prenom:
        yield _SIGNS.sub(" ", folded(prenom)).strip(), plain
    elif " " in plain:
        first, _, last = plain.partition(" ")
        yield first, last
    elif plain:
        yield "", plain
