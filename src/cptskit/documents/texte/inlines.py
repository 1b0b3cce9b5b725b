"""What happens inside paragraphs: images of the folder, allowed links, French typography."""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from markdown_it.token import Token

from cptskit.documents.texte.images import figure_image, not_shown, read_image
from cptskit.francais.typographie import typographie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from cptskit.documents.texte.images import Drawing

_FIRST = re.compile(r"(?<=\b1)er\b")
_OUTSIDE = re.compile(r"https?://|mailto:", re.IGNORECASE)


def settle_images(
    tokens: Iterable[Token], folder: Path | None, figures: Mapping[str, Drawing]
) -> None:
    """Read the images of the folder, and figures; in place of any other, say its words."""
    for image in _children(tokens, "image"):
        source = str(image.attrs["src"])
        found = figure_image(source, figures) or read_image(source, folder)
        alternative = _alternative(image)
        if found:
            image.meta["image"] = found
            image.content = typographie(
                alternative or str(image.attrs.get("title", "Illustration"))
            )
        else:
            image.type, image.tag, image.children = "text", "", None
            image.content = not_shown(alternative)


def _alternative(image: Token) -> str:
    """Return the words in the brackets of an image; escaped signs are tokens of their own."""
    words = (
        " " if child.type.endswith("break") else child.content for child in image.children or ()
    )
    return "".join(words).strip()


def settle_words(tokens: Iterable[Token]) -> None:
    """Set running text as a French printer would; code is not text."""
    for text in _children(tokens, "text"):
        text.content = typographie(text.content)
    for token in tokens:
        if token.children and any(_FIRST.search(child.content) for child in token.children):
            token.children = [raised for child in token.children for raised in _raised(child)]


def _raised(child: Token) -> Iterator[Token]:
    """Yield words with the « er » of « 1er » raised."""
    if child.type != "text" or not _FIRST.search(child.content):
        yield child
        return
    for rank, part in enumerate(_FIRST.split(child.content)):
        if rank:
            yield Token("sup_open", "sup", 1)
            yield Token("text", "", 0, content="er")
            yield Token("sup_close", "sup", -1)
        if part:
            yield Token("text", "", 0, content=part)


def settle_links(tokens: list[Token]) -> None:
    """Keep links to the web, to mail boxes and to headings that exist; of others, the words.

    A link without words is none.
    """
    anchors = {f"#{token.attrs['id']}" for token in tokens if "id" in token.attrs}
    for token in tokens:
        dropped = False
        children = token.children or []
        for child, following in zip_longest(children, children[1:]):
            if child.type == "link_open":
                target = str(child.attrs["href"])
                empty = following is None or following.type == "link_close"
                dropped = empty or not (_OUTSIDE.match(target) or target in anchors)
            if child.type in ("link_open", "link_close") and dropped:
                child.type, child.tag, child.nesting, child.attrs = "text", "", 0, {}
                child.content = ""


def _children(tokens: Iterable[Token], kind: str) -> list[Token]:
    children = chain.from_iterable(token.children or () for token in tokens)
    return [child for child in children if child.type == kind]
