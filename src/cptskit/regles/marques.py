"""What a text in Markdown calls and shows: its images, its links, its words without marks."""

import re
from functools import lru_cache

from cptskit.projet.textes import a_lire
from cptskit.socle.patterns import late
from cptskit.socle.records import record

TAG = late(
    r"</?(?:a|b|big|br|center|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|small|span|strong"
    r"|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""A tag of HTML: nothing of ours reads it, so that it would be printed."""


@record
class Marks:
    """What was found in a text."""

    images: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    words: str = ""
    """What is printed as words, code left out; a line a paragraph."""


@lru_cache(maxsize=512)
def marks_of(text: str) -> Marks:
    """Return what a text calls and shows; read only where it may hold a mark."""
    if not any(sign in text for sign in ("](", "][", "**", "{{", "{%", "<", "|", "#")):
        return Marks(words="")
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most texts hold no mark

    images, links, words = [], [], []
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    for token in parser.parse(a_lire(text)):
        for child in token.children or ():
            if child.type == "image":
                images.append(str(child.attrs["src"]))
            elif child.type == "link_open":
                links.append(str(child.attrs["href"]))
            elif child.type in ("text", "softbreak", "hardbreak"):
                words.append(child.content or "\n")
        words.append("\n")
    return Marks(tuple(images), tuple(links), "".join(words))
