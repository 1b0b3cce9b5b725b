"""The evidence of a contract year as one zip, numbered as the booklet cites it."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from cptskit.dialogue import PieceCitee, annee_au
from cptskit.documents.errors import RenderError
from cptskit.francais.accents import as_key
from cptskit.projet import Projet
from cptskit.socle.plain_files import RefusedFileError, read_plain

_LARGEST = 100 << 20
"""Bytes of one piece."""
_WHEN = (1980, 1, 1, 0, 0, 0)
_READ_ME = "LISEZ-MOI.txt"


def write(projet: Projet, folder: Path, jour: date) -> bytes:
    """Return the zip; the same bytes twice. Raises RenderError for a piece that is not there.

    Pieces are copied and never read: they may hold what only the caisse may see.
    """
    annee = annee_au(projet, jour)
    assert annee is not None
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, _READ_ME, "\r\n".join(_words(annee.pieces)).encode("utf-8-sig"))
        for piece in annee.pieces:
            if piece.preuve.fichier:
                _add(archive, name_of(piece), _content(folder, piece.preuve.fichier))
    return stream.getvalue()


def name_of(piece: PieceCitee) -> str:
    """Return the name under which a piece stands in the zip: `03-extrait-de-la-caisse.pdf`."""
    suffix = Path(piece.preuve.fichier or "").suffix.lower()
    words = re.sub(r"[^a-z0-9]+", "-", as_key(piece.preuve.titre))[:60].strip("-")
    return f"{piece.numero:02d}-{words or 'piece'}{suffix}"


def _words(pieces: tuple[PieceCitee, ...]) -> Iterator[str]:
    yield "Pièces justificatives, numérotées comme dans le livret du dialogue de gestion."
    yield "cptskit les a copiées sans les ouvrir : vérifiez qu’aucune ne nomme un patient."
    yield ""
    for piece in pieces:
        state = name_of(piece) if piece.preuve.fichier else "attendue"
        yield f"{piece.numero} : {piece.preuve.titre} ({state})"


def _content(folder: Path, name: str) -> bytes:
    try:
        return read_plain(folder / name, folder, _LARGEST)
    except (OSError, RefusedFileError) as error:
        raise RenderError(
            f"La pièce « {name} » ne se lit pas. Vérifiez son nom dans « annees: preuves: "
            "fichier: », ou retirez la clé."
        ) from error


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    archive.writestr(info, content)
