"""From the files, folders and archives of the user to single files, opened when read."""

import codecs
import gzip
import os
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from cptskit.importing.diagnostic.tables import CHUNK, HEAD
from cptskit.loading.workbooks import UnreadableWorkbookError
from cptskit.socle.errors import UnreadableTableError

LARGEST = 4 << 30
"""Bytes of a file once unpacked: the largest known is 1 GB."""
LARGEST_INSIDE = 1 << 30
"""Bytes of an archive inside another, which is copied to read it."""
MOST_FILES = 2_000
_DEEPEST = 4
"""Folders in folders; archives in archives stop at half of it."""
_ENCRYPTED = 1
_WORKBOOKS = (".xlsx", ".xlsm", ".ods")
_KINDS = {".csv", ".tsv", ".txt", ".json", ".xls", ".zip", ".gz", *_WORKBOOKS}
_UNFINISHED = {".crdownload", ".part", ".download", ".opdownload"}
_PACKED = {
    b"7z\xbc\xaf": "est une archive 7z : décompressez-la d’abord.",
    b"Rar!": "est une archive RAR : décompressez-la d’abord.",
    b"PAR1": "est un fichier Parquet : prenez le CSV de la même page.",
    b"%PDF": "est un PDF : prenez le CSV ou le classeur de la même page.",
}
_WEB = (b"<!doctype html", b"<html")

Opened = Callable[[], AbstractContextManager[BinaryIO]]

UNREADABLE = (
    OSError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,  # an archive packed in a way that Python does not know
    UnreadableTableError,
    UnreadableWorkbookError,
)


def why(error: BaseException) -> str:
    """Return the reason in French; English messages of libraries become a short one."""
    if isinstance(error, UnreadableTableError | UnreadableWorkbookError):
        return str(error)
    return "le fichier est abîmé, incomplet ou protégé."


@dataclass(frozen=True)
class Refus:
    """A file that cannot be opened, and why."""

    nom: str
    raison: str


@dataclass(frozen=True)
class Fichier:
    """One file to read, perhaps inside an archive; `taille` is in bytes, unpacked, 0 unknown."""

    nom: str
    taille: int
    opened: Opened

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open it for one reading, as UTF-8 or Windows-1252 with ends of line that Unix knows."""
        with self.opened() as stream:
            start = stream.read(HEAD)
        with self.opened() as stream:
            yield _recoded(stream, start)

    def start(self) -> bytes:
        """Return its first bytes."""
        with self.open() as stream:
            return stream.read(HEAD)


def listed(path: Path) -> list[Path]:
    """Return the files of a path, by name: those in a folder and below, or the file itself."""
    if not path.is_dir():
        return [path]
    paths: list[Path] = []
    for folder, below, names in os.walk(path):
        depth = len(Path(folder).relative_to(path).parts)
        below[:] = sorted(name for name in below if name[0] not in "._" and depth < _DEEPEST)
        paths += [Path(folder, name) for name in sorted(names) if _is_kind(name)]
        if len(paths) > MOST_FILES:
            break
    return [path for path in paths[:MOST_FILES] if path.is_file()]


def _is_kind(name: str) -> bool:
    suffix = PurePosixPath(name).suffix.lower()
    packed = suffix in (".7z", ".rar", ".parquet")
    return name[:1] not in ("", ".") and (suffix in _KINDS or suffix in _UNFINISHED or packed)


def files(path: Path) -> Iterator[Fichier | Refus]:
    """Yield what a file holds: itself, or the files of a zip or gzip archive, by name."""
    if not path.is_file():
        yield Refus(path.name, "n’est pas un fichier." if path.exists() else "n’existe pas.")
    elif path.suffix.lower() in _UNFINISHED:
        yield Refus(path.name, "n’est pas fini de télécharger.")
    else:
        yield from _unpacked(Fichier(path.name, path.stat().st_size, lambda: path.open("rb")), 0)


def _unpacked(fichier: Fichier, depth: int) -> Iterator[Fichier | Refus]:
    """Yield a file, or what it packs; a fault in one does not hide the others."""
    try:
        with fichier.opened() as stream:
            start = stream.read(1024)
        if refused := _refused(start, depth):
            yield Refus(fichier.nom, refused)
        elif start.startswith(b"\x1f\x8b"):
            name = fichier.nom.removesuffix(".gz")
            inside = Fichier(name, _length(fichier), _gunzipped(fichier))
            yield from _unpacked(inside, depth + 1)
        elif start.startswith(b"PK") and not fichier.nom.lower().endswith(_WORKBOOKS):
            yield from _members(fichier, depth)
        else:
            yield fichier
    except UNREADABLE as error:
        yield Refus(fichier.nom, f"ne se lit pas : {why(error)}")


def _refused(start: bytes, depth: int) -> str:
    """Say why a file that begins like this is not read; empty if it may be."""
    if not start:
        return "est vide."
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_WEB):
        return "est une page web, et non le fichier : téléchargez-le à nouveau."
    if depth > _DEEPEST // 2:
        return "est dans trop d’archives l’une dans l’autre."
    return next((reason for mark, reason in _PACKED.items() if start.startswith(mark)), "")


def _recoded(stream: BinaryIO, start: bytes) -> BinaryIO:
    """Return a text without UTF-16, « Texte Unicode » of Excel, and without ends of line by CR."""
    wide = start[1:400:2].count(0) > len(start[1:400:2]) * 0.4
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or (wide and not start.startswith(b"PK")):
        name = "utf-16" if start[:1] in (b"\xff", b"\xfe") else "utf-16-le"
        return cast(BinaryIO, codecs.EncodedFile(stream, "utf-8", name, "replace"))
    alone = b"\n" not in start and b"\r" in start and b"\0" not in start
    return cast(BinaryIO, _Returns(stream)) if alone else stream


class _Returns:
    """A text whose lines end by a carriage return alone."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size).replace(b"\r", b"\n")


