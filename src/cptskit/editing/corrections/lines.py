"""Whole lines of a file mended where only one thing can be meant: spaces, a text to indent."""

import re

from cptskit.editing.corrections.quoting import stop
from cptskit.loading import problems
from cptskit.loading.pasted import BLOCK, BULLET, HARD, KEY
from cptskit.socle.findings import Finding

_HARD = re.compile(f"[{HARD}]")


def lines_mended(text: str, finding: Finding) -> str | None:
    """Return a file with the lines of a finding mended, or None where nothing is certain.

    A text is indented where the file can then be read further than before.
    """
    at = finding.location
    if at is None:
        return None
    lines = text.splitlines(keepends=True)
    if finding.code == problems.TAB.code:
        return _plain_spaces(lines, at.ligne - 1, at.colonne - 1, at.colonne_fin - 1)
    if finding.code != problems.SYNTAX.code:
        return None
    mended = _with_dash(lines, at.ligne - 1) or _set_in(lines, at.ligne - 1)
    return mended if mended is not None and stop(mended) > stop(text) else None


def _plain_spaces(lines: list[str], number: int, start: int, end: int) -> str | None:
    """Return the text with plain spaces in place of the hard ones of a span; tabs are left.

    A line that is then not aligned with the one above is aligned, where that can be read.
    """
    line = lines[number]
    span = _HARD.sub(" ", line[start:end])
    if span == line[start:end]:
        return None
    plain = line[:start] + span + line[end:]
    mended = "".join([*lines[:number], plain, *lines[number + 1 :]])
    if line[:start].strip() or stop(mended) > number + 1:
        return mended
    above = next((previous for previous in reversed(lines[:number]) if previous.strip()), "")
    beside = above[: len(above) - len(above.lstrip(" "))] + plain.lstrip(" ")
    aligned = "".join([*lines[:number], beside, *lines[number + 1 :]])
    return aligned if stop(aligned) > number + 1 else mended


def _with_dash(lines: list[str], number: int) -> str | None:
    """Return the text with a dash and a space before the item of a list."""
    match = BULLET.match(lines[number]) if number < len(lines) else None
    if match is None:
        return None
    item = f"{match['indent']}- {lines[number][match.end() :]}"
    return "".join([*lines[:number], item, *lines[number + 1 :]])


def _set_in(lines: list[str], number: int) -> str | None:
    """Return the file with the lines of a text indented below the key that announces it."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), "")
    header = BLOCK.fullmatch(above.rstrip("\r\n"))
    if header is None:
        return None
    last = number
    while last < len(lines) and not KEY.match(lines[last]):
        last += 1
    while not lines[last - 1].strip():
        last -= 1
    depth = len(header["indent"]) + len(header["dashes"]) + 2
    body = lines[number:last]
    least = min(len(line) - len(line.lstrip(" ")) for line in body if line.strip())
    moved = [" " * depth + line[least:] if line.strip() else line for line in body]
    return "".join([*lines[:number], *moved, *lines[last:]])
