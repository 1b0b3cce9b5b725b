"""What corrects a finding for certain, as changes of texts that the editor makes."""

import re
from collections.abc import Mapping
from pathlib import Path

from lsprotocol import types
from pygls.workspace import PositionCodec

from cptskit.lsp.desk import Project
from cptskit.lsp.places import span
from cptskit.socle.findings import Finding
from cptskit.usages.fix import corrected, corrected_all

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")


def fixes(project: Project, texts: Mapping[str, str]) -> list[tuple[Finding, dict[str, str]]]:
    """Return the findings that can be corrected, with the files as they would be.

    `texts` are the YAML files as they are, as the project was read from them.
    """
    made = ((finding, corrected(project.loaded, texts, finding)) for finding in project.findings)
    return [(action, files) for action, files in made if files]


def stands_on(finding: Finding, name: str, first: int, last: int) -> bool:
    """Say whether a finding stands on some lines of a file; lines count from 0."""
    at = finding.location
    return (
        at is not None and at.fichier == name and at.ligne - 1 <= last and at.ligne_fin - 1 >= first
    )


def fixes_of_all(folder: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a project with all certain corrections, those that change."""
    now, *_ = corrected_all(folder, texts)
    return {name: text for name, text in now.items() if text != texts[name]}


def edit_of(
    codec: PositionCodec,
    before: Mapping[str, str],
    after: Mapping[str, str],
    uris: Mapping[str, str],
) -> types.WorkspaceEdit:
    """Return the smallest change of lines that leads from texts to others, by file."""
    return types.WorkspaceEdit(
        changes={
            uris[name]: [_lines_changed(codec, before[name], text)] for name, text in after.items()
        }
    )


def _lines_changed(codec: PositionCodec, before: str, after: str) -> types.TextEdit:
    old, new = _LINE.findall(before), _LINE.findall(after)
    head = _same(old, new)
    tail = _same(old[head:][::-1], new[head:][::-1])
    lines = tuple(line.rstrip("\r\n") for line in old)
    place = span(codec, lines, _start(old, head), _start(old, len(old) - tail))
    return types.TextEdit(place, "".join(new[head : len(new) - tail]))


def _start(lines: list[str], number: int) -> tuple[int, int]:
    """Return where a line begins; behind the last one, where the text ends."""
    if number < len(lines) or not lines or lines[-1].endswith(("\n", "\r")):
        return number, 0
    return number - 1, len(lines[-1])


def _same(lines: list[str], other_lines: list[str]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(lines, other_lines, strict=False)) if a != b),
        min(len(lines), len(other_lines)),
    )
