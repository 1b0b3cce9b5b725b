"""The files of a folder that others may have made: which may be opened, and the one walk over them.

A project comes from a stranger: a link may lead out of it, a name may be that of a pipe or of a
device, folders may lead into each other without end. Every command opens the files of a project
here, and nowhere else.
"""

import os
import stat
from collections.abc import Collection, Iterator
from enum import Enum
from itertools import islice
from pathlib import Path

from cptskit.socle.records import record

MOST_ENTRIES = 20_000
"""Files and folders of one project; a letter and its annexes take some dozens."""
MOST_DEPTH = 30

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to would wait for ever
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


class Why(Enum):
    """Why a file or a folder is not opened."""

    ABSENT = "absent"
    OUTSIDE = "outside"
    """A link, or a path, leads out of the project."""
    SPECIAL = "special"
    """A pipe, a device, a socket."""
    TOO_BIG = "too big"
    TOO_MANY = "too many"
    UNREADABLE = "unreadable"
    SECRET = "secret"
    """The directory of the crisis plan: see `is_secret`."""


SECRET = "annuaire_crise"
"""How the name of the directory of the crisis plan begins: numbers that nothing publishes."""


def is_secret(file: Path) -> bool:
    """Say whether a file is the directory of the crisis plan, by its name."""
    return file.name.lower().replace("-", "_").startswith(SECRET)


class RefusedFileError(Exception):
    """A file is not opened, or not to its end; `why` gives the reason."""

    def __init__(self, why: Why, path: Path) -> None:
        """Keep the reason and the path."""
        super().__init__(f"{path}: {why.value}")
        self.why = why
        self.path = path


@record
class Found:
    """What a walk meets: a plain file of the project, or what is refused, with the reason."""

    path: Path
    name: str
    """Path relative to the walked folder, with `/`."""
    why: Why | None = None
    folder: bool = False
    """Whether it is a folder that is refused."""


def real_path(file: Path, root: Path | None) -> Path:
    """Return where a plain file really is, links followed; within `root`, where that is given.

    Raises RefusedFileError.
    """
    try:
        real = os.path.realpath(file, strict=True)
        inside = root is None or _is_below(real, os.path.realpath(root))
        mode = os.lstat(real).st_mode if inside else 0
    except (FileNotFoundError, NotADirectoryError):
        raise RefusedFileError(_of_absent(file, root), file) from None
    except PermissionError:
        raise RefusedFileError(Why.UNREADABLE, file) from None
    except RecursionError:  # of the caller's, such as a template that calls itself
        raise
    except (OSError, ValueError, RuntimeError):  # a link to itself, a name that none can have
        raise RefusedFileError(Why.ABSENT, file) from None
    if not inside:
        raise RefusedFileError(Why.OUTSIDE, file)
    if stat.S_ISDIR(mode):
        raise RefusedFileError(Why.ABSENT, file)
    if not stat.S_ISREG(mode):
        raise RefusedFileError(Why.SPECIAL, file)
    return Path(real)


def _is_below(real: str, root: str) -> bool:
    """Say whether a real path is a real folder, or in it."""
    real, root = os.path.normcase(real), os.path.normcase(root)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def read_plain(file: Path, root: Path | None, most: int, *, secret: bool = False) -> bytes:
    """Return the bytes of a plain file, at most so many. Raises RefusedFileError.

    `root` is the project that must hold it, None for a file that the user named. The directory of
    the crisis plan is read where `secret` says so, by `cptskit.crise` alone: no text, table, copy,
    archive or report can hold what was never read.
    """
    real = real_path(file, root)
    if is_secret(real) and not secret:
        raise RefusedFileError(Why.SECRET, file)
    try:
        with os.fdopen(os.open(real, _FLAGS), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise RefusedFileError(Why.SPECIAL, file)
            data = stream.read(most + 1)
    except OSError:
        raise RefusedFileError(Why.UNREADABLE, file) from None
    if len(data) > most:
        raise RefusedFileError(Why.TOO_BIG, file)
    return data


def is_plain(file: Path, root: Path | None) -> bool:
    """Say whether a file is there, and may be opened."""
    try:
        real_path(file, root)
    except RefusedFileError:
        return False
    return True


def walk(root: Path, *, apart_from: Collection[str] = (), below: str = "") -> Iterator[Found]:
    """Yield the files of a folder in a stable order: those of a folder before its folders.

    Hidden entries are left out, and folders whose name is one of `apart_from`. Each real folder is
    entered once, so that links from one to the other end. A folder that may not be entered, a link
    that leads out and what is not a plain file are yielded with the reason; past `MOST_ENTRIES` the
    walk ends with the reason TOO_MANY at the folder itself. `below` walks one folder of the root.
    """
    prefix = f"{below}/" if below else ""
    yield from _Walk(root, frozenset(apart_from)).entries(root / below, prefix, 0)


def folders(root: Path, *, apart_from: Collection[str] = ()) -> list[Path]:
    """Return the real folders that `walk` enters, the root first; each once."""
    course = _Walk(root, frozenset(apart_from))
    for _ in course.entries(root, "", 0):
        pass
    return list(course.entered)


class _Walk:
    """One walk: how much of it is left, and the folders that it has entered."""

    def __init__(self, root: Path, apart_from: frozenset[str]) -> None:
        self._root, self._real = root, root.resolve()
        self._apart_from = apart_from
        self._left = MOST_ENTRIES
        self.entered: dict[Path, None] = {}

    def entries(self, folder: Path, prefix: str, depth: int) -> Iterator[Found]:
        """Yield what is in a folder; `prefix` is what the names of its entries begin with."""
        try:
            real = folder.resolve(strict=True)
            if not real.is_relative_to(self._real):
                yield self._refused(folder, Why.OUTSIDE)
                return
            if real in self.entered:
                return
            self.entered[real] = None
            with os.scandir(folder) as listed:
                met = list(islice(listed, self._left + 1))
        except (OSError, RuntimeError):
            yield self._refused(folder, Why.UNREADABLE)
            return
        self._left -= len(met)
        if self._left < 0 or depth > MOST_DEPTH:
            self._left = -1
            yield self._refused(folder, Why.TOO_MANY)
            return
        named = sorted((one for one in met if one.name[:1] != "."), key=lambda one: one.name)
        folders = [one for one in named if _is_folder(one)]
        for one in named:
            if one not in folders:
                yield self._file(one, folder / one.name, prefix + one.name)
        for one in folders:
            if one.name not in self._apart_from and self._left >= 0:
                yield from self.entries(folder / one.name, f"{prefix}{one.name}/", depth + 1)

    def _file(self, entry: os.DirEntry[str], path: Path, name: str) -> Found:
        """Return what a walk tells of an entry of a folder that is itself in the project."""
        if _is_plain(entry):
            return Found(path, name)
        try:
            real_path(path, self._real)
        except RefusedFileError as error:  # it is listed, and cannot be absent: a broken link
            why = Why.UNREADABLE if error.why is Why.ABSENT else error.why
            return Found(path, name, why)
        return Found(path, name)

    def _refused(self, folder: Path, why: Why) -> Found:
        return Found(folder, folder.relative_to(self._root).as_posix(), why, folder=True)


def _is_plain(entry: os.DirEntry[str]) -> bool:
    """Say whether an entry is a plain file, and no link to one."""
    try:
        return stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _of_absent(file: Path, root: Path | None) -> Why:
    """Tell a file that is not there from one that would not be there, but outside."""
    if root is None:
        return Why.ABSENT
    try:
        inside = file.resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):
        return Why.ABSENT
    return Why.ABSENT if inside else Why.OUTSIDE
