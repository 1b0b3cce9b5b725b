"""What the user takes of what was understood: each group as it is, changed, or elsewhere."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from cptskit.importing.document.marks import escaped
from cptskit.importing.reprise.facts import BLANK, Question
from cptskit.importing.reprise.places import places_of
from cptskit.importing.reprise.report import Left
from cptskit.importing.reprise.understand import Understood
from cptskit.loading.files import Source
from cptskit.loading.nodes import compose, plain
from cptskit.socle.findings import Route, route_text

NEEDED = frozenset({"etape"})
"""What a project must have, and the user is not asked about."""
AS_IT_IS = "chapitres"
"""The destination of a passage that stays a chapter of its own."""


class Sort(StrEnum):
    """What to do with a group."""

    TAKEN = "pris"
    LEFT = "laisse"
    ELSEWHERE = "ailleurs"
    NOTED = "note"
    """Other words are kept, but nothing is decided yet."""


@dataclass(frozen=True)
class Choice:
    """The decision of the user on a group."""

    sort: Sort
    values: Mapping[str, str] = field(default_factory=dict)
    """Other words for some of its values, by route; empty words remove a value."""
    to: str = ""
    """Where it goes instead: a list, a narrative, or a chapter of its own."""


@dataclass(frozen=True)
class Group:
    """What is taken or left as a whole: an item of a list, the values of a section, a text."""

    key: str
    route: Route
    held: Any
    places: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The list that it is an item of, shared with its kind."""
        return re.sub(r"\[\d+\]$", "", self.key)


def groups(understood: Understood) -> tuple[Group, ...]:
    """Return what was understood, group by group, in the order of a project."""
    made = [
        Group(route_text(route), route, branch, places_of(branch))
        for route, branch in _groups(understood.tree, ())
    ]
    for name, text in understood.texts.items():
        made.append(Group(name, tuple(name.split(".")), text, understood.where.get(name, ())))
    for at, chapter in enumerate(understood.chapters):
        key = f"{AS_IT_IS}[{at}]"
        made.append(Group(key, (AS_IT_IS, at), chapter, understood.where.get(key, ())))
    return tuple(made)


def _groups(tree: Mapping[str, Any], route: Route) -> Iterator[tuple[Route, Any]]:
    alone = {
        key: value for key, value in tree.items() if isinstance(value, str) and key not in NEEDED
    }
    if alone:
        yield route or ("cpts",), alone
    for key, value in tree.items():
        here = (*route, str(key))
        if isinstance(value, Mapping):
            yield from _groups(value, here)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield from (((*here, index), item) for index, item in enumerate(value))
        elif isinstance(value, list) and value:
            yield here, value


def values_of(group: Group) -> Iterator[tuple[Route, str]]:
    """Yield the values of a group with their routes."""
    yield from _values(group.route if group.route != ("cpts",) else (), group.held)


def _values(route: Route, branch: Any) -> Iterator[tuple[Route, str]]:
    if isinstance(branch, Mapping):
        for key, below in branch.items():
            yield from _values((*route, str(key)), below)
    elif isinstance(branch, list):
        for index, below in enumerate(branch):
            yield from _values((*route, index), below)
    else:
        yield route, branch or ""


def kept(
    understood: Understood,
    choices: Mapping[str, Choice],
    passages: Sequence[Left] = (),
    narrative: Callable[[Route], str] = lambda _: "",
) -> Understood:
    """Return what was understood as the user wants it; what is undecided stays out.

    `narrative` returns the text of the project at a route: what is moved there follows it.
    """
    made = _Kept({name: understood.tree[name] for name in NEEDED if name in understood.tree})
    for group in groups(understood):
        made.group(group, choices.get(group.key), is_text=group.key in understood.texts)
    unanswered = [
        question
        for at, question in enumerate(understood.questions)
        if not made.question(question, choices.get(f"question:{at}"))
    ]
    for at, left in enumerate(passages):
        made.passage(left, choices.get(f"passage:{at}"))
    made.place(narrative)
    return replace(
        understood,
        tree=made.tree,
        texts=made.texts,
        chapters=tuple(made.chapters),
        questions=tuple(unanswered),
    )


