"""Copies that OneDrive, Dropbox and the like make of a file that two people saved at once."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from cptskit.loading import problems
from cptskit.loading.files import Source
from cptskit.loading.nodes import MappingNode, pairs
from cptskit.socle.findings import Finding, Level, Location

_MARKS = (
    re.compile(r" ?\([^()]*(?:conflit|conflict|version de)[^()]*\)$", re.IGNORECASE),
    re.compile(r"[ _.-]+(?:sync-)?conflict[\w .-]*$", re.IGNORECASE),
    re.compile(r" - Copie(?: \(\d+\))?$", re.IGNORECASE),
    re.compile(r" ?\(\d+\)$"),
    re.compile(r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{3,}(?:-\d+)?$"),
)
"""What is put behind a name: Dropbox and Nextcloud, Syncthing, Windows, browsers, OneDrive."""


def original(path: str, known: Collection[str]) -> str | None:
    """Return the file, among those known, of which a path names a copy; None where it does not."""
    file = PurePosixPath(path)
    for mark in _MARKS:
        bare = mark.sub("", file.stem)
        if bare and bare != file.stem:
            found = str(file.with_name(f"{bare}{file.suffix}"))
            if found in known:
                return found
    return None


def copies(roots: dict[str, MappingNode], sources: Mapping[str, Source]) -> list[Finding]:
    """Take the copies out of the files that were read, and return a finding for each.

    A file whose name looks like that of a copy, but which gives other sections, is none.
    """
    found = []
    for path in sorted(roots):
        first = original(path, roots)
        if first and {key.value for key, _ in pairs(roots[path])} & {
            key.value for key, _ in pairs(roots[first])
        }:
            found.append(conflict(sources[path], sources[first]))
            del roots[path]
    return found


def conflict(copy: Source, first: Source) -> Finding:
    """Return the finding for a copy: what differs, or that nothing does."""
    lines = zip(copy.lines, first.lines, strict=False)
    row = next((number for number, (one, other) in enumerate(lines, 1) if one != other), None)
    if row is None and copy.text == first.text:
        same = problems.COPY.at(
            Location(copy.path, 1, 1, 1, 1),
            f"{copy.path} est une copie de {first.path}, et dit la même chose.",
            "Effacez la copie.",
        )
        return replace(same, level=Level.AVERTISSEMENT)
    row = row or min(len(copy.lines), len(first.lines))
    return problems.COPY.at(
        Location(copy.path, row, 1, row, 1),
        f"{copy.path} est une copie en conflit de {first.path} (OneDrive, Dropbox…) : elles "
        f"diffèrent à partir de la ligne {row}.",
        f"Reprenez dans {first.path} ce qui doit l'être, puis effacez la copie.",
    )
