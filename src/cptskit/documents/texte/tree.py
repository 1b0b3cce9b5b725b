"""The tokens as a tree, for the writers that build a document by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

_DEEPEST = 12
"""How deep emphasis is still marked; deeper, it is text like any other."""


@dataclass(slots=True)
class Node:
    """A block or a run of words; `kind` is the token's type, or its type without `_open`."""

    kind: str
    attrs: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def words(self) -> str:
        """Return the text of the node and of all that it holds, notes left out."""
        below = (child.words() for child in self.children if child.kind != "appel")
        return self.text + "".join(below)


def nest(tokens: Iterable[Token]) -> list[Node]:
    """Return the blocks of a document; each note stands where the text first calls it."""
    blocks = _nest(tokens)
    if blocks and blocks[-1].kind == "notes":
        notes = {note.attrs["numero"]: note.children for note in blocks.pop().children}
        _place(blocks, notes)
    return blocks


def _nest(tokens: Iterable[Token]) -> list[Node]:
    top = Node("document")
    stack = [top]
    for token in tokens:
        if token.type == "inline":
            stack[-1].children += _nest(token.children or ())
        elif token.nesting < 0:
            stack.pop()
        else:
            node = _node(token)
            too_deep = token.nesting > 0 and not token.block and len(stack) > _DEEPEST
            if not too_deep:
                stack[-1].children.append(node)
            if token.nesting > 0:
                stack.append(stack[-1] if too_deep else node)
    return top.children


def _node(token: Token) -> Node:
    if token.type == "softbreak":
        return Node("text", text=" ")
    if token.type == "footnote_ref":
        return Node("appel" if token.meta["premiere"] else "renvoi", token.meta)
    kind = token.type.removesuffix("_open")
    return Node(kind, {**token.attrs, **token.meta}, token.content if token.nesting == 0 else "")


def _place(nodes: list[Node], notes: dict[int, list[Node]]) -> None:
    for node in nodes:
        if node.kind == "appel":
            node.children = notes[node.attrs["numero"]]
        else:
            _place(node.children, notes)
