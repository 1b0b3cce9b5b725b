"""Years, which alone among whole numbers are written without spaces: 2026, but 2 026 habitants."""

import re
from typing import Any, SupportsIndex

_YEAR = re.compile(r"(?:^|_)(?:annees?|millesimes?)(?:_|$)")


class An(int):
    """A year; what is added to it, or taken from it, makes another."""

    def __add__(self, other: int, /) -> "An":
        """Return a later year."""
        return An(int(self) + other)

    def __sub__(self, other: int, /) -> int:
        """Return an earlier year; between two years, their distance."""
        difference = int(self) - int(other)
        return difference if isinstance(other, An) else An(difference)

    def __mul__(self, other: SupportsIndex, /) -> int:
        """Return a plain number."""
        return int(self) * int(other)


def as_year(name: str, value: Any) -> Any:
    """Return a whole number, or several, as years where the name of their field says that."""
    if not _YEAR.search(name):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return An(value)
    if isinstance(value, tuple) and value and all(type(item) is int for item in value):
        return tuple(map(An, value))
    return value
