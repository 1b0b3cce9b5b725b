"""The file of a trame: a Word document, or a French word on what it is instead."""

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx

from cptskit.documents.model import RenderError

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
_MOST = 300_000_000
"""Bytes that the parts of a document may take once unpacked."""


def read_trame(path: Path) -> bytes:
    """Return the bytes of a trame. Raises RenderError for what is no `.docx`, OSError."""
    data = path.read_bytes()
    reason = _reason(data)
    if reason:
        raise RenderError(f"La trame {path.as_posix()} {reason}.")
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
