"""Curly quotes, which a word processor puts in the place of those that YAML knows."""

import re

from cptskit.socle.patterns import late

_SHORTEST = 3
"""Signs of a value between quotes that holds something."""
_CURLY = late(r"[“”„‟].*[“”‟]|‘.*’|«.*»", re.DOTALL)


def requoted(value: str) -> str | None:
    """Return a value whose quotes also stand inside it, between those that it does not hold.

    « 'L'accès' » becomes « "L'accès" »; None where neither kind would do.
    """
    inside = value[1:-1]
    if len(value) < _SHORTEST or value[0] != value[-1] or value[0] not in inside or "\\" in inside:
        return None
    other = {"'": '"', '"': "'"}.get(value[0])
    return f"{other}{inside}{other}" if other and other not in inside else None


def between_curly(value: str) -> str | None:
    """Return what stands between curly quotes, where they hold the whole value; else None."""
    inside = value[1:-1].strip() if _CURLY.fullmatch(value) else ""
    return inside if inside and not _CURLY.search(inside) else None