def _length(fichier: Fichier) -> int:
    """Return the size that a gzip file announces once unpacked; only a progress bar needs it."""
    if not fichier.taille:
        return 0
    with fichier.opened() as stream:
        stream.seek(-4, os.SEEK_END)
        return int.from_bytes(stream.read(4), "little")


def _gunzipped(fichier: Fichier) -> Opened:
    @contextmanager
    def opened() -> Iterator[BinaryIO]:
        with fichier.opened() as packed, gzip.GzipFile(fileobj=packed, mode="rb") as stream:
            yield cast(BinaryIO, stream)

    return opened


def _members(fichier: Fichier, depth: int) -> Iterator[Fichier | Refus]:
    """Yield the files of a zip archive; an archive with nothing to read yields a refusal."""
    with fichier.opened() as packed, zipfile.ZipFile(packed) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST_FILES or any(member.file_size > LARGEST for member in members):
        yield Refus(fichier.nom, "est une archive qui contient trop de choses.")
        return
    read = [
        member for member in members if _is_kind(_name(member)) and not _describes(_name(member))
    ]
    if not read:
        yield Refus(fichier.nom, "est une archive où rien n’est à lire.")
    for member in sorted(read, key=lambda member: member.filename):
        inside = Fichier(_name(member), member.file_size, _opener(fichier, member))
        packed_again = inside.nom.lower().endswith((".zip", ".gz"))
        yield from _unpacked(_copied(inside) if packed_again else inside, depth + 1)


def _name(member: zipfile.ZipInfo) -> str:
    return PurePosixPath(member.filename.replace("\\", "/")).name


def _describes(name: str) -> bool:
    """Say whether a file describes the columns of another, which is beside it."""
    return "metadata" in name.lower() or "meta_" in name.lower()


def _opener(fichier: Fichier, member: zipfile.ZipInfo) -> Opened:
    @contextmanager
    def opened() -> Iterator[BinaryIO]:
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableTableError("l’archive est protégée par un mot de passe.")
        with (
            fichier.opened() as packed,
            zipfile.ZipFile(packed) as archive,
            archive.open(member.filename) as stream,
        ):
            yield cast(BinaryIO, stream)

    return opened


def _copied(fichier: Fichier) -> Fichier:
    """Return an archive inside another as a file of its own: it is read from its end."""
    if fichier.taille > LARGEST_INSIDE:
        raise UnreadableTableError("est une archive qui contient trop de choses.")

    @contextmanager
    def opened() -> Iterator[BinaryIO]:
        with tempfile.SpooledTemporaryFile(max_size=16 * CHUNK) as copy:
            with fichier.opened() as stream:
                while chunk := stream.read(CHUNK):
                    copy.write(chunk)
            copy.seek(0)
            yield cast(BinaryIO, copy)

    return Fichier(fichier.nom, fichier.taille, opened)


def whole(fichier: Fichier, most: int) -> BytesIO:
    """Return the bytes of a workbook. Raises UnreadableTableError above `most` bytes."""
    with fichier.opened() as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise UnreadableTableError(f"il dépasse {most >> 20} Mo.")
    return BytesIO(content)
