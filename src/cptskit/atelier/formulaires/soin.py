"""French typography for typed text: the new lines, and nothing else."""

import re

from cptskit.francais.typographie import typographie

_APART = re.compile(r"(\[\[[^\[\]]*\]\]|`[^`]*`|\]\([^)\n]{0,500}\)|<[^<>]*>|\[\^?[^\[\]]*\]:)")
_EDGES = re.compile(
    r"^(?P<before>[ \t]*(?:(?:[-*+>]|\d+[.)]|#+)[ \t]+)*)(?P<words>.*?)(?P<after>[ \t]*)$",
    re.DOTALL,
)
_LEFT = ("|", "```", "~~~", ":::", "    ")


def cared_for(text: str, seen: str = "") -> str:
    """Return a text with French spaces and signs; lines that were there before do not change."""
    known = set(seen.split("\n"))
    lines = text.split("\n")
    return "\n".join(line if line in known else _line(line) for line in lines)


def _line(line: str) -> str:
    if line.startswith(_LEFT):
        return line
    edges = _EDGES.match(line)
    assert edges is not None
    parts = _APART.split(edges["words"])
    parts[::2] = map(typographie, parts[::2])
    return edges["before"] + "".join(parts) + edges["after"]
