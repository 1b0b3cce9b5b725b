"""Markdown: the text as the templates leave it, its figures as files beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cptskit.documents.escaping import escape
from cptskit.documents.images import SCHEME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

    from cptskit.documents.model import Document

_FOLDER = "figures"
_ADDRESS = re.compile(rf"(?<=\]\({SCHEME})[\w.-]+")


def write(document: Document, _: Iterable[Token]) -> bytes:
    """Return the text, in which figures have the addresses of `beside`."""
    text = _title(document) + document.markdown
    for name in _shown(document):
        text = text.replace(f"]({SCHEME}{name} ", f"]({_FOLDER}/{name}.svg ")
    return text.encode()


def _title(document: Document) -> str:
    if not document.titre_en_tete:
        return ""
    return f"# {escape(document.titre)}\n\n{escape(document.sous_titre)}\n\n"


def beside(document: Document) -> dict[str, bytes]:
    """Return the figures that the text shows, by their paths from it."""
    return {f"{_FOLDER}/{name}.svg": document.figures[name].svg for name in _shown(document)}


def _shown(document: Document) -> list[str]:
    named = dict.fromkeys(_ADDRESS.findall(document.markdown))
    return [name for name in named if name in document.figures]
