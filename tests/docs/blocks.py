"""The fenced blocks of the guide, and the commands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GENERATED = ("commandes", "regles")
"""The folders that scripts/build_docs.py writes."""

PAGES = sorted(
    path.relative_to(DOCS).as_posix()
    for path in DOCS.rglob("*.md")
    if path.relative_to(DOCS).parts[0] not in GENERATED
)
"""The pages that were written by hand."""

_COMMENT = re.compile(r"(^|\s)#\s.*$")


@dataclass(frozen=True)
class Command:
    """A line that a reader types, and the lines that they then see."""

    line: str
    shown: str
    answers: tuple[str, ...] = ()
    """What the reader answers to its questions."""


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the other words of its fence, its text."""

    page: str
    line: int
    section: str
    """The heading above it."""
    language: str
    words: tuple[str, ...]
    text: str

    @property
    def place(self) -> str:
        """Where it stands, for messages."""
        return f"docs/{self.page}:{self.line}"


def blocks(page: str) -> list[Block]:
    """Return the fenced blocks of a page, also those in lists."""
    return list(_blocks(page, (DOCS / page).read_text(encoding="utf-8")))


def _blocks(page: str, text: str) -> Iterator[Block]:
    section = ""
    tokens = MarkdownIt("commonmark").parse(text)
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            section = tokens[index + 1].content
        if token.type == "fence":
            assert token.map is not None
            language, *words = token.info.split() or [""]
            yield Block(page, token.map[0] + 1, section, language, tuple(words), token.content)


def commands(block: Block) -> list[Command]:
    """Return what is typed in a block: what follows `$ ` in `console`, elsewhere each line."""
    if block.language == "console":
        return list(_console(block))
    lines = (_COMMENT.sub("", line).rstrip() for line in block.text.splitlines())
    return [Command(line, "") for line in lines if line]


def _console(block: Block) -> Iterator[Command]:
    head, *parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
    assert not head, f"{block.place}: the block does not begin with « $ »"
    for part in parts:
        line, _, shown = part.partition("\n")
        yield _dialogue(line, shown) if "dialogue" in block.words else Command(line, shown)


def _dialogue(line: str, shown: str) -> Command:
    """Take the answers out of what is shown: a program sees them, and does not write them."""
    seen, answers = "", []
    for one in shown.splitlines():
        question = re.match(r"(?!Et ensuite)\S.*? :(?= |$)", one)
        if question is None:
            seen += f"{one}\n"
        else:
            seen += f"{question[0]} "
            answers.append(one[question.end() :].strip())
    return Command(line, seen, tuple(answers))
