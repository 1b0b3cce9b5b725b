"""What recognisers find: facts with their place, questions, and what they used of the source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cptskit.importing.document.blocks import Block, Cell, Paragraph, Table, paragraphs
from cptskit.importing.reprise.places import placed


@dataclass(frozen=True)
class Fact:
    """A value for a route of the project; a route that ends with `[]` adds an item to a list."""

    route: str
    value: Any
    place: str


BLANK = "AAAA-MM-JJ"
"""A date for the user to write, in the YAML of a question."""


@dataclass(frozen=True)
class Question:
    """What the user must decide: where, the words of the source, what they could mean.

    `yaml` are lines to keep or drop, without their « # ».
    """

    place: str
    words: str
    reading: str
    yaml: tuple[str, ...] = ()


@dataclass
class Taken:
    """What a recogniser took of some blocks."""

    facts: list[Fact] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    remarks: list[Question] = field(default_factory=list)
    """Remarks that need no answer, as a name read as another."""
    texts: list[tuple[str, str]] = field(default_factory=list)
    """Narratives in Markdown, by route."""
    used: set[int] = field(default_factory=set)
    """Identity of the paragraphs that became fields."""

    def fact(self, route: str, value: Any, place: str) -> None:
        """Add a fact, unless it is empty."""
        if value not in ("", None, {}, []):
            self.facts.append(Fact(route, placed(value, place), place))

    def ask(self, place: str, words: str, reading: str, *yaml: str) -> None:
        """Add a question."""
        self.questions.append(Question(place, " ".join(words.split()), reading, yaml))

    def remark(self, place: str, words: str, reading: str) -> None:
        """Add a remark."""
        self.remarks.append(Question(place, " ".join(words.split()), reading))

    def use(self, *what: Block | Cell) -> None:
        """Mark paragraphs as taken whole into fields."""
        for block in what:
            self.used |= {id(paragraph) for paragraph in _paragraphs(block)}

    def add(self, other: "Taken") -> None:
        """Add the content of another."""
        self.facts += other.facts
        self.questions += other.questions
        self.remarks += other.remarks
        self.texts += other.texts
        self.used |= other.used

    def __bool__(self) -> bool:
        """Say whether anything was understood."""
        return bool(self.facts or self.questions or self.texts)


def _paragraphs(block: Block | Cell) -> Iterable[Paragraph]:
    if isinstance(block, Paragraph):
        return (block,)
    return block.paragraphs if isinstance(block, Cell) else paragraphs((block,))


@dataclass(frozen=True)
class Context:
    """What is known of the whole document before its parts are read."""

    name: str = ""
    """Name of the community."""
    departements: tuple[str, ...] = ()
    date: str = ""
    """Date of the document, as a project writes it."""
    kind: str = "projet"
    captions: Mapping[int, str] = field(default_factory=dict)
    """Words around a table, by its identity: caption, lead-in, title of its chapter."""

    def around(self, table: Table) -> str:
        """Return the words around a table."""
        return self.captions.get(id(table), "")
