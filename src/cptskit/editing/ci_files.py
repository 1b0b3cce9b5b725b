"""What makes a code host check a project at every push: the files that `init --ci` writes."""

import json
import shlex
from collections.abc import Iterable
from pathlib import Path

from cptskit.editing.ci_source import FORMS, REQUIREMENTS, Source, read_source
from cptskit.socle.errors import BadSourceError
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.socle.resources import resource

_PLACES = {
    "github": ("github.yml", ".github/workflows/cptskit.yml"),
    "gitlab": ("gitlab.yml", ".gitlab-ci.yml"),
    "pre-commit": ("pre-commit.yaml", ".pre-commit-config.yaml"),
}
"""By service, the template and the path that the service reads, from the top of a repository."""

SERVICES = tuple(_PLACES)
_INSTALLED = "pre-commit"
"""The service that runs the cptskit of the machine, and does not install it."""


def ci_files(project: Path, services: Iterable[str], source: str | None = None) -> dict[Path, str]:
    """Return the files of these services, by path, for the project of a folder.

    They go to the top of the git repository that holds the folder, or to the folder itself where
    there is no repository yet. `source` is where they install cptskit from; see `read_source`.

    Raises BadSourceError where a service needs a source and none, or a wrong one, is given.
    """
    named = list(services)
    top = _top(project.resolve())
    inside = project.resolve().relative_to(top).as_posix()
    where = project if inside == "." else top
    origin = read_source(source, top) if source else None
    if origin is None and set(named) - {_INSTALLED}:
        raise BadSourceError(
            "Aucune version de cptskit n'est publiée : dites d'où les services l'installent "
            f"(--source), {FORMS}."
        )
    files = {
        where / target: _filled(resource("templates") / "init" / "ci" / template, inside, origin)
        for template, target in map(_PLACES.__getitem__, named)
    }
    if origin is not None and set(named) - {_INSTALLED}:
        needed = where / REQUIREMENTS
        if not _says(needed, origin.requirements, top):
            files[needed] = origin.requirements
    return files


def _says(file: Path, text: str, top: Path) -> bool:
    """Say whether a file already exists with this text, written for another service."""
    try:
        return read_plain(file, top, len(text.encode())) == text.encode()
    except RefusedFileError:
        return False


def _top(folder: Path) -> Path:
    holders = (holder for holder in (folder, *folder.parents) if (holder / ".git").exists())
    return next(holders, folder)


def _filled(template: Path, project: str, source: Source | None) -> str:
    """Fill in installation and project: words for the shell, a string in pre-commit's list."""
    listed = template.name == _PLACES[_INSTALLED][0]
    word = json.dumps(project, ensure_ascii=False) if listed else shlex.quote(project)
    lines = []
    for line in template.read_text(encoding="utf-8").splitlines(keepends=True):
        if "__INSTALLER__" in line and source is not None:
            lines += [line.replace("__INSTALLER__", command) for command in source.commands]
        else:
            lines.append(line.replace("__PROJET__", word))
    return "".join(lines)
