"""What a user gives, files, folders, archives: to single files, each opened when it is read."""

import codecs
import gzip
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, BinaryIO, cast

from cptskit.importing.diagnostic.tables import HEAD
from cptskit.socle.errors import UnreadableTableError

LARGEST = 4 << 30
"""Bytes of a file once unpacked: the largest known is 1 GB."""
MOST_MEMBERS = 200
_ENCRYPTED = 1
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_KINDS = {".csv", ".txt", ".json", ".xlsx", ".ods", ".xls", ".zip", ".gz"}


@dataclass(frozen=True)
class Fichier:
    """One file to read, perhaps inside an archive; `taille` is in bytes, unpacked."""

    nom: str
    taille: int
    opened: Callable[[], IO[bytes]]
    lu: Path

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open it for one reading."""
        with self.opened() as stream:
            yield cast(BinaryIO, stream)

    def start(self) -> bytes:
        """Return its first bytes."""
        with self.open() as stream:
            return stream.read(HEAD)


def listed(path: Path) -> list[Path]:
    """Return the files that a path stands for, in order of their names: a folder's, or itself."""
    if not path.is_dir():
        return [path]
    inside = (one for one in path.iterdir() if one.suffix.lower() in _KINDS)
    return sorted(one for one in inside if one.is_file())


def files(path: Path) -> Iterator[Fichier]:
    """Yield what a file holds: itself, or the files of a zip or gzip archive, by name.

    Raises OSError for what cannot be opened, and UnreadableTableError, which says what is wrong
    with it, without its name.
    """
    if not path.exists():
        raise UnreadableTableError("n’existe pas.")
    if not path.is_file():
        raise UnreadableTableError("n’est pas un fichier.")
    yield from _of_one(path)


def _of_one(path: Path) -> Iterator[Fichier]:
    with path.open("rb") as stream:
        signature = stream.read(4)
    if signature.startswith(b"\x1f\x8b"):
        yield Fichier(path.name.removesuffix(".gz"), 0, lambda: _gunzip(path), path)
    elif signature.startswith(_UTF_16):
        yield Fichier(path.name, path.stat().st_size, lambda: _recoded(path), path)
    elif signature.startswith(b"PK") and path.suffix.lower() not in (".xlsx", ".ods"):
        yield from _members(path)
    else:
        yield Fichier(path.name, path.stat().st_size, lambda: path.open("rb"), path)


def _recoded(path: Path) -> IO[bytes]:
    """Open a text of UTF-16, as Excel writes « Texte Unicode », as UTF-8."""
    return cast(IO[bytes], codecs.EncodedFile(path.open("rb"), "utf-8", "utf-16"))


def _gunzip(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path, "rb"))


def _members(path: Path) -> Iterator[Fichier]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
    except (zipfile.BadZipFile, OSError) as error:
        raise UnreadableTableError("est une archive abîmée.") from error
    if len(members) > MOST_MEMBERS or any(one.file_size > LARGEST for one in members):
        raise UnreadableTableError("est une archive qui contient trop de choses.")
    for member in sorted(members, key=lambda one: one.filename):
        name = Path(member.filename).name
        if Path(name).suffix.lower() in _KINDS and "metadata" not in name and "meta_" not in name:
            yield Fichier(name, member.file_size, _opener(path, member.filename), path)


def _opener(path: Path, member: str) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        archive = zipfile.ZipFile(path)
        if archive.getinfo(member).flag_bits & _ENCRYPTED:
            raise UnreadableTableError("l’archive est protégée par un mot de passe.")
        return archive.open(member)

    return opened


def whole(fichier: Fichier, most: int) -> BytesIO:
    """Return the bytes of a workbook. Raises UnreadableTableError above `most` bytes."""
    with fichier.open() as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise UnreadableTableError(f"il dépasse {most >> 20} Mo.")
    return BytesIO(content)
