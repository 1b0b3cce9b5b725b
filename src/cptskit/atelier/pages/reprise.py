"""A document that is taken over: what was understood, beside where the source says it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cptskit.atelier.document_repris import DocumentRepris
from cptskit.atelier.formulaires.chapitres import CHAPTERS, chapter_of
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.pages.cadre import BARE, Link
from cptskit.atelier.pages.reprise_mots import Value, decided, family_title, title, value_at
from cptskit.atelier.pages.reprise_places import Place, places_for
from cptskit.francais.nombres import counted
from cptskit.francais.typographie import typographie
from cptskit.importing.document.marks import escaped
from cptskit.importing.reprise.choix import (
    AS_IT_IS,
    Choice,
    Group,
    Sort,
    answer,
    as_text,
    changed,
    groups,
    is_item,
    values_of,
)
from cptskit.importing.reprise.facts import Question
from cptskit.importing.reprise.places import Passages, Placed
from cptskit.importing.reprise.report import Left
from cptskit.importing.reprise.standing import Standing, standing
from cptskit.importing.reprise.words import folded
from cptskit.loading.ecrit import Written
from cptskit.projet.codes import Etape
from cptskit.socle.findings import Route, route_text
from cptskit.socle.records import record

QUESTIONS, PASSAGES = "questions", "a-placer"
_LONG, _FEW = 400, 6


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
    """Whether the project says nothing else."""


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


class View:
    """What the pages of a document that is taken over show, for one state of a project."""

    def __init__(self, taken: DocumentRepris, written: Written | None) -> None:
        """Hold what the document says against what the project does."""
        self.taken = taken
        self.lecture = taken.lecture
        self.groups = groups(self.lecture.found)
        self.passages = tuple(one for one in self.lecture.passages if one.to_place)
        self._written = written
        self._sources = Passages(self.lecture.document)
        self._standing = {one.key: self._stands(one) for one in self.groups}

    def _stands(self, group: Group) -> Standing:
        """Return how what a person wants of a group stands to the project."""
        if self._written is None:
            return Standing(held=False)
        choice = self.taken.choix.get(group.key)
        if choice and choice.sort is Sort.ELSEWHERE:
            return Standing(held=self._is_there(choice.to, group, choice))
        if choice and choice.values:
            group = replace(group, held=changed(group, choice.values))
        if group.route[0] == AS_IT_IS and isinstance(group.held, Mapping):
            return self._chapter_stands(group.held)
        return standing(group, self._written.at, self._written.text)

    def _is_there(self, to: str, group: Group, choice: Choice) -> bool:
        """Say whether the project has a group at the place where a person put it."""
        held = changed(group, choice.values)
        if self._written is not None and is_item(to, held):
            route: Route = (*to.removesuffix("[]").split("."), 0)
            moved = replace(group, route=route, held=held)
            return standing(moved, self._written.at, self._written.text).held
        return self._says(to, *as_text(group, held))

    def _says(self, to: str, title: str, words: str) -> bool:
        """Say whether a narrative says some words, or whether there is a chapter of a title."""
        if self._written is None:
            return False
        if to == AS_IT_IS:
            return self._chapter_stands({"titre": title}).held
        return folded(words) in folded(self._written.text(tuple(to.split("."))))

    def _chapter_stands(self, chapter: Mapping[str, str]) -> Standing:
        told = self._written.items((AS_IT_IS,)) if self._written else ()
        titles = [one.get("titre") for one in told if isinstance(one, Mapping)]
        return Standing(held=chapter["titre"] in titles)

    def is_held(self, key: str) -> bool:
        """Say whether the project says all of a group."""
        return self._standing[key].held

    def of_chapter(self, slug: str) -> tuple[Group, ...]:
        """Return the groups of a chapter."""
        return tuple(one for one in self.groups if _chapter(one).slug == slug)

    def waiting(self, some: Sequence[Group]) -> tuple[Group, ...]:
        """Return the groups that nobody decided and that the project does not hold."""
        return tuple(
            one for one in some if not self._decided(one.key) and not self.is_held(one.key)
        )

    def _decided(self, key: str) -> Choice | None:
        """Return what a person decided of a group; words that are only noted decide nothing."""
        choice = self.taken.choix.get(key)
        return None if choice is None or choice.sort is Sort.NOTED else choice

    def certain(self, some: Sequence[Group]) -> tuple[Group, ...]:
        """Return those that wait and of which the project says nothing else."""
        return tuple(one for one in self.waiting(some) if not self._standing[one.key].others)

    def to_write(self) -> dict[str, Choice]:
        """Return the decisions that change the project, and are not in it yet."""
        return {
            key: one
            for key, one in self.taken.choix.items()
            if one.sort in (Sort.TAKEN, Sort.ELSEWHERE) and not self._is_written(key, one)
        }

    def _is_written(self, key: str, choice: Choice) -> bool:
        kind, _, at = key.partition(":")
        if not at:
            return key not in self._standing or self.is_held(key)
        place, said = self._loose_words(kind, int(at))
        if choice.sort is Sort.ELSEWHERE:
            return self._says(choice.to, place, escaped(said))
        tree = answer(self.lecture.found.questions[int(at)].yaml, choice.to)
        return self._written is not None and all(
            standing(one, self._written.at, self._written.text).held
            for one in groups(replace(self.lecture.found, tree=tree, texts={}, chapters=()))
        )

    def _loose_words(self, kind: str, at: int) -> tuple[str, str]:
        if kind == "question":
            one = self.lecture.found.questions[at]
            return one.place, one.said
        return self.passages[at].place, self.passages[at].text

    # --- A page ---------------------------------------------------------------------------------

    def page(self, slug: str, changing: str = "", moving: str = "") -> dict[str, object]:
        """Return what a page shows: a chapter, the questions, or the passages to place."""
        chapter = self.chapter(slug)
        some = self.of_chapter(chapter.slug) if chapter else ()
        waits = self.waiting(self.groups)
        asked = self._undecided("question", self.lecture.found.questions)
        loose = self._undecided("passage", self.passages)
        return {
            **BARE,
            "titre": f"Reprendre « {self.taken.nom} »",
            "fichier": self.taken.nom,
            "nom": self._written.text(("identite", "nom")) if self._written else BARE["nom"],
            "chapitres": self.links(slug),
            "ici": f"/reprise/{slug}",
            "neuf": self._written is None,
            "slug": slug,
            "chapitre": chapter.titre if chapter else _TITLES[slug],
            "comprises": len(self.groups),
            "restent": len(waits),
            "questions_restent": asked,
            "passages_restent": loose,
            "revues": len(some) - len(self.waiting(some)),
            "total": len(some),
            "sures": len(self.certain(some)),
            "sures_toutes": len(self.certain(self.groups)),
            "a_ecrire": len(self.to_write()),
            "suite": self.next_after(slug),
            "familles": tuple(self._families(some)),
            "questions": tuple(self._questions()) if slug == QUESTIONS else (),
            "passages": tuple(self._loose()) if slug == PASSAGES else (),
            "change": changing,
            "deplace": moving,
            "places": self._choices(moving),
            "narratifs": places_for(None),
            "notes": tuple(self._notes()),
            "etat_mots": self._state_words(),
            "etat_arret": bool(self.to_write()),
        }

    def chapter(self, slug: str) -> Chapter | None:
        """Return the chapter of this name."""
        return next((one for one in CHAPTERS[Etape.PROJET] if one.slug == slug), None)

    def links(self, here: str) -> tuple[Link, ...]:
        """Return the chapters of which something was understood, with what waits in each."""
        told = dict.fromkeys(_chapter(one).slug for one in self.groups)
        found = [
            self._link(one.slug, one.titre, len(self.waiting(self.of_chapter(one.slug))), here)
            for one in CHAPTERS[Etape.PROJET]
            if one.slug in told
        ]
        if self.lecture.found.questions:
            left = self._undecided("question", self.lecture.found.questions)
            found.append(self._link(QUESTIONS, _TITLES[QUESTIONS], left, here))
        if self.passages:
            left = self._undecided("passage", self.passages)
            found.append(self._link(PASSAGES, _TITLES[PASSAGES], left, here))
        return tuple(found)

    @staticmethod
    def _link(slug: str, titre: str, left: int, here: str) -> Link:
        words = f"{left} à revoir" if left else ""
        return Link(f"/reprise/{slug}", typographie(titre), words, not left, slug == here)

    def next_after(self, slug: str) -> Link | None:
        """Return the next page on which something waits; the first one where none comes after."""
        links = self.links(slug)
        at = next((index for index, one in enumerate(links) if one.ici), -1)
        order = (*links[at + 1 :], *links[: at + 1])
        return next((one for one in order if not one.complet and not one.ici), None)

    def first(self) -> str:
        """Return the address of the first page on which something waits."""
        links = self.links("")
        waiting = next((one for one in links if not one.complet), links[0] if links else None)
        return waiting.adresse if waiting else f"/reprise/{CHAPTERS[Etape.PROJET][0].slug}"

    def _state_words(self) -> str:
        number = len(self.to_write())
        if not number:
            return "Rien n'est encore écrit" if self._written is None else "Tout est enregistré"
        verb = "acceptée, à écrire" if number == 1 else "acceptées, à écrire"
        return typographie(f"{counted(number, 'réponse')} {verb}")

    def _undecided(self, kind: str, some: Sequence[object]) -> int:
        return sum(f"{kind}:{at}" not in self.taken.choix for at in range(len(some)))

    def _notes(self) -> Iterator[str]:
        document = self.lecture.document
        comments = sum(side.kind == "commentaire" for side in document.sides)
        if document.struck or document.inserted:
            yield typographie("Les modifications suivies sont lues comme acceptées.")
        if comments:
            yield typographie(
                f"{counted(comments, 'commentaire')} du document, dans le compte rendu reprise.md."
            )

    # --- Its parts ------------------------------------------------------------------------------

    def _families(self, some: Sequence[Group]) -> Iterator[Family]:
        by_kind: dict[str, list[Group]] = {}
        for one in some:
            by_kind.setdefault(one.kind, []).append(one)
        for kind, members in by_kind.items():
            held = [one for one in members if self.is_held(one.key)]
            shown = [one for one in members if not self.is_held(one.key)]
            yield Family(
                kind,
                f"f-{_anchor(kind)}",
                family_title(members[0]),
                tuple(map(self._pair, shown)),
                tuple(title(one) for one in held),
            )

    def _pair(self, group: Group) -> Pair:
        choice = self._decided(group.key)
        others = self._standing[group.key].others
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
        noted = self.taken.choix.get(group.key)
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
        shown = [marked(_cut(one), said) for one in found[:_FEW]]
        if len(found) > _FEW:
            shown.append(
                ((f"… et {counted(len(found) - _FEW, 'autre passage', 'autres passages')}", False),)
            )
        where = places[0] if len(places) == 1 else f"{places[0]} et suivants"
        return Source(typographie(where[:1].upper() + where[1:]), tuple(shown))

    def _choices(self, moving: str) -> tuple[Place, ...]:
        group = next((one for one in self.groups if moving in (one.key, one.kind)), None)
        return places_for(group) if group else ()

    def _questions(self) -> Iterator[Pair]:
        for at, one in enumerate(self.lecture.found.questions):
            yield self._loose_pair(f"question:{at}", one.place, one.said, one)

    def _loose(self) -> Iterator[Pair]:
        for at, one in enumerate(self.passages):
            yield self._loose_pair(f"passage:{at}", one.place, one.text, one)

    def _loose_pair(self, key: str, place: str, said: str, one: Question | Left) -> Pair:
        choice = self.taken.choix.get(key)
        words = one.reading if isinstance(one, Question) else "Un passage sans chapitre reconnu"
        yaml = tuple(one.yaml) if isinstance(one, Question) else ()
        source = self._source((place,), (said,))
        if not self._sources.at(place):
            source = Source(typographie(place[:1].upper() + place[1:]), (((_cut(said), False),),))
        lines = tuple(Value("", "", line, line) for line in yaml)
        return Pair(
            key,
            f"g-{_anchor(key)}",
            typographie(words[:1].upper() + words[1:]),
            (Row(lines, source),),
            choice.sort.value if choice else "",
            decided(choice) if choice else "",
            bool(yaml),
        )


_TITLES = {QUESTIONS: "Questions", PASSAGES: "À placer"}


def marked(text: str, said: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """Return a text in pieces, those that say a value marked."""
    words = sorted({one.strip() for one in said if 1 < len(one.strip()) < _LONG}, key=len)[::-1]
    if not words:
        return ((text, False),)
    forms = "|".join(r"[\s\u00a0\u202f]+".join(map(re.escape, one.split())) for one in words)
    pieces = re.split(rf"(?<!\w)({forms})(?!\w)", text, flags=re.IGNORECASE)
    return tuple((one, bool(at % 2)) for at, one in enumerate(pieces) if one)


def _whole(text: str) -> str:
    """Return the words for a text that was taken as it stands."""
    number = len([one for one in text.split("\n\n") if one.strip()])
    return f"{counted(number, 'paragraphe')}, {'tels quels' if number > 1 else 'tel quel'}"


def _cut(text: str) -> str:
    return text if len(text) <= 2 * _LONG else f"{text[: 2 * _LONG]}…"


def _chapter(group: Group) -> Chapter:
    if group.route[0] == AS_IT_IS:
        return CHAPTERS[Etape.PROJET][-1]
    return chapter_of(Etape.PROJET, group.route if group.route != ("cpts",) else ("region",))


def _anchor(key: str) -> str:
    return re.sub(r"\W+", "-", key).strip("-")
