"""Regular expressions that are compiled when they are first asked for.

A `check` reads some 280 of them and looks with half: compiling the others took 13 ms of its start.
"""

import re
from typing import Any, cast


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what answers as the compiled pattern does: its methods, not a `Pattern` itself."""
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    _source, _flags = "", 0  # asked for by `copy` before there are any

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and keep the method that was asked for: the next call finds it here."""
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value
