"""What makes a code host check a project at every push: the files that `init --ci` writes."""

import json
import shlex
from collections.abc import Iterable
from pathlib import Path

from cptskit.socle.resources import resource
from cptskit.version import __version__

_PLACES = {
    "github": ("github.yml", ".github/workflows/cptskit.yml"),
    "gitlab": ("gitlab.yml", ".gitlab-ci.yml"),
    "pre-commit": ("pre-commit.yaml", ".pre-commit-config.yaml"),
}
"""By service, the template and the path that the service reads, from the top of a repository."""

SERVICES = tuple(_PLACES)


def ci_files(project: Path, services: Iterable[str]) -> dict[Path, str]:
    """Return the files of these services, by path, for the project of a folder.

    They stand at the top of the git repository that holds the folder; in the folder itself where
    there is none yet.
    """
    top = _top(project.resolve())
    inside = project.resolve().relative_to(top).as_posix()
    where = project if inside == "." else top
    return {
        where / target: _filled(resource("templates") / "init" / "ci" / template, inside)
        for template, target in map(_PLACES.__getitem__, services)
    }


def _top(folder: Path) -> Path:
    holders = (one for one in (folder, *folder.parents) if (one / ".git").exists())
    return next(holders, folder)


def _filled(template: Path, project: str) -> str:
    """Fill in version and project: a word for the shell, a string in pre-commit's list."""
    listed = template.name == _PLACES["pre-commit"][0]
    word = json.dumps(project, ensure_ascii=False) if listed else shlex.quote(project)
    text = template.read_text(encoding="utf-8")
    return text.replace("__VERSION__", __version__).replace("__PROJET__", word)
