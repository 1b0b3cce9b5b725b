"""What was understood of a document, and how a project and a person's decisions stand to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cptskit.atelier.document_repris import DocumentRepris
from cptskit.atelier.formulaires.chapitres import CHAPTERS, chapter_of
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.importing.document.marks import escaped
from cptskit.importing.reprise.choix import (
    AS_IT_IS,
    Choice,
    Group,
    Sort,
    answered,
    as_text,
    changed,
    groups,
    is_item,
)
from cptskit.importing.reprise.standing import Standing, standing
from cptskit.importing.reprise.words import folded
from cptskit.loading.ecrit import Written
from cptskit.projet.codes import Etape
from cptskit.socle.findings import Route


class Bilan:
    """A document that is taken over, for one state of a project."""

    def __init__(self, taken: DocumentRepris, written: Written | None) -> None:
        """Hold what the document says against what the project does; None before there is one."""
        self.taken = taken
        self.lecture = taken.lecture
        self.groups = groups(self.lecture.found)
        self.passages = tuple(one for one in self.lecture.passages if one.to_place)
        self.written = written
        self.standing = {one.key: self._stands(one) for one in self.groups}

    def _stands(self, group: Group) -> Standing:
        """Return how what a person wants of a group stands to the project."""
        if self.written is None:
            return Standing(held=False)
        choice = self.taken.choix.get(group.key)
        if choice and choice.sort is Sort.ELSEWHERE:
            return Standing(held=self._is_there(choice.to, group, choice))
        if choice and choice.values:
            group = replace(group, held=changed(group, choice.values))
        if group.route[0] == AS_IT_IS and isinstance(group.held, Mapping):
            return self._chapter_stands(group.held)
        return standing(group, self.written.at, self.written.text)

    def _is_there(self, to: str, group: Group, choice: Choice) -> bool:
        """Say whether the project has a group at the place where a person put it."""
        held = changed(group, choice.values)
        if self.written is not None and is_item(to, held):
            route: Route = (*to.removesuffix("[]").split("."), 0)
            moved = replace(group, route=route, held=held)
            return standing(moved, self.written.at, self.written.text).held
        return self._says(to, *as_text(group, held))

    def _says(self, to: str, title: str, words: str) -> bool:
        """Say whether a narrative says some words, or whether there is a chapter of a title."""
        if self.written is None:
            return False
        if to == AS_IT_IS:
            return self._chapter_stands({"titre": title}).held
        return folded(words) in folded(self.written.text(tuple(to.split("."))))

    def _chapter_stands(self, chapter: Mapping[str, str]) -> Standing:
        told = self.written.items((AS_IT_IS,)) if self.written else ()
        titles = [one.get("titre") for one in told if isinstance(one, Mapping)]
        return Standing(held=chapter["titre"] in titles)

    def is_held(self, key: str) -> bool:
        """Say whether the project says all of a group."""
        return self.standing[key].held

    def of_chapter(self, slug: str) -> tuple[Group, ...]:
        """Return the groups of a chapter."""
        return tuple(one for one in self.groups if chapter_speaking_of(one).slug == slug)

    def waiting(self, some: Sequence[Group]) -> tuple[Group, ...]:
        """Return the groups that nobody decided and that the project does not hold."""
        return tuple(one for one in some if not self.decided(one.key) and not self.is_held(one.key))

    def decided(self, key: str) -> Choice | None:
        """Return what a person decided of a group; words that are only noted decide nothing."""
        choice = self.taken.choix.get(key)
        return None if choice is None or choice.sort is Sort.NOTED else choice

    def certain(self, some: Sequence[Group]) -> tuple[Group, ...]:
        """Return those that wait and of which the project says nothing else."""
        return tuple(one for one in self.waiting(some) if not self.standing[one.key].others)

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
            return key not in self.standing or self.is_held(key)
        place, said = self._loose_words(kind, int(at))
        if choice.sort is Sort.ELSEWHERE:
            return self._says(choice.to, place, escaped(said))
        tree = answered(self.lecture.found.questions[int(at)], choice)
        return self.written is not None and all(
            standing(one, self.written.at, self.written.text).held
            for one in groups(replace(self.lecture.found, tree=tree, texts={}, chapters=()))
        )

    def _loose_words(self, kind: str, at: int) -> tuple[str, str]:
        if kind == "question":
            one = self.lecture.found.questions[at]
            return one.place, one.said
        return self.passages[at].place, self.passages[at].text

    def undecided(self, kind: str, some: Sequence[object]) -> int:
        """Return how many questions, or passages, nobody decided."""
        return sum(f"{kind}:{at}" not in self.taken.choix for at in range(len(some)))


def chapter_speaking_of(group: Group) -> Chapter:
    """Return the chapter that speaks of a group; chapters of a project's own come last."""
    if group.route[0] == AS_IT_IS:
        return CHAPTERS[Etape.PROJET][-1]
    return chapter_of(Etape.PROJET, group.route if group.route != ("cpts",) else ("region",))
