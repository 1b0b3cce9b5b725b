"""What a template may not spend: turns, lengths, digits. Checked before anything is allocated."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from cptskit.socle.patterns import late

MOST_TURNS = 200_000
"""Turns of all `range(…)` of a document, and entries of one list."""
MOST_CHARACTERS = 20_000_000
"""Characters of a document."""
LONGEST = 2_000_000
"""Characters of one value."""
WIDEST = 1_000
"""Columns to which a text may be filled up, entries of a batch."""
_MOST_BITS = 1_024
_NUMBERS = late(r"\d+")

_TOO_LONG = "le texte produit est trop long pour un document"
_TOO_MANY = f"une liste compte plus de {MOST_TURNS} éléments"
_TOO_BIG = "un nombre est trop grand"
_TOO_WIDE = f"une largeur ou un nombre de colonnes dépasse {WIDEST}"


class TemplateLimitError(Exception):
    """A template does something forbidden; the message is in French."""

    def __init__(self, message: str, template: object = None) -> None:
        """Keep the name of the template, where it is known."""
        super().__init__(message)
        self.template = template


class TooMuchError(TemplateLimitError):
    """A template goes on without end."""


class Turns:
    """Counts the turns of all `range(…)` of one document."""

    def __init__(self) -> None:
        """Start from none."""
        self._done = 0

    def range(self, *bounds: int) -> Sequence[int]:
        """Return what Python's range holds. Raises TooMuchError when all run too long."""
        numbers = range(*bounds)
        try:
            self._done += len(numbers)
        except OverflowError:
            self._done = MOST_TURNS + 1
        if self._done > MOST_TURNS:
            raise TooMuchError(f"les boucles range(…) font plus de {MOST_TURNS} tours")
        return tuple(numbers)


def joined(pieces: Iterable[str]) -> str:
    """Return the pieces of a text in one. Raises TooMuchError where it is no longer a document."""
    kept, length = [], 0
    for piece in pieces:
        kept.append(piece)
        length += len(piece)
        if length > MOST_CHARACTERS:
            raise TooMuchError(_TOO_LONG)
    return "".join(kept)


def bounded(value: Any) -> Any:
    """Return a value as it is. Raises TooMuchError for one that is too long or too big."""
    if isinstance(value, str):
        length_of(len(value))
        return value
    if isinstance(value, list | tuple | dict) and len(value) > MOST_TURNS:
        raise TooMuchError(_TOO_MANY)
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise TooMuchError(_TOO_BIG)
    return value


def listed(entries: Iterable[Any]) -> list[Any]:
    """Return entries as a list. Raises TooMuchError for too many."""
    kept: list[Any] = []
    for entry in entries:
        kept.append(entry)
        if len(kept) > MOST_TURNS:
            raise TooMuchError(_TOO_MANY)
    return kept


def width(number: Any) -> int:
    """Return a width, or a number of columns. Raises TooMuchError for one that is too big."""
    if isinstance(number, int) and abs(number) <= WIDEST:
        return number
    raise TooMuchError(_TOO_WIDE)


def length_of(length: int) -> None:
    """Raise TooMuchError where a text would be this long, and too long."""
    if length > LONGEST:
        raise TooMuchError(_TOO_LONG)


def format_spec(spec: str) -> str:
    """Return how a value is to be formatted. Raises TooMuchError for a width that is too big."""
    for number in _NUMBERS.findall(spec):
        if len(number) > len(str(WIDEST)) or int(number) > WIDEST:
            raise TooMuchError(_TOO_WIDE)
    return spec


def replaced(text: str, old: str, new: str, count: int = -1) -> str:
    """Replace as `str.replace`, unless what comes out is too long."""
    times = text.count(old)
    length_of(len(text) + (times if count < 0 else min(times, count)) * len(new))
    return text.replace(old, new, count)


def added(left: Any, right: Any) -> Any:
    """Add, unless what comes out is too long or too big."""
    if isinstance(left, str) and isinstance(right, str):
        length_of(len(left) + len(right))
    elif isinstance(left, list | tuple) and isinstance(right, list | tuple):
        _count(len(left) + len(right))
    return bounded(left + right)


def multiplied(left: Any, right: Any) -> Any:
    """Multiply, unless what comes out is too long or too big."""
    for one, times in ((left, right), (right, left)):
        if isinstance(one, str | list | tuple) and isinstance(times, int):
            length = len(one) * max(times, 0)
            length_of(length) if isinstance(one, str) else _count(length)
    return bounded(left * right)


def power(left: Any, right: Any) -> Any:
    """Raise to a power, unless what comes out is too big."""
    if isinstance(left, int) and isinstance(right, int):
        if left.bit_length() * max(right, 0) > _MOST_BITS:
            raise TooMuchError(_TOO_BIG)
    elif abs(right) > _MOST_BITS or (isinstance(left, Decimal) and left.adjusted() > _MOST_BITS):
        raise TooMuchError(_TOO_BIG)
    return left**right


def _count(entries: int) -> None:
    if entries > MOST_TURNS:
        raise TooMuchError(_TOO_MANY)


def remainder(left: Any, right: Any, words: Callable[[Any], str]) -> Any:
    """Return the remainder of two numbers, or `"%s" % values`; `words` says a value in French."""
    if not isinstance(left, str):
        return left % right
    if "*" in left:
        raise TooMuchError(_TOO_WIDE)
    format_spec(left)
    return bounded(left % _in_words(right, words))


def _in_words(values: Any, words: Callable[[Any], str]) -> Any:
    if isinstance(values, dict):
        return {key: _in_words(value, words) for key, value in values.items()}
    if isinstance(values, tuple):
        return tuple(_in_words(value, words) for value in values)
    return values if isinstance(values, int | float) else words(values)
