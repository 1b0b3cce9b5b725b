"""Two series of paragraphs, of a document as it was made and as somebody corrected it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cptskit.francais.nombres import NBSP, NNBSP

_SIGNS = str.maketrans({NBSP: " ", NNBSP: " ", "’": "'", "\u00ad": "", "\u200b": "", "…": "..."})
_ALIKE = 0.5
_FEWEST = 3


@dataclass(frozen=True)
class Corrige:
    """A paragraph that differs: as it was made, and as it stands; one of them may be empty."""

    avant: str
    apres: str


def bare(text: str) -> str:
    """Return a paragraph without what only typography put there: spaces, apostrophes."""
    return " ".join(text.translate(_SIGNS).split())


def corrected_paragraphs(avant: Sequence[str], apres: Sequence[str]) -> Iterator[Corrige]:
    """Yield the paragraphs that differ, those that are alike side by side, in their order."""
    old = [text for line in avant if (text := bare(line))]
    new = [text for line in apres if (text := bare(line))]
    for kind, start, end, begin, stop in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind != "equal":
            yield from _paired(old[start:end], new[begin:stop])


def _paired(old: list[str], new: list[str]) -> Iterator[Corrige]:
    rest = list(new)
    for before in old:
        near = max(rest, key=lambda after: _likeness(before, after), default="")
        if near and _likeness(before, near) >= _ALIKE:
            yield from (Corrige("", text) for text in rest[: rest.index(near)])
            rest = rest[rest.index(near) + 1 :]
            yield Corrige(before, near)
        else:
            yield Corrige(before, "")
    yield from (Corrige("", text) for text in rest)


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), False).ratio()


def says(source: str, paragraph: str) -> bool:
    """Say whether a paragraph of a document comes from this text of the project."""
    words = _words(paragraph)
    if len(words) < _FEWEST:
        return bare(source) == paragraph
    return f" {' '.join(words)} " in f" {' '.join(_words(source))} "


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", bare(text).casefold())
