"""Two series side by side: what is the same, what changed, what left, what came."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

_WORDS = re.compile(r"\d+(?:[\u00a0\u202f]\d+)+|\s+|\w+|[^\w\s]")
"""A number with its thousands apart is one word."""
_ALIKE = 0.4
_NEAR = 12
"""Entries that are looked at for one that changed: further ones are others."""


def words(text: str) -> list[str]:
    """Return the words, the spaces and the signs of a text, which together are the text."""
    return _WORDS.findall(text)


def aligned(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], str],
    kin: Callable[[T, T], bool],
) -> Iterator[tuple[T | None, T | None]]:
    """Yield each entry with what it became, in the order in which both read.

    `key` is what makes two entries the same; `kin` says which may be one that changed: then their
    keys must be alike.
    """
    before, after = [key(entry) for entry in old], [key(entry) for entry in new]
    for kind, start, end, begin, stop in SequenceMatcher(None, before, after, False).get_opcodes():
        if kind == "equal":
            yield from zip(old[start:end], new[begin:stop], strict=True)
        else:
            yield from _paired(old[start:end], new[begin:stop], key, kin)


def _paired(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], str], kin: Callable[[T, T], bool]
) -> Iterator[tuple[T | None, T | None]]:
    rest = list(new)
    for entry in old:
        near = [candidate for candidate in rest[:_NEAR] if kin(entry, candidate)]
        best = max(near, key=lambda candidate: likeness(key(entry), key(candidate)), default=None)
        if best is None or likeness(key(entry), key(best)) < _ALIKE:
            yield entry, None
            continue
        place = next(rank for rank, candidate in enumerate(rest) if candidate is best)
        yield from ((None, candidate) for candidate in rest[:place])
        yield entry, best
        del rest[: place + 1]
    yield from ((None, candidate) for candidate in rest)


def likeness(one: str, other: str) -> float:
    """Return how much two texts have in common, from 0 to 1."""
    if one == other:
        return 1
    return SequenceMatcher(None, words(one), words(other), False).ratio()


def pieces(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], str]
) -> Iterator[tuple[str, list[T]]]:
    """Yield the runs of atoms: `=` those of `new` that stay, `-` those that left, `+` that came."""
    before, after = [key(entry) for entry in old], [key(entry) for entry in new]
    for kind, start, end, begin, stop in SequenceMatcher(None, before, after, False).get_opcodes():
        if kind == "equal":
            yield "=", list(new[begin:stop])
            continue
        if end > start:
            yield "-", list(old[start:end])
        if stop > begin:
            yield "+", list(new[begin:stop])
