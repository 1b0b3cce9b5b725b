"""New files that belong together: written where none stands, and written again after a kill.

While they are written, a list of them with their fingerprints stands in the folder. A run that
was cut short leaves it behind: the next run then knows which files are of that run, untouched
since, and may take their place.
"""

import glob
import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from cptskit.socle.errors import TargetExistsError
from cptskit.socle.files import Write, write_atomically, write_guarded
from cptskit.socle.plain_files import RefusedFileError, read_plain

LIST = ".cptskit-en-cours"
_MOST = 5_000_000
_NAMED = 3


def write_new(folder: Path, contents: Mapping[Path, bytes]) -> None:
    """Write new files, in a folder or above it; `folder` holds the list while it goes on.

    Raises TargetExistsError before anything is written where a file of the user's stands there,
    ChangedFileError where one comes meanwhile, OSError.
    """
    left = {path: raw for path in contents if (raw := left_behind(folder, path)) is not None}
    _refuse_existing([path for path in contents if path.exists() and path not in left])
    listed = {path.absolute().as_posix(): _digest(raw) for path, raw in contents.items()}
    write_atomically(folder / LIST, json.dumps(listed).encode(), folder)
    for path, raw in contents.items():
        _sweep(path)
        write_guarded([Write(path, left.get(path), raw)], path.parent)
    (folder / LIST).unlink()


def left_behind(folder: Path, path: Path) -> bytes | None:
    """Return a file that a run cut short has written, untouched since; None for others."""
    try:
        raw = read_plain(path, None, _MOST)
        listed = json.loads(read_plain(folder / LIST, folder, _MOST))
    except (RefusedFileError, ValueError):
        return None
    ours = isinstance(listed, dict) and listed.get(path.absolute().as_posix()) == _digest(raw)
    return raw if ours else None


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _sweep(path: Path) -> None:
    """Take away what a kill left of a file half written."""
    for beside in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with suppress(OSError):
            beside.unlink()


def _refuse_existing(existing: list[Path]) -> None:
    if existing:
        names = ", ".join(path.as_posix() for path in existing[:_NAMED])
        others = "" if len(existing) <= _NAMED else f" et {len(existing) - _NAMED} autres fichiers"
        raise TargetExistsError(f"Il y a déjà {names}{others} ; rien n'a été écrit.")
