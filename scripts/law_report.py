"""The report of `watch_law.py`, in Markdown: what moved, what rests on it, what to read by hand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.regles.registry import RULES
from cptskit.usages.explain import title

ROOT = Path(__file__).parent.parent
SOURCES = (
    ("Rules and messages", "src/cptskit", (".py", ".yaml")),
    ("Documents", "templates", (".md", ".yaml", ".typ", ".html")),
    ("Guide", "docs", (".md",)),
)
GENERATED = ("docs/regles/", "docs/commandes/", "src/cptskit/droit/textes.yaml")


@dataclass(frozen=True)
class Moved:
    """An article that is not what was read."""

    text: str
    article: str
    what: str


@dataclass(frozen=True)
class Outcome:
    """What a comparison found."""

    day: date
    copies: tuple[str, ...]
    moved: tuple[Moved, ...]
    ceilings: tuple[str, ...]
    """Values of the PASS that differ or are new, one sentence each."""
    verified: tuple[str, ...]
    """Texts of which nothing moved."""
    unheld: tuple[tuple[date | None, str], ...]
    """Texts that no copy holds, oldest reading first, with the day of that reading."""


def markdown(outcome: Outcome) -> str:
    """Return the whole report."""
    count = len(outcome.moved) + len(outcome.ceilings)
    lines = [f"# The law on {outcome.day}: {count or 'nothing'} to read again", ""]
    lines += [f"- {copy}" for copy in outcome.copies]
    lines += ["", "## Moved since it was read", ""]
    lines += [line for one in outcome.moved for line in _moved(one)] or ["Nothing."]
    lines += ["", "## Ceiling of social security (PASS)", ""]
    lines += [f"- {one}" for one in outcome.ceilings] or ["As we have it."]
    lines += ["", "## Unchanged, verified by machine", ""]
    lines += [f"- `{id_}`" for id_ in outcome.verified] or ["None."]
    lines += ["", "## Held by no copy: to read by hand, oldest reading first", ""]
    lines += [f"- {day}: `{id_}`" for day, id_ in outcome.unheld]
    return "\n".join(lines) + "\n"


def _moved(moved: Moved) -> Iterator[str]:
    yield f"- **{moved.text}, {moved.article}**: {moved.what}"
    rules = [rule for rule in RULES if moved.text in rule.basis]
    yield f"  - Rules: {_listed(f'{rule.code} ({title(rule)})' for rule in rules)}"
    for words, folder, endings in SOURCES:
        yield f"  - {words}: {_listed(_mentions(folder, endings, moved))}"


def _mentions(folder: str, endings: tuple[str, ...], moved: Moved) -> Iterator[str]:
    """Yield the files that name the text by its id, or its article as one prints it."""
    printed = re.escape(moved.article[0]) + r"\.?\s?\*?" + re.escape(moved.article[1:])
    wanted = re.compile(rf"(?<![\w-])(?:{re.escape(moved.text)}|{printed})(?![\w-])")
    for path in sorted((ROOT / folder).rglob("*")):
        name = path.relative_to(ROOT).as_posix()
        if path.suffix not in endings or name.startswith(GENERATED):
            continue
        if wanted.search(path.read_text(encoding="utf-8")):
            yield f"`{name}`"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
