"""Curly quotes, which a word processor puts in the place of those that YAML knows."""

import re

_CURLY = re.compile(r"[“”„‟].*[“”‟]|‘.*’|«.*»", re.DOTALL)


def between_curly(value: str) -> str | None:
    """Return what stands between curly quotes, where they hold the whole value; else None."""
    inside = value[1:-1].strip() if _CURLY.fullmatch(value) else ""
    return inside if inside and not _CURLY.search(inside) else None
