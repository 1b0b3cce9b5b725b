"""The file of a trame: a Word document, or a French word for the kind of file that it is."""

import errno
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx

from cptskit.documents.errors import RenderError
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain

_SAVE_AS = "ouvrez-le dans Word, puis « Enregistrer sous » au format « Document Word (.docx) »"
_SIGNATURES = (
    (b"", "est vide"),
    (
        b"\xd0\xcf\x11\xe0",
        f"est un ancien .doc, ou un fichier protégé par mot de passe : {_SAVE_AS}",
    ),
    (b"{\\rtf", f"est au format RTF : {_SAVE_AS}"),
    (b"%PDF", "est un PDF : il faut le document Word dont il vient"),
)
_TYPES = (
    ("opendocument.text", "est un document LibreOffice (.odt)"),
    ("opendocument", "est un fichier LibreOffice, et non un document Word"),
    ("template.main+xml", "est un modèle Word (.dotx)"),
    ("macroEnabled", "contient des macros (.docm)"),
    ("spreadsheetml", "est un classeur Excel"),
    ("presentationml", "est une présentation PowerPoint"),
)
_REFUSALS = {
    Why.OUTSIDE: "est un lien qui sort du dossier du projet : cptskit ne le suit pas",
    Why.SPECIAL: "n'est pas un fichier ordinaire : cptskit ne l'ouvre pas",
    Why.TOO_BIG: "dépasse 50 Mo",
    Why.UNREADABLE: "ne peut pas être lue",
    Why.SECRET: "est l'annuaire de crise, et non une trame",
}
_MOST_PACKED = 50_000_000
_MOST = 300_000_000
"""Bytes that the parts of a document may take once unpacked."""


def read_trame(path: Path, project: Path | None = None) -> bytes:
    """Return the bytes of a trame, which `project`, where given, must hold.

    Raises RenderError for what is not a file to open, FileNotFoundError.
    """
    try:
        data = read_plain(path, project, _MOST_PACKED)
    except RefusedFileError as error:
        if error.why is Why.ABSENT:
            raise FileNotFoundError(errno.ENOENT, "", path.as_posix()) from None
        raise RenderError(f"La trame {path.as_posix()} {_REFUSALS[error.why]}.") from None
    return data


def checked(data: bytes, name: str) -> bytes:
    """Return the bytes of a trame as they are. Raises RenderError for what is not a `.docx`."""
    reason = _reason(data)
    if reason:
        raise RenderError(f"La trame {name} {reason}.")
    return data


def _reason(data: bytes) -> str:
    """Return why a file cannot be filled, or an empty text."""
    for signature, words in _SIGNATURES:
        if data.startswith(signature) and (signature or not data):
            return words
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST:
                return "est trop grande"
            kind = _kind(archive)
        if not kind:
            docx.Document(BytesIO(data))
    except BadZipFile:
        return f"n'est pas un document Word : {_SAVE_AS}"
    except Exception:  # python-docx reads a damaged file as far as it goes
        return f"est endommagée : {_SAVE_AS}"
    return f"{kind} : {_SAVE_AS}" if kind else ""


def _kind(archive: ZipFile) -> str:
    names = archive.namelist()
    declared = next((name for name in ("mimetype", "[Content_Types].xml") if name in names), None)
    if declared is None:
        return "n'est pas un document Word"
    text = archive.read(declared).decode("utf-8", "replace")
    return next((words for mark, words in _TYPES if mark in text), "")
