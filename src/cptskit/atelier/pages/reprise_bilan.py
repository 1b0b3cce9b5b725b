"""What was understood of a document, compared with the project and the person's decisions."""

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
    """A document that is taken over, compared with one state of a project."""

    def __init__(self, taken: DocumentRepris, written: Written | None) -> None:
        """Compare the document with the project, None before there is one."""
        self.taken = taken
        self.lecture = taken.lecture
        self.groups = groups(self.lecture.found)
        self.passages = tuple(passage for passage in self.lecture.passages if passage.to_place)
        self.written = written
        self.standing = {group.key: self._stands(group) for group in self.groups}

    def _stands(self, group: Group) -> Standing:
        """Return how a group, as the person decided it, compares with the project."""
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
        """Say whether the project has a group where the person placed it."""
        tree = changed(group, choice.values)
        if self.written is not None and is_item(to, tree):
            route: Route = (*to.removesuffix("[]").split("."), 0)
            moved = replace(group, route=route, held=tree)
            return standing(moved, self.written.at, self.written.text).held
        return self._says(to, *as_text(group, tree))

    def _says(self, to: str, title: str, words: str) -> bool:
        """Say whether a narrative contains these words, or whether a chapter has this title."""
        if self.written is None:
            return False
        if to == AS_IT_IS:
            return self._chapter_stands({"titre": title}).held
        return folded(words) in folded(self.written.text(tuple(to.split("."))))

    def _chapter_stands(self, chapter: Mapping[str, str]) -> Standing:
        chapters = self.written.items((AS_IT_IS,)) if self.written else ()
        titles = [own.get("titre") for own in chapters if isinstance(own, Mapping)]
        return Standing(held=chapter["titre"] in titles)

    def is_held(self, key: str) -> bool:
        """Say whether the project already has all of a group."""
        return self.standing[key].held

    def of_chapter(self, slug: str) -> tuple[Group, ...]:
        """Return the groups of a chapter."""
        return tuple(group for group in self.groups if chapter_speaking_of(group).slug == slug)

    def waiting(self, among: Sequence[Group]) -> tuple[Group, ...]:
        """Return the groups not decided yet and not in the project."""
        return tuple(
            group for group in among if not self.decided(group.key) and not self.is_held(group.key)
        )

    def decided(self, key: str) -> Choice | None:
        """Return the decision on a group; a note alone is not a decision."""
        choice = self.taken.choix.get(key)
        return None if choice is None or choice.sort is Sort.NOTED else choice

    def certain(self, among: Sequence[Group]) -> tuple[Group, ...]:
        """Return the waiting groups that the project does not contradict."""
        return tuple(group for group in self.waiting(among) if not self.standing[group.key].others)

    def to_write(self) -> dict[str, Choice]:
        """Return the decisions that change the project and are not in it yet."""
        return {
            key: choice
            for key, choice in self.taken.choix.items()
            if choice.sort in (Sort.TAKEN, Sort.ELSEWHERE) and not self._is_written(key, choice)
        }

    def _is_written(self, key: str, choice: Choice) -> bool:
        kind, _, at = key.partition(":")
        if not at:
            return key not in self.standing or self.is_held(key)
        place, words = self._loose_words(kind, int(at))
        if choice.sort is Sort.ELSEWHERE:
            return self._says(choice.to, place, escaped(words))
        tree = answered(self.lecture.found.questions[int(at)], choice)
        return self.written is not None and all(
            standing(group, self.written.at, self.written.text).held
            for group in groups(replace(self.lecture.found, tree=tree, texts={}, chapters=()))
        )

    def _loose_words(self, kind: str, at: int) -> tuple[str, str]:
        if kind == "question":
            question = self.lecture.found.questions[at]
            return question.place, question.words
        return self.passages[at].place, self.passages[at].text

    def undecided(self, kind: str, items: Sequence[object]) -> int:
        """Return how many questions or passages are not decided."""
        return sum(f"{kind}:{at}" not in self.taken.choix for at in range(len(items)))


def chapter_speaking_of(group: Group) -> Chapter:
    """Return the chapter of a group; a project's own chapters belong to the last one."""
    if group.route[0] == AS_IT_IS:
        return CHAPTERS[Etape.PROJET][-1]
    return chapter_of(Etape.PROJET, group.route if group.route != ("cpts",) else ("region",))
