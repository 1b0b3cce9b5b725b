"""A value in words where a template writes it, or why it is not words."""

import re
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from cptskit.documents.gabarits.bornes import TemplateLimitError, length_of
from cptskit.documents.gabarits.escaping import Markdown, escape, in_words, narrative
from cptskit.documents.gabarits.vue import Fonction
from cptskit.documents.gabarits.vues.sommes import Somme
from cptskit.francais.listes import joined
from cptskit.projet.textes import Narratif

_NOT_A_LETTER = re.compile("[\ud800-\udfff]")


class NotWordsError(TemplateLimitError):
    """A template writes what is not words; the message is in French."""


def as_text(value: Any) -> str:
    """Return a value as text: a Markdown text stays one, a list becomes an enumeration.

    Raises NotWordsError for what is not words, and whatever an undefined name raises.
    """
    if value is None:
        return ""
    if type(value) is str:  # most of what is written, and nothing else below
        return _fit(value)
    if isinstance(value, Markup | Undefined):
        return _fit(value if isinstance(value, Markup) else str(value))
    if isinstance(value, list | tuple):
        return _fit(joined([as_text(part) for part in value]))
    words = in_words(value)
    if words is None and not isinstance(value, str | int | float | Somme):
        raise NotWordsError(reason_of(value))
    return _fit(str(value) if words is None else words)


def _fit(text: str) -> str:
    """Return a text. Raises TooMuchError for one that is too long, NotWordsError for no letters."""
    if not text.isascii() and _NOT_A_LETTER.search(text):
        raise NotWordsError("un caractère n'existe pas (« \\ud800 » et ses voisins)")
    length_of(len(text))
    return text


def reason_of(value: Any) -> str:
    """Return why a value cannot be printed, and what to write instead."""
    if isinstance(value, Fonction) or callable(value):
        return "c'est une fonction : elle s'écrit avec des parenthèses"
    return "c'est un groupe de champs : ajoutez un point et le nom d'un champ"


def finalize(value: Any) -> Markdown:
    """Return the text of an expression of a template, as it stands in the document."""
    if isinstance(value, Narratif):
        return narrative(value)
    text = as_text(value)
    return Markdown(text) if isinstance(text, Markup) else Markdown(escape(text))
