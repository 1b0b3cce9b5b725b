"""Captions, numbered through the document: tables and figures."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from cptskit.documents.texte.containers import LISTS
from cptskit.documents.texte.headings import plain_text

_TABLE = "Table: "
_SOURCE = re.compile(r"\s\([^()]*\)$")


def settle_captions(tokens: list[Token]) -> Iterator[Token]:
    """Give tables the caption written just before them; make figures of images on their own.

    A paragraph is always three tokens: its opening, its words, its end.
    """
    numbers: Counter[str] = Counter()
    waiting: list[Token] = []
    index = 0
    while index < len(tokens):
        paragraph = tokens[index : index + 3]
        index += 3
        if _is_table_caption(tokens[index - 3 : index + 1]):
            waiting = _table_caption(paragraph[1], numbers)
        elif image := _lone_image(paragraph):
            yield from _figure(image, numbers)
        else:
            index -= 2
            yield paragraph[0]
            if paragraph[0].type == "table_open":
                yield from waiting
                waiting = []


def _is_table_caption(window: list[Token]) -> bool:
    types = [token.type for token in window]
    if types != ["paragraph_open", "inline", "paragraph_close", "table_open"]:
        return False
    children = window[1].children or []
    return bool(children) and children[0].content.startswith(_TABLE)


def _table_caption(inline: Token, numbers: Counter[str]) -> list[Token]:
    words = inline.children or []
    words[0].content = words[0].content.removeprefix(_TABLE)
    return _caption("caption", "Tableau", words, numbers)


def _lone_image(paragraph: list[Token]) -> Token | None:
    if paragraph[0].type != "paragraph_open" or len(paragraph[1].children or []) != 1:
        return None
    child = (paragraph[1].children or [])[0]
    return child if child.type == "image" else None


def _figure(image: Token, numbers: Counter[str]) -> Iterator[Token]:
    """Yield the figure; the image's title, if it has one, is its caption."""
    yield Token("figure_open", "figure", 1, block=True)
    yield Token("inline", "", 0, children=[image])
    if title := image.attrs.pop("title", ""):
        words = [Token("text", "", 0, content=str(title))]
        yield from _caption("figcaption", "Figure", words, numbers)
    yield Token("figure_close", "figure", -1, block=True)


def _caption(tag: str, kind: str, words: list[Token], numbers: Counter[str]) -> list[Token]:
    numbers[kind] += 1
    meta = {"genre": kind, "numero": numbers[kind], "nom": f"{kind.lower()}_{numbers[kind]}"}
    return [
        Token("caption_open", tag, 1, block=True, meta=meta),
        Token("inline", "", 0, children=words),
        Token("caption_close", tag, -1, block=True),
    ]


def _title(words: str) -> str:
    """Return the first sentence of a caption, without what says its source."""
    return _SOURCE.sub("", words.split(". ", 1)[0].removesuffix("."))


def settle_lists(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens, each list of captions with its title and entries, none that is empty."""
    captions = [
        {**caption.meta, "mots": _title(plain_text(inline))}
        for caption, inline in pairwise(tokens)
        if caption.type == "caption_open"
    ]
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in LISTS:
            kind, title = LISTS[name]
            entries = [caption for caption in captions if caption["genre"] == kind]
            if not entries:
                continue
            token.meta |= {"titre": title, "entrees": entries}
        yield token
