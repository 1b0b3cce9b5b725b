"""Footnotes: each scope of a document has its own labels, the document has one numbering."""

from collections.abc import Iterator
from itertools import chain

from markdown_it.token import Token

Key = tuple[int, int]
"""A note: the number of its scope, and its number within it."""
Notes = dict[Key, list[Token]]


def take_notes(tokens: list[Token], scope: int) -> tuple[list[Token], Notes]:
    """Return the tokens of a scope without its notes, and its notes."""
    body: list[Token] = []
    notes: Notes = {}
    current = body
    for token in _balanced(tokens):
        match token.type:
            case "footnote_block_open" | "footnote_block_close" | "footnote_anchor":
                pass
            case "footnote_open":
                current = notes[scope, token.meta["id"]] = []
            case "footnote_close":
                current = body
            case _:
                current.append(token)
    for token in chain(body, *notes.values()):
        for reference in _references(token):
            reference.meta["cle"] = (scope, reference.meta["id"])
    return body, notes


def _balanced(tokens: list[Token]) -> Iterator[Token]:
    """Leave out the ends of blocks that never began: the parser makes such of a note in a note."""
    depth = 0
    for token in tokens:
        if token.nesting < 0 and depth == 0:
            continue
        depth += token.nesting
        yield token


def number_notes(body: list[Token], notes: Notes) -> list[Token]:
    """Give the notes their numbers, in the order of the text, and put them after it."""
    order: dict[Key, int] = {}
    for reference in chain.from_iterable(map(_references, body)):
        key = reference.meta["cle"]
        reference.meta["premiere"] = key not in order
        reference.meta["numero"] = order.setdefault(key, len(order) + 1)
    if not order:
        return body
    tail = [Token("notes_open", "section", 1, block=True)]
    for key, number in order.items():
        tail += [
            Token("pied_open", "li", 1, block=True, meta={"numero": number}),
            *map(_as_in_a_note, notes[key]),
            Token("pied_close", "li", -1, block=True),
        ]
    return [*body, *tail, Token("notes_close", "section", -1, block=True)]


def _references(token: Token) -> list[Token]:
    return [child for child in token.children or () if child.type == "footnote_ref"]


def _as_in_a_note(token: Token) -> Token:
    """Return a token of a note, which has neither headings nor notes: they are shown as words."""
    if token.type in ("heading_open", "heading_close"):
        token.type, token.tag = token.type.replace("heading", "paragraph"), "p"
    for reference in _references(token):
        reference.type = "text"
        reference.content = f"[^{reference.meta['label']}]"
    return token
