"""What corrects a finding for certain, as changes of texts that the editor makes."""

import re
from collections.abc import Mapping
from pathlib import Path

from lsprotocol import types
from pygls.workspace import PositionCodec

from cptskit.loading import load
from cptskit.lsp.desk import Desk, Project
from cptskit.lsp.places import span
from cptskit.socle.findings import Finding
from cptskit.usages.check import check_loaded
from cptskit.usages.fix import corrected, corrected_all

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")


def fixes(
    desk: Desk, project: Project, path: Path, first: int, last: int
) -> list[tuple[Finding, dict[str, str]]]:
    """Return the findings of some lines that can be corrected, with the files as they would be.

    Lines count from 0.
    """
    name = path.relative_to(project.folder).as_posix()
    texts = desk.whole(project.folder)
    loaded = load(project.folder, instead=desk.instead(project.folder))
    found = check_loaded(loaded, boxes=False).findings
    here = [
        one
        for one in found
        if one.location
        and one.location.fichier == name
        and one.location.ligne - 1 <= last
        and one.location.ligne_fin - 1 >= first
    ]
    made = ((one, corrected(loaded, texts, one)) for one in here)
    return [(one, files) for one, files in made if files]


def fixes_of_all(desk: Desk, project: Project) -> dict[str, str]:
    """Return the files of a project with all certain corrections, those that change."""
    texts = desk.whole(project.folder)
    now, *_ = corrected_all(project.folder, texts)
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


def _same(one: list[str], other: list[str]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
