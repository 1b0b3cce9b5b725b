"""What a paste or a merge leaves in a YAML file, and hides the real cause of what follows.

Looked for in the lines, since such a file may parse, and say something else: a no-break space is a
letter to YAML, and a text that is not set in ends before it begins.
"""

import re
from collections.abc import Iterator
from itertools import islice

from cptskit.loading import problems
from cptskit.loading.files import Source
from cptskit.socle.findings import Finding, Location

_MOST = 20
"""Lines told of one file: the cause is one."""
HARD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
"""Spaces that YAML takes for letters, as the inside of a set of a pattern."""
_HARD = re.compile(f"[{HARD}]")
_INDENT = re.compile(f"(?P<plain> *)(?P<rest>[ {HARD}]*[{HARD}][ {HARD}]*)(?=[^ {HARD}])")
_AFTER = re.compile(rf" *(?:- +)*(?:[^\W\d]\w*: ?|- ?)(?P<rest>[{HARD}]+)")
BLOCK = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:[^\W\d]\w*: +|)[|>][+-]?\d?[+-]?\s*(?:#.*)?"
)
"""A line after which a text stands, set in."""
KEY = re.compile(r" *(?:- +)*[a-z_][a-z0-9_]*:(?: |$)|\s*- |\s*#")
"""A line that a project's file goes on with after a text."""
_OURS, _THEIRS = re.compile(r"<{7}(?: |$)"), re.compile(r">{7}(?: |$)")


def pasted(source: Source) -> list[Finding]:
    """Return what a paste or a merge left in a file; each stops the reading of the file."""
    if marks := list(conflict(source)):
        return marks
    hard = _HARD.search(source.text) is not None
    if not hard and "|" not in source.text and ">" not in source.text:
        return []
    return list(islice(_lines(source, hard=hard), _MOST))


def conflict(source: Source) -> Iterator[Finding]:
    """Yield a finding where two versions of a file stand in it, as git leaves them."""
    ours = next((i for i, line in enumerate(source.lines) if _OURS.match(line)), None)
    if ours is None or not any(_THEIRS.match(line) for line in source.lines[ours:]):
        return
    yield problems.CONFLICT.at(
        _span(source, ours, 0, len(source.lines[ours])),
        "git a laissé ici deux versions du même passage, entre « <<<<<<< » et « >>>>>>> ».",
        "Gardez l'une des deux, ou ce qu'il faut de chacune, et effacez les trois lignes de "
        "marques (<<<<<<<, =======, >>>>>>>).",
    )


def _lines(source: Source, *, hard: bool) -> Iterator[Finding]:
    inside: int | None = None
    for number, line in enumerate(source.lines):
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip(" "))
        if inside is not None and depth > inside:
            continue
        below = inside is not None and not line.startswith("\t")
        if below and not KEY.match(line) and _begins(source, number):
            yield _not_set_in(source, number)
        inside = None
        if hard and (found := _INDENT.match(line) or _AFTER.match(line)):
            yield _hard_space(source, number, found)
        if header := BLOCK.fullmatch(line):
            inside = len(header["indent"])


def _begins(source: Source, number: int) -> bool:
    """Say whether the line above, blanks left out, opens a text."""
    above = next((line for line in reversed(source.lines[:number]) if line.strip()), "")
    return BLOCK.fullmatch(above) is not None


def _not_set_in(source: Source, number: int) -> Finding:
    line = source.lines[number]
    start = len(line) - len(line.lstrip())
    return problems.SYNTAX.at(
        _span(source, number, start, start),
        "L'alignement est faux : le texte annoncé par « | » ou « > » n'est pas décalé, YAML ne "
        "sait pas qu'il en fait partie.",
        "Décalez chaque ligne du texte, deux espaces par niveau de plus que la clé ; "
        "« cptskit fix » le fait quand la suite se reconnaît.",
    )


def _hard_space(source: Source, number: int, found: re.Match[str]) -> Finding:
    indent = "plain" in found.re.groupindex
    return problems.TAB.at(
        _span(source, number, found.start("rest"), found.end("rest")),
        "L'alignement est fait d'espaces insécables, que YAML prend pour des lettres."
        if indent
        else "Une espace insécable suit le deux-points ou le tiret ; YAML veut une espace simple.",
        "Remplacez-les par des espaces simples, deux par niveau ; « cptskit fix » le fait."
        if indent
        else "Remplacez-la par une espace simple ; « cptskit fix » le fait.",
    )


def _span(source: Source, number: int, start: int, end: int) -> Location:
    return Location(source.path, number + 1, start + 1, number + 1, max(end, start + 1) + 1)
