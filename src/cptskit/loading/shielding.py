"""What people type and YAML would not read, made plain for the time of composing.

`unite: %` begins with a sign that YAML keeps for itself; `{departement: 62,4}` cuts a number in
two; `[[medecins]]` would be a list in a list. Each such sign is replaced by one of a private kind,
one for one, so that no place moves, and put back in every scalar: a text is never changed.
"""

import re

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from cptskit.socle.patterns import late

_PERCENT, _COMMA, _OPEN, _CLOSE = "\uf8d0", "\uf8d1", "\uf8d2", "\uf8d3"
_BACK = str.maketrans({_PERCENT: "%", _COMMA: ",", _OPEN: "[", _CLOSE: "]"})
_SHIELDS = late(f"[{_PERCENT}{_COMMA}{_OPEN}{_CLOSE}]")
_BEGINS_WITH_PERCENT = late(r"(?m)(?<=[:,\[{-])([ \t]+)%")
_CUT_NUMBER = late(
    r"([{,]\s*[A-Za-z_]\w*:[ \t]+[<>+\u2212-]?[ \t]?\d[\d \u00a0\u202f]*),"
    r"(?=\d+[ \t\u00a0\u202f]*[%‰€]?[ \t]*[,}\n])"
)
_CITATION = late(r"\[\[([^\[\]\n{}]*)\]\]")


def shielded(text: str) -> str:
    """Return a text that YAML reads as people mean it; every character keeps its place."""
    text = _BEGINS_WITH_PERCENT.sub(rf"\1{_PERCENT}", text)
    if "{" in text:
        text = _CUT_NUMBER.sub(rf"\1{_COMMA}", text)
    if "[[" in text:
        text = _CITATION.sub(_shield_citation, text)
    return text


def _shield_citation(found: re.Match[str]) -> str:
    inside = found[1].replace(",", _COMMA)
    return f"{_OPEN}{_OPEN}{inside}{_CLOSE}{_CLOSE}"


def unshield(node: Node) -> None:
    """Put the signs back in all scalars below a node."""
    if isinstance(node, ScalarNode):
        if _SHIELDS.search(node.value):
            node.value = node.value.translate(_BACK)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            unshield(item)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            unshield(key)
            unshield(value)
