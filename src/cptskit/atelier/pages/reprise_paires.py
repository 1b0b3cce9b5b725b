"""What was understood and the passages that say it, side by side, as a page shows them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from unicodedata import normalize

from cptskit.atelier.pages.reprise_bilan import Bilan
from cptskit.atelier.pages.reprise_mots import (
    Value,
    decided,
    family_title,
    missions,
    title,
    value_at,
)
from cptskit.francais.nombres import counted
from cptskit.francais.typographie import typographie
from cptskit.importing.reprise.choix import Group, answer, values_of
from cptskit.importing.reprise.facts import BLANK, Question
from cptskit.importing.reprise.places import Passages, Placed
from cptskit.importing.reprise.report import Left
from cptskit.socle.findings import route_text
from cptskit.socle.records import record

_LONG, _FEW = 400, 6
_AROUND = 90
"""Signs of a passage that are shown on each side of what was taken of it."""


@record
class Source:
    """A place of the document, and its passages; what was taken of them is marked."""

    place: str
    passages: tuple[tuple[tuple[str, bool], ...], ...]


@record
class Row:
    """Values that the source says at one place."""

    valeurs: tuple[Value, ...]
    source: Source


@record
class Pair:
    """What is taken or left as one: at left what was understood, at right the source."""

    key: str
    id: str
    titre: str
    rangs: tuple[Row, ...]
    sort: str = ""
    mots: str = ""
    """What was decided, in words."""
    sur: bool = True
    """Whether the project says nothing else; of a question, whether there is a reading."""
    dit: str = ""
    """What a question is about, where its passage does not say it as it stands."""
    missions: tuple[tuple[str, str], ...] = ()
    """Those to choose from, where a question leaves the mission open."""


@record
class Family:
    """The pairs of a kind: the communes, the partners."""

    key: str
    id: str
    titre: str
    paires: tuple[Pair, ...]
    deja: tuple[str, ...] = ()
    """What the project says already."""

    @property
    def restent(self) -> int:
        """How many are still to be decided."""
        return sum(not one.sort for one in self.paires)


class Paires:
    """The pairs of a document that is taken over."""

    def __init__(self, bilan: Bilan) -> None:
        """Know the passages of the document."""
        self._bilan = bilan
        self._choix = bilan.taken.choix
        self._sources = Passages(bilan.lecture.document)

    def families(self, some: Sequence[Group]) -> Iterator[Family]:
        """Yield the groups of a chapter, kind by kind."""
        by_kind: dict[str, list[Group]] = {}
        for one in some:
            by_kind.setdefault(one.kind, []).append(one)
        for kind, members in by_kind.items():
            held = [one for one in members if self._bilan.is_held(one.key)]
            shown = [one for one in members if not self._bilan.is_held(one.key)]
            yield Family(
                kind,
                f"f-{_anchor(kind)}",
                family_title(members[0]),
                tuple(map(self._pair, shown)),
                tuple(title(one) for one in held),
            )

    def _pair(self, group: Group) -> Pair:
        choice = self._bilan.decided(group.key)
        others = self._bilan.standing[group.key].others
        return Pair(
            group.key,
            f"g-{_anchor(group.key)}",
            title(group),
            tuple(self._rows(group, others, left_out=choice is not None)),
            choice.sort.value if choice else "",
            decided(choice) if choice else "",
            not others,
        )

    def _rows(self, group: Group, others: Mapping[str, str], *, left_out: bool) -> Iterator[Row]:
        """Yield the values of a group by place; those that were taken out are `left_out`."""
        noted = self._choix.get(group.key)
        new = noted.values if noted else {}
        rows: dict[str, list[Value]] = {}
        for route, text in values_of(group):
            name = route_text(route)
            place = text.place if isinstance(text, Placed) else ""
            told = new.get(name, str(text))
            value = value_at(route, told, others.get(name, ""))
            if group.held is text and name not in new:
                value = replace(value, libelle="Texte repris", mots=_whole(told))
            if told or not left_out:
                rows.setdefault(place, []).append(value)
        known = next((one for one in rows if one), "")
        if known and "" in rows:  # what follows from the rest stands with it
            loose = rows.pop("")
            rows[known] = [*rows[known], *loose]
        for place, values in rows.items():
            said = [one.ecrit for one in values] + [one.mots for one in values]
            if place:
                yield Row(tuple(values), self._source((place,), said))
            else:
                yield Row(tuple(values), self._source(group.places, ()))

    def _source(self, places: Sequence[str], said: Sequence[str]) -> Source:
        if not places:
            return Source("Déduit", ((("De ce que dit le reste du document.", False),),))
        found = [text for place in places for text in self._sources.at(place)]
        shown = [excerpt(marked(_cut(one), said)) for one in found[:_FEW]]
        if len(found) > _FEW:
            shown.append(
                ((f"… et {counted(len(found) - _FEW, 'autre passage', 'autres passages')}", False),)
            )
        where = places[0] if len(places) == 1 else f"{places[0]} et suivants"
        return Source(typographie(where[:1].upper() + where[1:]), tuple(shown))

    def questions(self) -> Iterator[Pair]:
        """Yield what a person must decide."""
        for at, one in enumerate(self._bilan.lecture.found.questions):
            yield self._loose_pair(f"question:{at}", one.place, one.said, one)

    def passages(self) -> Iterator[Pair]:
        """Yield what found no place."""
        for at, one in enumerate(self._bilan.passages):
            yield self._loose_pair(f"passage:{at}", one.place, one.text, one)

    def _loose_pair(self, key: str, place: str, said: str, one: Question | Left) -> Pair:
        choice = self._choix.get(key)
        words = one.reading if isinstance(one, Question) else "Un passage sans chapitre reconnu"
        yaml = "\n".join(one.yaml) if isinstance(one, Question) else ""
        source = self._source((place,), (said,))
        if not self._sources.at(place):
            source = Source(typographie(place[:1].upper() + place[1:]), (((_cut(said), False),),))
        told = answer(yaml.split("\n")) if yaml else {}
        asked = values_of(Group(key, ("cpts",), told, ()))
        values = tuple(value_at(route, "" if text == BLANK else text, "") for route, text in asked)
        return Pair(
            key,
            f"g-{_anchor(key)}",
            typographie(words[:1].upper() + words[1:]),
            (Row(values, source),),
            choice.sort.value if choice else "",
            decided(choice) if choice else "",
            bool(values),
            "" if _plain(said) in _plain(" ".join(self._sources.at(place))) else typographie(said),
            missions() if "MISSION:" in yaml else (),
        )


Pieces = tuple[tuple[str, bool], ...]


def marked(text: str, said: Sequence[str]) -> Pieces:
    """Return a text in pieces, those that say a value marked, however they are accented."""
    told = {_plain(one).strip() for one in (*said, *map(_as_typed, said))}
    words = sorted((one for one in told if 1 < len(one) < _LONG), key=len)[::-1]
    if not words:
        return ((text, False),)
    forms = "|".join(" +".join(map(re.escape, one.split())) for one in words)
    pieces, last = [], 0
    for found in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", _plain(text)):
        pieces += [(text[last : found.start()], False), (text[found.start() : found.end()], True)]
        last = found.end()
    return tuple(one for one in (*pieces, (text[last:], False)) if one[0])


def _plain(text: str) -> str:
    """Return a text in small letters without accents, each sign at its place."""
    return "".join(map(_plain_sign, text))


@cache
def _plain_sign(sign: str) -> str:
    bare = normalize("NFD", sign.casefold())[:1]
    return bare if bare.isalnum() or bare in "%€" else " "


def _as_typed(value: str) -> str:
    """Return a date as documents type it: « 09/10/2025 »; another value as it is."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else value


def excerpt(pieces: Pieces) -> Pieces:
    """Return what stands around what is marked; a text without marks stays whole."""
    if len(pieces) < 2 or sum(len(one) for one, _ in pieces) <= _AROUND * 3:
        return pieces
    short = []
    for at, (words, is_marked) in enumerate(pieces):
        if is_marked:
            short.append((words, True))
            continue
        head = words[:_AROUND] if at else ""
        tail = words[-_AROUND:] if at < len(pieces) - 1 else ""
        cut = len(head) + len(tail) < len(words)
        short.append((f"{head}…{tail}" if cut else words, False))
    return tuple(short)


def _whole(text: str) -> str:
    """Return the words for a text that was taken as it stands."""
    number = len([one for one in text.split("\n\n") if one.strip()])
    return f"{counted(number, 'paragraphe')}, {'tels quels' if number > 1 else 'tel quel'}"


def _cut(text: str) -> str:
    return text if len(text) <= 2 * _LONG else f"{text[: 2 * _LONG]}…"


def _anchor(key: str) -> str:
    return re.sub(r"\W+", "-", key).strip("-")
