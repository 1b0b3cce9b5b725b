"""What a paste or a merge leaves in a YAML file, and hides the real cause of what follows.

Looked for in the lines, since such a file may parse, and say something else: a no-break space is a
letter to YAML, and a text that is not set in ends before it begins.
"""

import re
from collections.abc import Iterator
from itertools import islice

from cptskit.loading import problems
from cptskit.loading.files import Source, kind_of, of_another_kind
from cptskit.socle.findings import Finding, Location
from cptskit.socle.patterns import late

_MOST = 20
"""Findings reported of one file: the cause is one."""
HARD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
"""Spaces that YAML takes for letters, as the inside of a set of a pattern."""
_HARD = late(f"[{HARD}]")
_INDENT = late(f"(?P<plain> *)(?P<rest>[ {HARD}]*[{HARD}][ {HARD}]*)(?=[^ {HARD}])")
_BEFORE = late(rf" *(?:- +)*[^\W\d]\w* ?(?P<rest>[{HARD}]+):(?:\s|$)")
_AFTER = late(rf" *(?:- +)*(?:[^\W\d]\w*: ?|- ?)(?P<rest>[{HARD}]+)")
_BLOCK = r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:[^\W\d]\w*: +|)[|>][+-]?\d?[+-]?\s*(?:#.*)?"
BLOCK = late(_BLOCK)
"""A line after which a text stands, set in."""
KEY = late(r" *(?:- +)*[a-z_][a-z0-9_]*:(?: |$)|\s*- |\s*#")
"""A line that a project's file goes on with after a text."""
_OPENS = late(r"(?P<indent> *)(?P<dashes>(?:- +)*)[^\W\d]\w*:\s*(?:#.*)?")
"""A key that a list may follow."""
_BULLET = rf"(?P<indent> *)(?P<sign>[–—−‐‑•·▪◦●‣*][ \t{HARD}]*|-)(?=[^\s-])"
BULLET = late(_BULLET)
"""An item that a word processor made, or whose dash nothing separates from it."""
_ANY_BULLET = late(rf"^{_BULLET}", re.MULTILINE)
_TEXT_BELOW = late(rf"^{_BLOCK}\n(?:\s*\n)?(?=(?P<below> *))", re.MULTILINE)
_OURS, _THEIRS = late(r"<{7}(?: |$)"), late(r">{7}(?: |$)")


def pasted(source: Source) -> list[Finding]:
    """Return what a paste or a merge left in a file; each stops the reading of the file."""
    if marks := list(conflict(source)):
        return marks
    page = "une page web" if _PAGE.match(source.text) else None
    if kind := page or kind_of(source.text[:_SHOWN].encode("latin-1", "replace")):
        return [of_another_kind(source.path, kind)]
    hard = _HARD.search(source.text) is not None
    lines = _lines(source, hard=hard) if hard or _may_not_be_set_in(source.text) else ()
    bullets = _bullets(source) if _ANY_BULLET.search(source.text) else ()
    return [*islice(lines, _MOST), *islice(bullets, _MOST)][:_MOST]


def _may_not_be_set_in(text: str) -> bool:
    """Say whether what follows the announcement of a text may stand before it, and is no key."""
    return any(
        len(found["below"]) <= len(found["indent"]) and not KEY.match(text, found.start("below"))
        for found in _TEXT_BELOW.finditer(text)
    )


_SHOWN = 8
"""What is enough of a file to tell its kind."""
_PAGE = late(r"\s*<(?:!doctype )?html\b", re.IGNORECASE)


def _bullets(source: Source) -> Iterator[Finding]:
    """Yield the items of lists that begin with another sign than a dash and a space."""
    below, inside = False, -1
    for number, line in enumerate(source.lines):
        bare = line.strip()
        depth = len(line) - len(line.lstrip(" "))
        if not bare or bare.startswith("#") or depth > inside >= 0:
            continue
        inside = depth if BLOCK.fullmatch(line) else -1
        found = BULLET.match(line) if below else None
        if found and (found["sign"] != "-" or not _is_number(bare)):
            yield _bullet(source, number, found)
        else:
            below = _OPENS.fullmatch(line) is not None


def _is_number(bare: str) -> bool:
    return bare[1:].replace(",", "", 1).replace(".", "", 1).isdecimal() and len(bare) < _CODE


_CODE = 6
"""Signs of a dash and a commune's code: a shorter number may be below zero."""


def _bullet(source: Source, number: int, found: re.Match[str]) -> Finding:
    sign = found["sign"][0]
    return problems.SYNTAX.at(
        _span(source, number, found.start("sign"), found.start("sign") + 1),
        "Il manque une espace après le tiret."
        if sign == "-"
        else f"Un élément de liste commence par « {sign} » au lieu du tiret simple.",
        "Écrivez « - » (le tiret du 6) et une espace devant chaque élément ; « cptskit fix » le "
        "fait.",
    )


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
        if hard and (found := _hard_in(line)):
            yield _hard_space(source, number, found)
        if header := BLOCK.fullmatch(line):
            inside = len(header["indent"])


def _hard_in(line: str) -> re.Match[str] | None:
    return _INDENT.match(line) or _BEFORE.match(line) or _AFTER.match(line)


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
    side = "précède" if found.re is _BEFORE else "suit"
    return problems.TAB.at(
        _span(source, number, found.start("rest"), found.end("rest")),
        "L'alignement est fait d'espaces insécables, que YAML prend pour des lettres."
        if indent
        else f"Une espace insécable {side} le deux-points ou le tiret ; "
        "YAML veut une espace simple.",
        "Remplacez-les par des espaces simples, deux par niveau ; « cptskit fix » le fait."
        if indent
        else "Remplacez-la par une espace simple ; « cptskit fix » le fait.",
    )


def _span(source: Source, number: int, start: int, end: int) -> Location:
    return Location(source.path, number + 1, start + 1, number + 1, max(end, start + 1) + 1)
