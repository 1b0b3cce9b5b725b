"""What is saved in the folders of projects, as it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cptskit.socle.plain_files import folders

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator
    from threading import Event

    from watchfiles import Change

_QUIET_MS = 50
"""Once nothing was written for so long, a save is over."""
_MOST_MS = 200
"""Saves that follow each other without a pause are reported together, after so long at most."""
_FIRST_MS = 100
"""How soon the first set comes, which says that the watch has begun."""
_PRODUCED = frozenset({"dist", "node_modules", "__pycache__"})
_TEMPORARY = ("~", ".tmp", ".swp", ".swx", ".bak", ".part", ".crdownload")
_TEMPORARY_STARTS = (".", "~$", "#")
_VIM_PROBE = "4913"
"""The file by which Vim finds out whether it may write in a folder."""


def changes(
    folders: Collection[Path],
    *,
    apart_from: Collection[Path] = (),
    stop: Event | None = None,
) -> Iterator[frozenset[Path]]:
    """Yield an empty set once the watch has begun, then the files of each save, as absolute paths.

    What is read after the first, empty set misses no save. A set also names files that are gone.
    Left out: hidden files, those that editors keep for themselves, `dist/`, and what lies in
    `apart_from`, the folders that the caller writes to. It ends when `stop` is set, within a tenth
    of a second, and otherwise never.

    Where the system has no more watches to give, the dates of files are compared instead: of two
    saves in one second the later may be missed.

    Raises OSError for a folder that does not exist, KeyboardInterrupt for Ctrl+C.
    """
    roots = tuple(dict.fromkeys(folder.resolve(strict=True) for folder in folders))
    wanted = _Wanted(roots, tuple(folder.resolve() for folder in apart_from))
    begun = False
    for saved in _watch(roots, wanted, stop):
        if not begun:
            yield frozenset()
            begun = True
        if saved:
            yield saved


def _watch(
    roots: Collection[Path], wanted: _Wanted, stop: Event | None
) -> Iterator[frozenset[Path]]:
    """Yield what was saved, and an empty set each time that nothing was for a while.

    Each folder is watched alone, and those that come are taken in: the library's own way down
    follows links, be it out of the project, or without end.
    """
    new: frozenset[Path] | None = frozenset()
    while new is not None:
        watched = [folder for root in roots for folder in folders(root, apart_from=_PRODUCED)]
        new = yield from _until_a_folder_comes(watched, wanted, stop, new)


def _until_a_folder_comes(
    watched: Collection[Path], wanted: _Wanted, stop: Event | None, late: frozenset[Path]
) -> Generator[frozenset[Path], None, frozenset[Path] | None]:
    """Yield as `_watch` does; return the folders that came, None where the watch is over.

    `late` is called once the watch has begun: what came before it did.
    """
    polling = None
    while True:
        try:
            for event in _events(watched, wanted, stop, polling=polling):
                yield event | late
                late = frozenset()
                if came := frozenset(path for path in event if path.is_dir()):
                    return came
        except OSError:
            if polling:
                raise
            polling = True
        else:
            return None


def _events(
    watched: Collection[Path], wanted: _Wanted, stop: Event | None, *, polling: bool | None
) -> Iterator[frozenset[Path]]:
    from watchfiles import watch  # noqa: PLC0415 - start-up

    for events in watch(
        *watched,
        watch_filter=wanted,
        debounce=_MOST_MS,
        step=_QUIET_MS,
        rust_timeout=_FIRST_MS,
        yield_on_timeout=True,
        stop_event=stop,
        force_polling=polling,
        recursive=False,
        ignore_permission_denied=True,
    ):
        yield frozenset(Path(path) for _, path in events)


@dataclass(frozen=True)
class _Wanted:
    """Tells the files of a project from those that programs keep beside them."""

    roots: tuple[Path, ...]
    apart_from: tuple[Path, ...]

    def __call__(self, change: Change, path: str) -> bool:  # noqa: ARG002 - the library's form
        file = Path(path)
        if any(file.is_relative_to(folder) for folder in self.apart_from):
            return False
        return any(
            not any(map(_is_kept_out, file.relative_to(root).parts))
            for root in self.roots
            if file.is_relative_to(root)
        )


def _is_kept_out(name: str) -> bool:
    return (
        name in _PRODUCED
        or name == _VIM_PROBE
        or name.startswith(_TEMPORARY_STARTS)
        or name.lower().endswith(_TEMPORARY)
    )
