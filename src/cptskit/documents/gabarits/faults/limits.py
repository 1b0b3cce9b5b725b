"""What a template may not spend: turns of its loops, and the length of what it writes."""

from collections.abc import Iterable, Iterator

MOST_TURNS = 200_000
MOST_CHARACTERS = 20_000_000


class TooMuchError(Exception):
    """A template goes on without end; the message is in French."""


class Turns:
    """Counts the turns of all `range(…)` of one document."""

    def __init__(self) -> None:
        """Start from none."""
        self._done = 0

    def range(self, *bounds: int) -> Iterator[int]:
        """Yield what Python's range yields. Raises TooMuchError when all have run too long."""
        for number in range(*bounds):
            self._done += 1
            if self._done > MOST_TURNS:
                raise TooMuchError(f"les boucles range(…) font plus de {MOST_TURNS} tours")
            yield number


def joined(pieces: Iterable[str]) -> str:
    """Return the pieces of a text in one. Raises TooMuchError where it is no document any more."""
    kept, length = [], 0
    for piece in pieces:
        kept.append(piece)
        length += len(piece)
        if length > MOST_CHARACTERS:
            raise TooMuchError("le texte produit est trop long pour un document")
    return "".join(kept)
