"""A lock that ends with the program that holds it, however it ends."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_UNKNOWN = frozenset(
    getattr(errno, name, -1) for name in ("ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP")
)


_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4)
"""Seconds between two tries: one write takes some hundredths."""


class Verrou:
    """A file that one program holds at a time; the system lets it go when the program ends."""

    def __init__(self, path: Path) -> None:
        """Know the file, which is made when it is taken."""
        self._path = path
        self._file: IO[bytes] | None = None
        self.unknown = False
        """Whether the disk knows no locks, as some network shares: it then is taken by anyone."""

    def take(self) -> bool:
        """Take it; return False where another program holds it, or nothing can be written."""
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
        """Let it go; its file stays, for who waits for it holds the same one."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def free(self) -> None:
        """Let it go, and delete its file."""
        if self._file is not None:
            self.let_go()
            with suppress(OSError):
                self._path.unlink()

    def __del__(self) -> None:
        """Let it go with the session."""
        if self._file is not None:
            self._file.close()


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Write while no other session does; one that holds on for too long is not waited for.

    Without it, two guarded writes could both look before either is in its place.
    """
    lock = Verrou(path)
    for pause in _PAUSES:
        if not path.parent.is_dir() or lock.take():
            break
        time.sleep(pause)
    try:
        yield
    finally:
        lock.let_go()


def _lock(file: IO[bytes]) -> None:
    """Lock an open file without waiting; raises OSError where another program did."""
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - Windows alone

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl  # noqa: PLC0415 - elsewhere alone

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
