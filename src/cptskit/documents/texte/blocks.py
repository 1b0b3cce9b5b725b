"""Containers as a document shows them: plain names, call-outs with a title, address lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.token import Token

from cptskit.documents.texte.containers import ADDRESSES, BRIEF, CALLOUTS

if TYPE_CHECKING:
    from collections.abc import Iterator


def settle_containers(tokens: list[Token]) -> Iterator[Token]:
    """Name containers without the plugin's prefix; give call-outs their titles."""
    cover = address = brief = 0
    for token in tokens:
        name = token.type.removeprefix("container_").removesuffix("_open").removesuffix("_close")
        cover += token.nesting * (name == "couverture")
        address += token.nesting * (name in ADDRESSES)
        brief += token.nesting * (name == BRIEF)
        if token.type == "heading_open" and cover:
            token.meta["couverture"] = True
        if token.type == "heading_open" and brief:
            token.meta["sans_numero"] = True
        if token.type == "inline" and address:
            _keep_lines(token)
        if not token.type.startswith("container_"):
            yield token
            continue
        token.type = token.type.removeprefix("container_")
        token.meta["titre"] = token.info.strip().removeprefix(name).strip()
        if token.nesting == 1:
            token.attrSet("class", f"encadre {name}" if name in CALLOUTS else name)
        yield token
        if token.nesting == 1 and name in CALLOUTS:
            yield from _paragraph("titre_encadre", token.meta["titre"] or CALLOUTS[name])


def _keep_lines(inline: Token) -> None:
    for child in inline.children or ():
        if child.type == "softbreak":
            child.type, child.tag = "hardbreak", "br"


def _paragraph(kind: str, text: str) -> list[Token]:
    words = Token("text", "", 0, content=text)
    return [
        Token(f"{kind}_open", "p", 1, block=True, attrs={"class": kind.replace("_", "-")}),
        Token("inline", "", 0, content=text, children=[words]),
        Token(f"{kind}_close", "p", -1, block=True),
    ]
