"""Values of a project in words, where nothing but the value says how: in a trame, in a list."""

from typing import Any

from jinja2 import Undefined

from cptskit.documents import mots
from cptskit.documents.gabarits.escaping import in_words
from cptskit.documents.trame.annees import An
from cptskit.francais.listes import joined


def value_in_words(value: Any) -> str | None:
    """Return a value as a French reader expects it; None for what is not a value."""
    words = in_words(value)
    if words is not None:
        return words
    if isinstance(value, list | tuple):
        parts = [value_in_words(part) for part in value]
        return None if None in parts else joined(parts)
    if isinstance(value, int) and not isinstance(value, An):
        return mots.nombre(value)
    if isinstance(value, str | int | float):
        return str(value)
    return "" if value is None or isinstance(value, Undefined) else None