@dataclass
class _Kept:
    """What is kept so far."""

    tree: dict[str, Any]
    texts: dict[str, str] = field(default_factory=dict)
    chapters: list[Mapping[str, str]] = field(default_factory=list)
    moved: list[tuple[str, str, str]] = field(default_factory=list)
    """Moved words: their destination, their title there, and the words."""

    def group(self, group: Group, choice: Choice | None, *, is_text: bool) -> None:
        if choice is None or choice.sort in (Sort.LEFT, Sort.NOTED):
            return
        branch = changed(group, choice.values)
        if choice.sort is Sort.ELSEWHERE and is_item(choice.to, branch):
            _append(self.tree, choice.to, branch)
        elif choice.sort is Sort.ELSEWHERE:
            self.moved.append((choice.to, *as_text(group, branch)))
        elif is_text:
            self.texts[group.key] = branch
        elif group.route[0] == AS_IT_IS:
            self.chapters.append(branch)
        elif branch:
            _graft(self.tree, group.route, branch)

    def question(self, question: Question, choice: Choice | None) -> bool:
        """Take the answer to a question; say whether there is one."""
        if choice is not None and choice.sort is Sort.TAKEN:
            _merge(self.tree, answered(question, choice))
        elif choice is not None and choice.sort is Sort.ELSEWHERE:
            self.moved.append((choice.to, question.place, escaped(question.words)))
        return choice is not None

    def passage(self, passage: Left, choice: Choice | None) -> None:
        if choice is not None and choice.sort is Sort.ELSEWHERE:
            self.moved.append((choice.to, passage.place, escaped(passage.text)))

    def place(self, narrative: Callable[[Route], str]) -> None:
        """Put what was moved at the end of its narrative, or in a chapter of its own."""
        for to, title, words in self.moved:
            if to == AS_IT_IS:
                self.chapters.append({"titre": title, "apres": "annexes", "texte": words})
            else:
                before = self.texts.get(to) or narrative(tuple(to.split("."))).strip()
                self.texts[to] = "\n\n".join(filter(None, (before, words)))


def answer(yaml: Sequence[str], mission: str = "") -> dict[str, Any]:
    """Return the data in the YAML of a question, with the chosen mission where it asks for one."""
    text = "\n".join(yaml).replace("MISSION:", f"{mission}:") if mission else "\n".join(yaml)
    root, refused = compose(Source.of("", f"{text}\n"))
    data = plain(root) if root is not None and not refused else None
    return data if isinstance(data, dict) else {}


def answered(question: Question, choice: Choice) -> dict[str, Any]:
    """Return the answer to a question: its reading, with the words of the user."""
    answer_data = _with_words((), answer(question.yaml, choice.to), choice.values)
    return answer_data if isinstance(answer_data, dict) else {}


def is_item(to: str, branch: Any) -> bool:
    """Say whether what is moved stays an item of a list there."""
    return to.endswith("[]") and isinstance(branch, Mapping)


def as_text(group: Group, branch: Any) -> tuple[str, str]:
    """Return the title and the words of a group that becomes a text."""
    if isinstance(branch, Mapping):
        title = str(branch.get("titre") or branch.get("intitule") or branch.get("nom") or group.key)
        if "texte" in branch:
            return title, str(branch["texte"])
        values = [escaped(str(value)) for _, value in _values((), branch)]
        return title, "\n\n".join(
            [" : ".join(values[:2]), *values[2:]] if len(values) > 1 else values
        )
    if isinstance(branch, list):
        return group.key, "\n".join(f"- {escaped(str(item))}" for item in branch)
    return group.key, str(branch)


def changed(group: Group, values: Mapping[str, str]) -> Any:
    """Return the content of a group with some of its words changed."""
    return _with_words(group.route if group.route != ("cpts",) else (), group.held, values)


def _with_words(route: Route, branch: Any, values: Mapping[str, str]) -> Any:
    """Return the value at a route with changed words; what becomes empty is left out."""
    if isinstance(branch, Mapping):
        inside = {
            key: _with_words((*route, str(key)), value, values) for key, value in branch.items()
        }
        return {key: value for key, value in inside.items() if value not in ("", None, {}, [])}
    if isinstance(branch, list):
        items = [_with_words((*route, index), item, values) for index, item in enumerate(branch)]
        return [item for item in items if item not in ("", None, {}, [])]
    return values.get(route_text(route), "" if branch == BLANK else branch)


def _graft(tree: dict[str, Any], route: Route, branch: Any) -> None:
    if route == ("cpts",):
        tree.update(branch)
        return
    *above, last = route
    node: Any = tree
    if isinstance(last, int):
        *above, last = above
        for step in above:
            node = node.setdefault(str(step), {})
        node.setdefault(str(last), []).append(branch)
        return
    for step in above:
        node = node.setdefault(str(step), {})
    if isinstance(branch, Mapping):
        node.setdefault(str(last), {}).update(branch)
    else:
        node[str(last)] = branch


def _append(tree: dict[str, Any], to: str, branch: Any) -> None:
    *above, last = to.removesuffix("[]").split(".")
    node: Any = tree
    for step in above:
        node = node.setdefault(step, {})
    node.setdefault(last, []).append(branch)


def _merge(tree: dict[str, Any], added: Mapping[str, Any]) -> None:
    """Merge an answer into a tree: it replaces what was read, and lists grow."""
    for key, value in added.items():
        branch = tree.get(key)
        if isinstance(branch, dict) and isinstance(value, Mapping):
            _merge(branch, value)
        elif isinstance(branch, list) and isinstance(value, list):
            branch.extend(value)
        else:
            tree[key] = value
