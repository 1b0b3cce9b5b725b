"""Markdown: the text as the templates leave it, its pictures as files beside it.

HTML and pictures from elsewhere, which a text may hold, are shown as words here too: who reads the
file elsewhere runs nothing and fetches nothing.
"""

from __future__ import annotations

import re
from itertools import chain, count
from posixpath import basename, normpath
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from cptskit.documents.gabarits.escaping import escape
from cptskit.documents.texte.images import SCHEME, not_shown, read_image

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

    from cptskit.documents.model import Document

_FIGURES, _IMAGES = "figures", "images"
_PARTS = re.compile(
    r"""(?P<code>^\ {0,3}(?P<fence>```+|~~~+)[\s\S]*?(?:^\ {0,3}(?P=fence)|\Z)
        |(?<![\\`])(?P<ticks>`+)(?!`)[^`][\s\S]*?(?<!`)(?P=ticks)(?!`))
    |(?P<image>(?<!\\)!\[(?P<words>(?:[^\[\]\\]|\\.)*)\]
        \((?:<(?P<angled>[^<>\n]+)>|(?P<address>[^()\s<][^()\s]*))(?P<title>(?:\s+"(?:[^"\\]|\\.)*")?)\s*\))
    |(?P<html>(?<!\\)<(?=[A-Za-z/!?])(?!(?:https?://|mailto:|[^\s<>@]+@)[^\s<>]*>))""",
    re.MULTILINE | re.VERBOSE,
)
"""Code, which stays as it is; pictures; what would begin a tag of HTML."""

_TEXT = re.compile(r"^(?P<fence>:{3,}) texte\n[\s\S]*?\n(?P=fence)$", re.MULTILINE)
"""What a user wrote, as `escaping.narrative` fences it."""
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")


def write(document: Document, _: Iterable[Token]) -> bytes:
    """Return the text, in which pictures have the addresses of `beside`."""

    def settled(match: re.Match[str]) -> str:
        if match["html"]:
            return "\\<"
        if not match["image"]:
            return match[0]
        file = _file(document, _address(match))
        if file is None:
            return escape(not_shown(re.sub(r"\\(.)", r"\1", match["words"])))
        return f"![{match['words']}]({quote(file[0])}{match['title']})"

    text = _PARTS.sub(settled, _with_own_notes(document.markdown))
    return (_title(document) + text).encode()


def _with_own_notes(markdown: str) -> str:
    """Give the notes of each text labels that no text before it has: a file has one list."""
    taken: set[str] = set()

    def renamed(text: re.Match[str]) -> str:
        labels = dict.fromkeys(_NOTE.findall(text[0]))
        own = {label: _free(label, taken | labels.keys() - {label}) for label in labels}
        taken.update(own.values())
        return _NOTE.sub(lambda note: f"[^{own[note[1]]}]", text[0])

    return _TEXT.sub(renamed, markdown)


def _free(label: str, taken: set[str]) -> str:
    names = chain((label,), (f"{label}-{n}" for n in count(2)))
    return next(name for name in names if name not in taken)


def _title(document: Document) -> str:
    if not document.titre_en_tete:
        return ""
    return f"# {escape(document.titre)}\n\n{escape(document.sous_titre)}\n\n"


def beside(document: Document) -> dict[str, bytes]:
    """Return the pictures that the text shows, by their paths from it."""
    found = _PARTS.finditer(document.markdown)
    files = (_file(document, _address(match)) for match in found if match["image"])
    return dict(file for file in files if file is not None)


def _address(match: re.Match[str]) -> str:
    """Return the address of a picture, between `<` and `>` where it holds spaces."""
    return str(match["angled"] or match["address"])


def _file(document: Document, address: str) -> tuple[str, bytes] | None:
    """Return a picture's path and bytes; None for one that documents do not show."""
    name = address.removeprefix(SCHEME)
    if name != address:
        figure = document.figures.get(name)
        return (f"{_FIGURES}/{name}.svg", figure.svg) if figure else None
    image = read_image(address, document.racine)
    return (f"{_IMAGES}/{_inside(unquote(address))}", image.data) if image else None


def _inside(path: str) -> str:
    """Return a path that does not leave its folder, whatever detour it made."""
    straight = normpath(path)
    return basename(straight) if straight.startswith("..") else straight
