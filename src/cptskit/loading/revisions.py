"""The files of a project as a revision of its repository has them, without any checkout.

`git` in a stranger's folder may run what its configuration names: hooks, a file-system monitor,
filters, text converters, remote helpers. Only plumbing that runs none of them is asked, with what
could be named set to nothing, and no object is fetched from anywhere.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from cptskit.loading.files import MAX_BYTES
from cptskit.socle.errors import CptskitError

_READ = frozenset({".yaml", ".yml", ".md", ".csv", ".xlsx", ".ods", ".xls"})
_MOST_FILES = 2_000
_PLAIN = frozenset({"100644", "100755"})
_SECONDS = 60
_OFF = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.attributesFile=/dev/null",
    "core.sshCommand=false",
    "core.askPass=false",
    "credential.helper=",
    "log.showSignature=false",
    "protocol.allow=never",
)


class UnreadableRevisionError(CptskitError):
    """A revision cannot be read; the message, in French, says why."""


@dataclass(frozen=True)
class Revision:
    """A commit: its hash, and the day on which it was written."""

    hash: str
    jour: date


def find_revision(folder: Path, name: str) -> Revision:
    """Return the commit that a name means in the repository of a folder: `HEAD~2`, a tag, a hash.

    Raises UnreadableRevisionError.
    """
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    try:
        found = _git(folder, *asked)
    except UnreadableRevisionError as error:
        raise UnreadableRevisionError(f"« {name} » n'est pas un dossier, et {error}") from error
    if not found.strip():
        raise UnreadableRevisionError(
            f"« {name} » n'est ni un dossier, ni une version du dépôt de {folder.as_posix()}."
        )
    return _dated(folder, found.decode("ascii").strip())


def revision_before(folder: Path, day: date) -> Revision:
    """Return the last commit written before the end of a day. Raises UnreadableRevisionError."""
    until = f"--before={day.isoformat()}T23:59:59"
    found = _git(folder, "rev-list", "--first-parent", "-1", until, "HEAD", "--").decode().strip()
    if not found:
        raise UnreadableRevisionError(
            f"Le dépôt de {folder.as_posix()} n'a aucune version du {day:%d/%m/%Y} ou d'avant."
        )
    return _dated(folder, found)


@contextmanager
def folder_at(folder: Path, revision: Revision) -> Iterator[Path]:
    """Lend a folder that holds the project of `folder` as this commit has it.

    Links, submodules and files that no project reads are left out. Raises UnreadableRevisionError.
    """
    inside = _git(folder, "rev-parse", "--show-prefix").decode("utf-8", "replace").strip()
    listed = _git(folder, "ls-tree", "-r", "-z", "--full-tree", revision.hash, "--", inside or ".")
    entries = list(_entries(listed, inside))
    if not entries:
        raise UnreadableRevisionError("Cette version ne contient aucun fichier de projet.")
    if len(entries) > _MOST_FILES:
        raise UnreadableRevisionError(
            f"Cette version contient plus de {_MOST_FILES} fichiers : donnez le dossier du projet."
        )
    with TemporaryDirectory(prefix="cptskit-") as lent:
        root = Path(lent) / folder.resolve().name
        for path, blob in entries:
            target = root.joinpath(*path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_blob(folder, blob))
        yield root


def _entries(listed: bytes, inside: str) -> Iterator[tuple[PurePosixPath, str]]:
    for line in listed.split(b"\0"):
        head, _, name = line.partition(b"\t")
        parts = head.decode("ascii", "replace").split()
        if len(parts) != 3 or parts[0] not in _PLAIN:
            continue
        path = PurePosixPath(name.decode("utf-8", "replace").removeprefix(inside))
        safe = path.parts and not path.is_absolute() and ".." not in path.parts
        if safe and path.suffix.lower() in _READ and not path.parts[0].startswith("."):
            yield path, parts[2]


def _blob(folder: Path, name: str) -> bytes:
    size = int(_git(folder, "cat-file", "-s", name) or 0)
    if size > MAX_BYTES:
        return b""
    return _git(folder, "cat-file", "blob", name)


def _dated(folder: Path, name: str) -> Revision:
    raw = _git(folder, "cat-file", "commit", name).decode("utf-8", "replace")
    seconds = next(
        (line.rsplit(" ", 2)[1] for line in raw.splitlines() if line.startswith("committer ")), "0"
    )
    return Revision(name, date.fromtimestamp(int(seconds)))


def _git(folder: Path, *arguments: str) -> bytes:
    program = shutil.which("git")
    if program is None:
        raise UnreadableRevisionError(
            "git n'est pas installé : comparez deux dossiers, cptskit diff AVANT APRÈS."
        )
    settings = [part for one in _OFF for part in ("-c", one)]
    command = [program, "--no-pager", "--no-optional-locks", *settings, *arguments]
    try:
        ran = subprocess.run(
            command,
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UnreadableRevisionError("git ne répond pas.") from error
    if ran.returncode == 128 or (ran.returncode and arguments[0] != "rev-parse"):
        raise UnreadableRevisionError(_why(folder, ran.stderr.decode("utf-8", "replace")))
    return ran.stdout if ran.returncode == 0 else b""


def _environment() -> dict[str, str]:
    """Return the variables of the process without those that would steer git elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "LC_ALL": "C",
    }


def _why(folder: Path, said: str) -> str:
    if "not a git repository" in said:
        return (
            f"{folder.as_posix()} n'est pas dans un dépôt git : comparez deux dossiers, "
            "cptskit diff AVANT APRÈS."
        )
    if "dubious ownership" in said:
        return f"git refuse de lire {folder.as_posix()} : ce dossier est à un autre utilisateur."
    return f"git ne peut pas lire l'historique de {folder.as_posix()}."
