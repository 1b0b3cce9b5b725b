"""The files of a project as bytes and as text: read together, written with a guard."""

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
"""Bytes allowed in a file that an act wrote: a picture of a document may be large."""


class Etat:
    """A project as it was read at one moment: its files, their texts, their version."""

    def __init__(self, folder: Path, known: Known, autres: Iterable[str] = ()) -> None:
        """Read a folder; never raises because of its content. `known` is what was read before.

        `autres` are files outside the project's own that an act wrote: pictures, a report.
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
        """Return the text of a file, or None."""
        if path in self._autres and path in self.raw:
            return text_of(self.raw[path])
        return self.textes.get(path, "" if path in self.raw else None)

    def changed(self) -> tuple[str, ...]:
        """Return the files whose bytes on disk differ from those that were read."""
        now = _read(self.folder, [*_walked(self.folder), *_named(self.folder, self.loaded)])
        now |= _read(self.folder, [path for path in self._autres if path not in now], LARGEST)
        both = dict.fromkeys([*now, *self.raw])
        return tuple(path for path in both if now.get(path) != self.raw.get(path))


def _loaded(folder: Path, known: Known) -> tuple[LoadedProject, dict[str, bytes]]:
    """Return the project and its files as they were at one moment, if they stop changing."""
    for _ in range(_TRIES):
        loaded = load(folder, known=known)
        raw = _read(folder, _named(folder, loaded))
        if all(_says(raw.get(path), source.text) for path, source in loaded.sources.items()):
            break
    return loaded, raw


def _says(raw: bytes | None, text: str) -> bool:
    content = _text(raw) if raw is not None else None
    return content is None or Source.of("", content.removeprefix("\ufeff")).text == text


def _walked(folder: Path) -> list[str]:
    return [file.name for file in project_files(folder) if not (file.why or file.folder)]


def _named(folder: Path, loaded: LoadedProject) -> list[str]:
    """Return the files that a reading met: those it read, and those it reported."""
    reported = [finding.location.fichier for finding in loaded.findings if finding.location]
    cut = any(finding.code == problems.TOO_BIG.code for finding in loaded.findings)
    book = book_of_members(loaded)
    return [*loaded.sources, *reported, *filter(None, [book]), *(_walked(folder) if cut else ())]


def _read(folder: Path, paths: list[str], most: int = MAX_BYTES) -> dict[str, bytes]:
    contents = {}
    for path in dict.fromkeys(paths):
        with suppress(RefusedFileError):
            contents[path] = read_plain(folder / path, folder, most)
    return contents


def write(folder: Path, before: Textes, after: Textes) -> None:
    """Write files, each only if it still holds what was read.

    Raises ChangedFileError, OSError, and what the guarded write raises; files already written are
    then restored.
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
    for attempt in writes:
        try:
            now = read_plain(attempt.path, folder, LARGEST)
            if now == attempt.content and attempt.seen is not None and now != attempt.seen:
                write_guarded([Write(attempt.path, now, attempt.seen)], folder)
            elif now == attempt.content and attempt.seen is None:
                remove_guarded(attempt.path, now, folder)
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
    digest = hashlib.sha256()
    for path in sorted(raw):
        digest.update(path.encode() + b"\0" + hashlib.sha256(raw[path]).digest())
    return digest.hexdigest()[:32]
