"""Files written beside and renamed, so that nothing is ever half written."""

import os
import stat
import time
from contextlib import suppress
from pathlib import Path

_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait for a program that only looks at a file, as an antivirus does on Windows."""


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file, replacing what stands there only once all is written; make its folder.

    What is no ordinary file (`/dev/stdout`, a named pipe) is written to, not replaced. Raises
    OSError with the path as its file name, as when a document is open elsewhere on Windows.
    """
    target = path.resolve()
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        target.write_bytes(content)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(content)
        _replace(beside, target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        error.filename = str(path)
        raise


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
