"""What was understood and the passages it comes from, side by side."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from cptskit.atelier.pages.reprise_bilan import Bilan
from cptskit.atelier.pages.reprise_mots import (
    Value,
    decided,
    family_title,
    missions,
    title,
    value_at,
)
from cptskit.francais.accents import bare_sign
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
"""Characters of a passage shown on each side of what was taken from it."""


@record
class Source:
    """A place of the document, and its passages with what was taken from them marked."""

    place: str
    passages: tuple[tuple[tuple[str, bool], ...], ...]


@record
class Row:
    """The values from one place of the source."""

    valeurs: tuple[Value, ...]
    source: Source


@record
class Pair:
    """A unit to accept or leave: what was understood on the left, the source on the right."""

    key: str
    id: str
    titre: str
    rangs: tuple[Row, ...]
    sort: str = ""
    mots: str = ""
    """The decision in words."""
    sur: bool = True
    """Whether the project does not contradict it; for a question, whether it has a reading."""
    dit: str = ""
    """The text that a question is about, if its passage does not contain it literally."""
    missions: tuple[tuple[str, str], ...] = ()
    """The missions to choose from, if a question leaves the mission open."""


@record
class Family:
    """The pairs of a kind: the communes, the partners."""

    key: str
    id: str
    titre: str
    paires: tuple[Pair, ...]
    deja: tuple[str, ...] = ()
    """What the project already says."""

    @property
    def restent(self) -> int:
        """How many are left to decide."""
        return sum(not paire.sort for paire in self.paires)


class Paires:
    """The pairs of a document that is taken over."""

    def __init__(self, bilan: Bilan) -> None:
        """Index the passages of the document."""
        self._bilan = bilan
        self._choix = bilan.taken.choix
        self._sources = Passages(bilan.lecture.document)

    def families(self, groups: Sequence[Group]) -> Iterator[Family]:
        """Yield the groups of a chapter by kind."""
        by_kind: dict[str, list[Group]] = {}
        for group in groups:
            by_kind.setdefault(group.kind, []).append(group)
        for kind, members in by_kind.items():
            taken = [group for group in members if self._bilan.is_held(group.key)]
            shown = [group for group in members if not self._bilan.is_held(group.key)]
            yield Family(
                kind,
                f"f-{_anchor(kind)}",
                family_title(members[0]),
                tuple(map(self._pair, shown)),
                tuple(title(group) for group in taken),
            )

    def _pair(self, group: Group) -> Pair:
        choice = self._bilan.decided(group.key)
        elsewhere = self._bilan.standing[group.key].others
        return Pair(
            group.key,
            f"g-{_anchor(group.key)}",
            title(group),
            tuple(self._rows(group, elsewhere, left_out=choice is not None)),
            choice.sort.value if choice else "",
            decided(choice) if choice else "",
            not elsewhere,
        )

    def _rows(self, group: Group, elsewhere: Mapping[str, str], *, left_out: bool) -> Iterator[Row]:
        """Yield the values of a group by place; emptied values are dropped if `left_out`."""
        noted = self._choix.get(group.key)
        new = noted.values if noted else {}
        rows: dict[str, list[Value]] = {}
        for route, text in values_of(group):
            name = route_text(route)
            place = text.place if isinstance(text, Placed) else ""
            words = new.get(name, str(text))
            value = value_at(route, words, elsewhere.get(name, ""))
            if group.held is text and name not in new:
                value = replace(value, libelle="Texte repris", mots=_whole(words))
            if words or not left_out:
                rows.setdefault(place, []).append(value)
        known = next((named for named in rows if named), "")
        if known and "" in rows:  # what was deduced goes with the rest
            loose = rows.pop("")
            rows[known] = [*rows[known], *loose]
        for place, values in rows.items():
            taken = [value.ecrit for value in values] + [value.mots for value in values]
            if place:
                yield Row(tuple(values), self._source((place,), taken))
            else:
                yield Row(tuple(values), self._source(group.places, ()))

    def _source(self, places: Sequence[str], taken: Sequence[str]) -> Source:
        if not places:
            return Source("Déduit", ((("De ce que dit le reste du document.", False),),))
        passages = [text for place in places for text in self._sources.at(place)]
        shown = [excerpt(marked(_cut(passage), taken)) for passage in passages[:_FEW]]
        if len(passages) > _FEW:
            shown.append(
                (
                    (
                        f"… et {counted(len(passages) - _FEW, 'autre passage', 'autres passages')}",
                        False,
                    ),
                )
            )
        where = places[0] if len(places) == 1 else f"{places[0]} et suivants"
        return Source(typographie(where[:1].upper() + where[1:]), tuple(shown))

    def questions(self) -> Iterator[Pair]:
        """Yield the questions that a person must answer."""
        for at, question in enumerate(self._bilan.lecture.found.questions):
            yield self._loose_pair(f"question:{at}", question.place, question.words, question)

    def passages(self) -> Iterator[Pair]:
        """Yield the passages without a place."""
        for at, passage in enumerate(self._bilan.passages):
            yield self._loose_pair(f"passage:{at}", passage.place, passage.text, passage)

    def _loose_pair(self, key: str, place: str, quoted: str, loose: Question | Left) -> Pair:
        choice = self._choix.get(key)
        words = loose.reading if isinstance(loose, Question) else "Un passage sans chapitre reconnu"
        yaml = "\n".join(loose.yaml) if isinstance(loose, Question) else ""
        source = self._source((place,), (quoted,))
        if not self._sources.at(place):
            source = Source(typographie(place[:1].upper() + place[1:]), (((_cut(quoted), False),),))
        entries = answer(yaml.split("\n")) if yaml else {}
        fields = values_of(Group(key, ("cpts",), entries, ()))
        values = tuple(value_at(route, "" if text == BLANK else text, "") for route, text in fields)
        return Pair(
            key,
            f"g-{_anchor(key)}",
            typographie(words[:1].upper() + words[1:]),
            (Row(values, source),),
            choice.sort.value if choice else "",
            decided(choice) if choice else "",
            bool(values),
            ""
            if _plain(quoted) in _plain(" ".join(self._sources.at(place)))
            else typographie(quoted),
            missions() if "MISSION:" in yaml else (),
        )


Pieces = tuple[tuple[str, bool], ...]


def marked(text: str, taken: Sequence[str]) -> Pieces:
    """Return a text in pieces, marking those that say a value, whatever their accents."""
    plain = {_plain(value).strip() for value in (*taken, *map(_as_typed, taken))}
    words = sorted((value for value in plain if 1 < len(value) < _LONG), key=len)[::-1]
    if not words:
        return ((text, False),)
    forms = "|".join(" +".join(map(re.escape, value.split())) for value in words)
    pieces, last = [], 0
    for match in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", _plain(text)):
        pieces += [(text[last : match.start()], False), (text[match.start() : match.end()], True)]
        last = match.end()
    return tuple(piece for piece in (*pieces, (text[last:], False)) if piece[0])


def _plain(text: str) -> str:
    """Return a text in lower case without accents, each character in its place."""
    return "".join(map(_plain_sign, text))


@cache
def _plain_sign(sign: str) -> str:
    bare = bare_sign(sign)
    return bare if bare.isalnum() or bare in "%€" else " "


def _as_typed(value: str) -> str:
    """Return a date as documents write it: « 09/10/2025 »; any other value as it is."""
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
    return f"{day[3]}/{day[2]}/{day[1]}" if day else value


def excerpt(pieces: Pieces) -> Pieces:
    """Return the surroundings of the marked pieces; a text without marks stays whole."""
    if len(pieces) < 2 or sum(len(words) for words, _ in pieces) <= _AROUND * 3:
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
    """Return the words for a text that was taken as it is."""
    number = len([paragraph for paragraph in text.split("\n\n") if paragraph.strip()])
    return f"{counted(number, 'paragraphe')}, {'tels quels' if number > 1 else 'tel quel'}"


def _cut(text: str) -> str:
    return text if len(text) <= 2 * _LONG else f"{text[: 2 * _LONG]}…"


def _anchor(key: str) -> str:
    return re.sub(r"\W+", "-", key).strip("-")
