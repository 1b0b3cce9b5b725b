"""How far a work is, told as its parts are taken."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def counted_off(
    parts: Iterable[T], step: Callable[[int, int], None] | None, done: int, total: int
) -> Iterator[T]:
    """Yield the parts of a work, and say how many are done when the next is asked for."""
    for part in parts:
        if step:
            step(done, total)
        yield part
        done += 1
