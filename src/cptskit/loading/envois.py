"""The copies of a project that are kept when a document is sent: `envois/2026-10-15-projet.zip`.

Most users have no git: a copy says later what the ARS and the caisse have in hand. It is an
archive, so that nothing in it is ever read as a part of the project.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cptskit.loading.files import ENVOIS, MAX_BYTES
from cptskit.socle.archives import UNIX, BadArchiveError, HugeArchiveError, repacked
from cptskit.socle.errors import CptskitError
from cptskit.socle.files import write_atomically
from cptskit.socle.patterns import late
from cptskit.socle.plain_files import RefusedFileError, read_plain, walk

MOST = 40
"""Copies that are kept; the oldest leave, but for the very first."""
_KEPT = frozenset({".yaml", ".yml", ".md", ".csv", ".xlsx", ".ods", ".xls", ".png", ".jpg", ".svg"})
_APART = frozenset({"dist", "annexes", "preuves", ENVOIS})
"""What a state is not compared by: what was produced, and files that only go along."""
_NAME = late(r"(\d{4}-\d{2}-\d{2})-([a-z-]+?)(?:-(\d+))?\.zip")
_UNPACKED = 40_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)


class UnreadableCopyError(CptskitError):
    """A copy cannot be read; the message, in French, says why."""


class Envoi(NamedTuple):
    """A copy: the day on which it was kept, its rank that day, and the document that was sent."""

    jour: date
    rang: int
    document: str
    fichier: Path

    @property
    def nom(self) -> str:
        """Its name without `.zip`, by which a command takes it."""
        return self.fichier.stem


def envois(folder: Path) -> list[Envoi]:
    """Return the copies of a project, the oldest first."""
    inside = folder / ENVOIS
    if not inside.is_dir():
        return []
    found = (_envoi(one.path) for one in walk(folder, below=ENVOIS) if one.why is None)
    return sorted(envoi for envoi in found if envoi is not None)


def _envoi(path: Path) -> Envoi | None:
    named = _NAME.fullmatch(path.name)
    try:
        return (
            Envoi(date.fromisoformat(named[1]), int(named[3] or 1), named[2], path)
            if named
            else None
        )
    except ValueError:
        return None


def keep(folder: Path, document: str, jour: date) -> Envoi:
    """Keep a copy of a project as it is, and return it; the last one where nothing has changed.

    Raises OSError.
    """
    content = _packed(folder)
    known = envois(folder)
    if known and known[-1].document == document and _same(known[-1], content):
        return known[-1]
    rank = 1 + sum(envoi.jour == jour for envoi in known)
    stem = f"{jour.isoformat()}-{document}" + (f"-{rank}" if rank > 1 else "")
    target = folder / ENVOIS / f"{stem}.zip"
    write_atomically(target, content, folder)
    too_many = max(0, len(known) + 1 - MOST)
    for old in known[1 : 1 + too_many]:
        old.fichier.unlink(missing_ok=True)
    return Envoi(jour, rank, document, target)


def _same(envoi: Envoi, content: bytes) -> bool:
    try:
        return read_plain(envoi.fichier, None, _UNPACKED) == content
    except RefusedFileError:
        return False


def _packed(folder: Path) -> bytes:
    """Return the archive of what says the project: same files, same bytes."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for found in walk(folder, apart_from=_APART):
            if found.why is not None or found.path.suffix.lower() not in _KEPT:
                continue
            try:
                raw = read_plain(found.path, folder, MAX_BYTES)
            except RefusedFileError:
                continue
            info = ZipInfo(found.name, _EPOCH)
            info.compress_type, info.create_system = ZIP_DEFLATED, UNIX
            archive.writestr(info, raw)
    return stream.getvalue()


@contextmanager
def unpacked(file: Path) -> Iterator[Path]:
    """Lend a folder that holds the project of a copy. Raises UnreadableCopyError."""
    try:
        raw = repacked(read_plain(file, None, _UNPACKED), _UNPACKED)
    except (RefusedFileError, BadArchiveError, HugeArchiveError) as error:
        raise UnreadableCopyError(
            f"{file.as_posix()} n'est pas une copie de projet que cptskit sait lire."
        ) from error
    with TemporaryDirectory(prefix="cptskit-") as lent, ZipFile(BytesIO(raw)) as archive:
        root = Path(lent) / "projet"
        root.mkdir()
        for name in archive.namelist():
            path = PurePosixPath(name)
            if name.endswith("/") or path.is_absolute() or not _plain(path):
                continue
            target = root.joinpath(*path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name))
        yield root


def _plain(path: PurePosixPath) -> bool:
    safe = all(
        part not in ("..", "") and "\\" not in part and ":" not in part for part in path.parts
    )
    return safe and path.suffix.lower() in _KEPT
