"""The files of a project as bytes and as texts, read together, and written guarded."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from cptskit.atelier.fil import Textes
from cptskit.editing.feuilles import Feuilles
from cptskit.loading import LoadedProject, load
from cptskit.loading.files import MAX_BYTES, project_files
from cptskit.loading.loader import Known
from cptskit.socle.files import Write, remove_guarded, write_guarded
from cptskit.socle.plain_files import RefusedFileError, read_plain


class Etat:
    """A project as it was read once: its files, what they say, and what tells them from others."""

    def __init__(self, folder: Path, known: Known) -> None:
        """Read a folder; never raises for what it holds. `known` is what was read before."""
        self.folder = folder
        self.loaded: LoadedProject = load(folder, known=known)
        self.raw = read_files(folder, self.loaded)
        self.textes = {path: text for path, raw in self.raw.items() if (text := _text(raw))}
        self.version = _digest(self.raw)
        self.feuilles = Feuilles(self.loaded, self.textes)

    def texte(self, path: str) -> str | None:
        """Return the text of a file; None where there is none."""
        return self.textes.get(path, "" if path in self.raw else None)

    def changed(self) -> tuple[str, ...]:
        """Return the files that say otherwise on the disk, bytes compared."""
        now = read_files(self.folder, self.loaded)
        both = dict.fromkeys([*now, *self.raw])
        return tuple(path for path in both if now.get(path) != self.raw.get(path))


def read_files(folder: Path, loaded: LoadedProject) -> dict[str, bytes]:
    """Return the bytes of a project's files, by path relative to its folder."""
    names = [one.name for one in project_files(folder) if one.why is None and not one.folder]
    found = {}
    for path in dict.fromkeys([*names, *loaded.sources]):
        try:
            found[path] = read_plain(folder / path, folder, MAX_BYTES)
        except RefusedFileError:
            continue
    return found


def write(folder: Path, before: Textes, after: Textes) -> None:
    """Write files, each only if it still says what was read.

    Raises ChangedFileError, OSError, and what the guarded write raises; files that were written
    before it came are then as they were.
    """
    writes = [
        Write(folder / path, _bytes(before.get(path)), text.encode())
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
            now = read_plain(one.path, folder, MAX_BYTES)
            if now == one.content and one.seen is not None and now != one.seen:
                write_guarded([Write(one.path, now, one.seen)], folder)
            elif now == one.content and one.seen is None:
                remove_guarded(one.path, now, folder)
        except (OSError, RefusedFileError):
            continue


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


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
