"""Files written beside and renamed, so that nothing is ever half written, and no edit is lost."""

import os
import shutil
import stat
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import get_ident

from cptskit.socle.errors import ChangedFileError, LeadsOutError
from cptskit.socle.names import refuse_on_windows
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain
from cptskit.socle.records import record

_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait for a program that only looks at a file, as an antivirus does on Windows."""


@record
class Write:
    """A file as it was when its change was worked out, and as it should become.

    `seen` holds the bytes that the plan was made from; None where there was no file.
    """

    path: Path
    seen: bytes | None
    content: bytes


def write_guarded(writes: Sequence[Write], within: Path) -> None:
    """Write files of a folder, each only if it still says what the plan was made from.

    All are looked at before the first is written, and each again just before it takes its place.
    Bytes are compared, never times. Raises ChangedFileError, with nothing written where the first
    look already shows it; LeadsOutError; OSError with the path as its file name.
    """
    for write in writes:
        _refuse_changed(write, within)
    for each in writes:
        _put(each, within)


def remove_guarded(path: Path, seen: bytes, within: Path) -> None:
    """Delete a file of a folder, only if it still says what was seen.

    Raises ChangedFileError, LeadsOutError; OSError where the system refuses.
    """
    _refuse_changed(Write(path, seen, b""), within)
    for pause in _PAUSES if locks_files() else ():
        try:
            path.unlink()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    path.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes, within: Path | None = None) -> None:
    """Write a file, replacing what stands there only once all is written; make its folder.

    What is not an ordinary file (`/dev/stdout`, a named pipe) is written to, not replaced, unless
    `within` names the folder that must hold the file: then a link that leads out of it is refused,
    and so is what is not an ordinary file.

    Raises LeadsOutError; OSError with the path as its file name, as when a document is open
    elsewhere on Windows.
    """
    target = _target(path, within)
    if within is None and target.exists() and not stat.S_ISREG(target.stat().st_mode):
        target.write_bytes(content)
        return
    _place(path, target, content, _replace)


def _put(write: Write, within: Path) -> None:
    def exchange(beside: Path, target: Path) -> None:
        _refuse_changed(write, within)
        if write.seen is None:
            _place_new(beside, target)
        else:
            _replace(beside, target)

    try:
        _place(write.path, _target(write.path, within), write.content, exchange)
    except FileExistsError:
        raise ChangedFileError(write.path) from None


def _place(path: Path, target: Path, content: bytes, put: Callable[[Path, Path], None]) -> None:
    """Write a file beside its target, and let it take its place."""
    beside = target.with_name(f".{target.name}.{os.getpid()}-{get_ident()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        with suppress(OSError):  # a file that is not there yet has no rights to keep
            shutil.copymode(target, beside)
        put(beside, target)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        with suppress(OSError):
            beside.unlink()


def _target(path: Path, within: Path | None) -> Path:
    """Return the file that a path leads to. Raises BadPathError, LeadsOutError."""
    refuse_on_windows(path)
    try:
        target = path.resolve()
    except RuntimeError:  # a link to itself
        raise LeadsOutError(path) from None
    if within is not None:
        inside = target.is_relative_to(within.resolve())
        if not inside or (target.exists() and not target.is_file()):
            raise LeadsOutError(path)
    return target


def _refuse_changed(write: Write, within: Path) -> None:
    if write.seen is None:
        if os.path.lexists(write.path):
            raise ChangedFileError(write.path)
        return
    try:
        now = read_plain(write.path, within, len(write.seen))
    except RefusedFileError as error:
        if error.why is Why.OUTSIDE:
            raise LeadsOutError(write.path) from None
        raise ChangedFileError(write.path) from None
    if now != write.seen:
        raise ChangedFileError(write.path)


def _place_new(beside: Path, target: Path) -> None:
    """Put a file where there is none. Raises FileExistsError where one came meanwhile."""
    if locks_files():
        beside.rename(target)  # Windows replaces nothing so
        return
    try:
        target.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        if target.exists():
            raise FileExistsError from None
        beside.replace(target)


def _replace(beside: Path, target: Path) -> None:
    for pause in _PAUSES if locks_files() else ():
        try:
            beside.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    beside.replace(target)


def locks_files() -> bool:
    """Say whether the system keeps an open file from being replaced."""
    return os.name == "nt"
