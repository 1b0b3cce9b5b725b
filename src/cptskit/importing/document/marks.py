"""Text as Markdown: signs escaped, emphasis, notes; what an office suite adds to a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SIGNS = re.compile(r"([\\*_`\[\]<>|~#])")
_START = re.compile(r"^(\s*)(?:([-+=])(?=\s|$|[-=])|(\d{1,9})([.)])(?=\s|$))")
_BULLET = re.compile(
    r"^\s*(?:[-–—•◦▪●○■□➢➤✓*·\uf0b7\uf0a7\uf0d8\uf076\uf0fc]|o(?=[\t\u00a0 ]{1,}))"
    r"[\s\u00a0]*(?=\S)"
)
_LETTER = re.compile(r"^\s*[a-h](?:\)|\.)\s+(?=\S)")
_CONTENTS = re.compile(r"^.{2,120}?(?:\.{4,}|…{2,}|\t|_{4,})\s*\d{1,3}$")


@dataclass(frozen=True)
class Run:
    """Words with the same emphasis."""

    text: str
    bold: bool = False
    italic: bool = False
    grey: bool = False
    size: float = 0


def escaped(text: str) -> str:
    """Return a plain text as Markdown that reads the same."""
    return "\n".join(_START.sub(_tamed, _SIGNS.sub(r"\\\1", line)) for line in text.split("\n"))


def _tamed(match: re.Match[str]) -> str:
    space, dash, number, point = match.groups()
    return f"{space}\\{dash}" if dash else f"{space}{number}\\{point}"


def marked(runs: Iterable[Run], *, plain: bool) -> str:
    """Return runs as Markdown; `plain` leaves the emphasis out, when it covers it all."""
    out: list[str] = []
    for run in _merged(runs):
        mark = "" if plain else "**" if run.bold else "*" if run.italic else ""
        core = run.text.strip()
        if not mark or not core or "\n" in core:
            out.append(run.text)
            continue
        before, _, after = run.text.partition(core)
        out.append(f"{before}\0{mark}\1{core}\0{mark}\1{after}")
    text = "".join(out)
    pieces = re.split("\0(.*?)\1", text)
    body = "".join(part if at % 2 else _inside(part) for at, part in enumerate(pieces))
    return "\n".join(_START.sub(_tamed, line) for line in body.split("\n"))


def _inside(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _merged(runs: Iterable[Run]) -> list[Run]:
    out: list[Run] = []
    for run in runs:
        if out and (out[-1].bold, out[-1].italic) == (run.bold, run.italic):
            out[-1] = Run(out[-1].text + run.text, run.bold, run.italic, run.grey, run.size)
        elif run.text:
            out.append(run)
    return out


def typed_item(text: str) -> str | None:
    """Return the words behind a typed dash, point or letter; None without a mark."""
    for form in (_BULLET, _LETTER):
        if match := form.match(text):
            return text[match.end() :].strip()
    return None


def typed_contents(text: str) -> bool:
    """Say whether a line is an entry of a contents list: words, leaders, the number of a page."""
    return _CONTENTS.match(text.strip()) is not None


def squeezed(text: str) -> str:
    """Return a text with simple spaces, no soft hyphens, lines kept."""
    text = text.replace("\u00ad", "").replace("\ufeff", "")
    lines = (re.sub(r"[ \t\u00a0\u2009\u202f]+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(lines)
