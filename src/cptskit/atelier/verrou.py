"""A lock that ends with the program that holds it, however that ends."""

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_UNKNOWN = frozenset(
    getattr(errno, name, -1) for name in ("ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP")
)


_PATIENCE = 5.0
"""Seconds to wait for another session: a write takes a few hundredths."""
_PAUSE = 0.02


class Verrou:
    """A file that one program holds at a time; the system lets it go when the program ends."""

    def __init__(self, path: Path) -> None:
        """Note the file, which is created when the lock is taken."""
        self._path = path
        self._file: IO[bytes] | None = None
        self.unknown = False
        """Whether the disk has no locks, like some network shares: anyone can then take it."""

    def take(self) -> bool:
        """Take the lock; return False if another program holds it, or nothing can be written."""
        if self._file is not None:
            return True
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = self._path.open("a+b")
        except OSError:
            return False
        try:
            _lock(file)
        except OSError as error:
            self.unknown = error.errno in _UNKNOWN
            if not self.unknown:
                file.close()
                return False
        self._file = file
        return True

    def let_go(self) -> None:
        """Let the lock go; its file stays, since whoever waits for it has the same one open."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def free(self) -> None:
        """Let the lock go, and delete its file."""
        if self._file is not None:
            self.let_go()
            with suppress(OSError):
                self._path.unlink()

    def __del__(self) -> None:
        """Let the lock go with the session."""
        if self._file is not None:
            self._file.close()


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Write while no other session does; one that takes too long is not waited for.

    Without this, two guarded writes could both look before either is in place. On a disk without
    locks, a file that only one session can create replaces the lock.
    """
    lock = Verrou(path)
    if path.parent.is_dir():
        _patiently(lock.take)
    mark = path.with_suffix(".marque") if lock.unknown else None
    if mark and not _patiently(lambda: _made(mark)):
        mark.unlink(missing_ok=True)  # left by a session that was killed
        _made(mark)
    try:
        yield
    finally:
        if mark:
            mark.unlink(missing_ok=True)
        lock.let_go()


def _patiently(act: Callable[[], bool]) -> bool:
    """Try an act again for a while; return whether it succeeded."""
    end = time.monotonic() + _PATIENCE
    while not (done := act()) and time.monotonic() < end:
        time.sleep(_PAUSE)
    return done


def _made(mark: Path) -> bool:
    try:
        mark.touch(exist_ok=False)
    except OSError:
        return False
    return True


def _lock(file: IO[bytes]) -> None:
    """Lock an open file without waiting; raises OSError if another program holds it."""
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - Windows alone

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl  # noqa: PLC0415 - elsewhere alone

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
