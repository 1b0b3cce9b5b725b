"""The files of a project as bytes and as texts, read together, and written guarded."""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from cptskit.atelier.fil import Textes
from cptskit.editing.feuilles import Feuilles
from cptskit.editing.tableau_membres import book_of_members, bytes_of, text_of
from cptskit.loading import LoadedProject, load, problems
from cptskit.loading.files import MAX_BYTES, Source, project_files
from cptskit.loading.loader import Known
from cptskit.socle.files import Write, remove_guarded, write_guarded
from cptskit.socle.plain_files import RefusedFileError, read_plain

_TRIES = 5
LARGEST = 60_000_000
"""Bytes of a file that an act wrote: a picture of a document may be large."""


class Etat:
    """A project as it was read once: its files, what they say, and what tells them from others."""

    def __init__(self, folder: Path, known: Known, autres: Iterable[str] = ()) -> None:
        """Read a folder; never raises for what it holds. `known` is what was read before.

        `autres` are files that no project reads, and that an act wrote: pictures, a report.
        """
        self.folder = folder
        self.loaded, self.raw = _loaded(folder, known)
        table = book_of_members(self.loaded)
        self.textes = {
            path: text
            for path, raw in self.raw.items()
            if (text := text_of(raw) if path == table else _text(raw))
        }
        self._autres = [path for path in autres if path not in self.raw]
        self.raw |= _read(folder, self._autres, LARGEST)
        self.version = _digest(self.raw)
        self.feuilles = Feuilles(self.loaded, self.textes)

    def texte(self, path: str) -> str | None:
        """Return the text of a file; None where there is none."""
        if path in self._autres and path in self.raw:
            return text_of(self.raw[path])
        return self.textes.get(path, "" if path in self.raw else None)

    def changed(self) -> tuple[str, ...]:
        """Return the files that say otherwise on the disk, bytes compared."""
        now = _read(self.folder, [*_walked(self.folder), *_named(self.folder, self.loaded)])
        now |= _read(self.folder, [one for one in self._autres if one not in now], LARGEST)
        both = dict.fromkeys([*now, *self.raw])
        return tuple(path for path in both if now.get(path) != self.raw.get(path))


def _loaded(folder: Path, known: Known) -> tuple[LoadedProject, dict[str, bytes]]:
    """Return the project and its files as they were at one moment, if they hold still for it."""
    for _ in range(_TRIES):
        loaded = load(folder, known=known)
        raw = _read(folder, _named(folder, loaded))
        if all(_says(raw.get(path), source.text) for path, source in loaded.sources.items()):
            break
    return loaded, raw


def _says(raw: bytes | None, text: str) -> bool:
    held = _text(raw) if raw is not None else None
    return held is None or Source.of("", held.removeprefix("\ufeff")).text == text


def _walked(folder: Path) -> list[str]:
    return [one.name for one in project_files(folder) if not (one.why or one.folder)]


def _named(folder: Path, loaded: LoadedProject) -> list[str]:
    """Return the files that a reading met: those that it read, and those that it told of."""
    told = [one.location.fichier for one in loaded.findings if one.location]
    cut = any(one.code == problems.TOO_BIG.code for one in loaded.findings)
    book = book_of_members(loaded)
    return [*loaded.sources, *told, *filter(None, [book]), *(_walked(folder) if cut else ())]


def _read(folder: Path, paths: list[str], most: int = MAX_BYTES) -> dict[str, bytes]:
    found = {}
    for path in dict.fromkeys(paths):
        with suppress(RefusedFileError):
            found[path] = read_plain(folder / path, folder, most)
    return found


def write(folder: Path, before: Textes, after: Textes) -> None:
    """Write files, each only if it still says what was read.

    Raises ChangedFileError, OSError, and what the guarded write raises; files that were written
    before it came are then as they were.
    """
    writes = [
        Write(folder / path, _bytes(before.get(path)), bytes_of(text))
        for path, text in after.items()
        if text is not None
    ]
    try:
        write_guarded(writes, folder)
        for path, text in after.items():
            if text is None:
                remove_guarded(folder / path, _bytes(before.get(path)) or b"", folder)
    except BaseException:
        _put_back(folder, writes)
        raise


def _put_back(folder: Path, writes: list[Write]) -> None:
    for one in writes:
        try:
            now = read_plain(one.path, folder, LARGEST)
            if now == one.content and one.seen is not None and now != one.seen:
                write_guarded([Write(one.path, now, one.seen)], folder)
            elif now == one.content and one.seen is None:
                remove_guarded(one.path, now, folder)
        except (OSError, RefusedFileError):
            continue


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else bytes_of(text)


def _text(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _digest(raw: Mapping[str, bytes]) -> str:
    found = hashlib.sha256()
    for path in sorted(raw):
        found.update(path.encode() + b"\0" + hashlib.sha256(raw[path]).digest())
    return found.hexdigest()[:32]
