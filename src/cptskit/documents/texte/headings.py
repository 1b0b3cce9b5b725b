"""Headings: levels without gaps, numbers, identifiers."""

from collections.abc import Iterator
from itertools import count, zip_longest

from markdown_it.token import Token

from cptskit.francais.accents import as_slug

_DEEPEST = 6
_NUMBERED = 2


def read_levels(tokens: list[Token]) -> None:
    """Note on each heading the level that its author gave it."""
    for token in _headings(tokens):
        token.meta["niveau"] = int(token.tag[1])


def shift(tokens: list[Token], above: int) -> int:
    """Put a user's headings just below the level `above`, without gaps; return the last level."""
    headings = list(_headings(tokens))
    ranks = {level: rank for rank, level in enumerate(sorted({t.meta["niveau"] for t in headings}))}
    for token in headings:
        token.meta["niveau"] = above + 1 + ranks[token.meta["niveau"]]
    return headings[-1].meta["niveau"] if headings else above


def drop_empty(tokens: list[Token]) -> list[Token]:
    """Return the tokens without the headings that say nothing; a picture alone is a paragraph.

    PDF/UA and screen readers ask that a heading has words.
    """
    kept: list[Token] = []
    dropping = False
    for token, inline in zip_longest(tokens, tokens[1:]):
        if token.type == "heading_open":
            dropping = inline is None or not plain_text(inline)
        if not dropping:
            kept.append(token)
        elif token.type == "inline" and any(
            child.type == "image" for child in token.children or ()
        ):
            opening, closing = Token("paragraph_open", "p", 1), Token("paragraph_close", "p", -1)
            opening.block = closing.block = True
            kept += [opening, token, closing]
        if token.type == "heading_close":
            dropping = False
    return kept


def settle(tokens: list[Token], *, numbered: bool) -> None:
    """Give each heading of the body its level, its number and its identifier.

    The highest heading is of the first level, and a level is never skipped on the way down: PDF/UA
    and screen readers ask for it.
    """
    body = [token for token in _headings(tokens) if not token.meta.get("couverture")]
    above = min((token.meta["niveau"] for token in body), default=1) - 1
    numbers: list[int] = []
    unnumbered: list[int] = []
    names = _Names()
    for token, inline, end in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.type != "heading_open" or token.meta.get("couverture"):
            continue
        told = not token.meta.get("sans_numero")
        counted = numbers if told else unnumbered
        level = min(token.meta["niveau"] - above, len(counted) + 1, _DEEPEST)
        counted[level - 1 :] = [(counted[level - 1 : level] or [0])[0] + 1]
        token.meta["niveau"] = level
        token.tag = end.tag = f"h{level}"
        numbered_here = numbered and told and level <= _NUMBERED
        token.meta["numero"] = ".".join(map(str, numbers)) if numbered_here else ""
        token.attrSet("id", names.unique(plain_text(inline)))


def plain_text(inline: Token) -> str:
    """Return the words of an inline token, without marks and notes."""
    words = (
        child.content if child.type in ("text", "code_inline") else " "
        for child in inline.children or ()
        if child.nesting == 0 and child.type != "footnote_ref"
    )
    return "".join(words).strip()


class _Names:
    """Identifiers already given in this document."""

    def __init__(self) -> None:
        self._used = {"contenu", "sommaire", "notes"}

    def unique(self, text: str) -> str:
        slug = as_slug(text)[:60] or "titre"
        candidates = (slug if n == 1 else f"{slug}-{n}" for n in count(1))
        name = next(name for name in candidates if name not in self._used)
        self._used.add(name)
        return name


def _headings(tokens: list[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.type == "heading_open")
