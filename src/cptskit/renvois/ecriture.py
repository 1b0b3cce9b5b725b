r"""How a text cites: `[[médecins traitants]]`, `[[médecins traitants, année]]`.

Before the comma stands the name of something in the project, behind it the part that is wanted.
`\[[` is not a citation. Case, accents, hyphens and underscores do not matter.
"""

import re
from collections.abc import Callable

from cptskit.francais.accents import as_slug
from cptskit.socle.patterns import late

CITATION = late(r"(?<!\\)\[\[([^\[\]\n]{1,200})\]\]")
_LITERAL = late(r"\\\[\[")
_MARKDOWN = late(r"([\\`*_\[\]<>|~])")


def key_of(words: str) -> str:
    """Return the form under which a name is looked up: « Médecins traitants »."""
    return as_slug(words)


def key_and_part(inside: str) -> tuple[str, str]:
    """Return the key and the part that a citation asks for; the part may be empty."""
    name, _, part = inside.partition(",")
    return key_of(name), key_of(part)


def replaced(text: str, meaning: Callable[[re.Match[str]], str | None], *, markdown: bool) -> str:
    """Return a text with each citation replaced by its words; one without words stays.

    In Markdown the words are escaped: they say what they are, whatever signs they hold.
    """

    def words(match: re.Match[str]) -> str:
        replacement = meaning(match)
        if replacement is None:
            return match[0]
        return _MARKDOWN.sub(r"\\\1", replacement) if markdown else replacement

    return _LITERAL.sub("[[", CITATION.sub(words, text))
