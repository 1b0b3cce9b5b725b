"""The words of a file as it was written, for a last look before it leaves.

A PDF is looked at where Typst takes it up: the text and the drawings that it is made of.
"""

from __future__ import annotations

import json
import re
import zipfile
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BLOCK_END = re.compile(
    r"</(?:w:p|a:p|p|text|title|desc|dc:\w+|cp:\w+|Relationship)>|<w:br/>|\n\n+"
)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"<(?:w:tab|w:br|w:cr)\s*/>")
_SAID = re.compile(r'\b(?:descr|title|alt|href|Target|w:author|aria-label)="([^"]*)"')
_FORM = ("styles.xml", "theme1.xml", "fontTable.xml", "settings.xml", "numbering.xml")
"""Parts of a Word file that hold its look, and no words."""
_INLINE = frozenset({"a", "b", "em", "i", "span", "strong", "sub", "sup", "tspan", "abbr", "wbr"})
_ATTRIBUTES = frozenset({"alt", "aria-label", "content", "href", "title"})


def words_of(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the words of files, by name, a paragraph at a time; those of links and pictures too."""
    for name, content in files.items():
        form = name.rpartition(".")[2].lower()
        if form == "docx":
            yield from _of_package(content)
        elif form in ("html", "svg", "xml", "rels"):
            yield from _of_markup(content.decode("utf-8", "replace"), html=form == "html")
        elif form == "md":
            yield from content.decode("utf-8", "replace").split("\n\n")
        elif form == "json":
            yield from _of_data(json.loads(content))


def _of_package(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    kept = {name: part for name, part in parts.items() if not name.endswith(_FORM)}
    yield from words_of(kept)


def _of_markup(text: str, *, html: bool) -> Iterator[str]:
    if html:
        reader = _Reader()
        reader.feed(text)
        yield from (*reader.said, "".join(reader.shown))
        return
    for block in _BLOCK_END.split(text):
        yield unescape(_TAG.sub("", _SPACE.sub(" ", block)))
    yield from (unquote(unescape(said)) for said in _SAID.findall(text))


def _of_data(data: Any) -> Iterator[str]:
    """Yield the texts of a tree: those that stand side by side in one, as they are read."""
    if isinstance(data, list):
        yield "".join(map(_run, data))
        for one in data:
            yield from _of_data(one)
    elif isinstance(data, dict):
        for value in data.values():
            yield from [unquote(value)] if isinstance(value, str) else _of_data(value)


def _run(node: Any) -> str:
    """Return the text of a node and of those in it, in a line."""
    if not isinstance(node, dict):
        return ""
    below = "".join(map(_run, node.get("c", ())))
    return f"{node['v']}{below}" if isinstance(node.get("v"), str) else below or " "


class _Reader(HTMLParser):
    """Gathers what a page shows, a block at a time, and what its attributes say."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self.said: list[str] = []
        self.shown: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what the attributes say."""
        self.said += [unquote(value) for name, value in attrs if name in _ATTRIBUTES and value]
        self._silent += tag in ("style", "script")
        self._end(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        self._silent -= tag in ("style", "script")
        self._end(tag)

    def handle_data(self, data: str) -> None:
        """Take what is shown."""
        if not self._silent:
            self.shown.append(data)

    def _end(self, tag: str) -> None:
        if tag not in _INLINE and self.shown:
            self.said.append("".join(self.shown))
            self.shown = []
