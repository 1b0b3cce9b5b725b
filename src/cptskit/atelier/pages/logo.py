"""The logo of the community: shown, uploaded as a picture, kept without its metadata."""

from pathlib import Path

from cptskit.atelier.etat import State
from cptskit.editing.champs import Changement, Saisie
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Route
from cptskit.socle.picture_privacy import without_origin
from cptskit.socle.pictures import fault_of_logo, kind_of, read_inside

ROUTE: Route = ("style", "logo")
_ENDS = {"png": "png", "jpeg": "jpg", "svg": "svg"}
_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_LARGEST = 20_000_000
_FOLDER = "images"


class LogoError(CptskitError):
    """A picture cannot be the logo; the message says why and what to do."""


def logo_of(state: State, folder: Path) -> tuple[bytes, str] | None:
    """Return the picture and its type, or None if there is none to show."""
    path = state.written.text(ROUTE)
    picture = read_inside(path, folder) if path else None
    kind = kind_of(picture) if picture else ""
    return (
        (picture, _TYPES[kind])
        if picture and kind in _TYPES and not fault_of_logo(picture)
        else None
    )


def new_logo(
    octets: bytes, state: State, folder: Path
) -> tuple[tuple[Changement, ...], dict[str, bytes]]:
    """Return the changes and the file that make a picture the logo. Raises LogoError."""
    if len(octets) > _LARGEST:
        raise LogoError("Cette image dépasse 20 Mo : enregistrez-la plus petite.")
    if fault := fault_of_logo(octets):
        raise LogoError(f"Cette image ne peut pas être le logo : {fault}.")
    kind = kind_of(octets)
    content = without_origin(octets, kind)
    path = _free(_ENDS[kind], content, folder)
    seen = state.written.text(ROUTE) or None
    files = {} if (folder / path).exists() else {path: content}
    return (Saisie(ROUTE, seen, path),), files


def _free(end: str, content: bytes, folder: Path) -> str:
    """Return a path that no other file has."""
    names = (f"{_FOLDER}/logo{number}.{end}" for number in ("", *(f"-{n}" for n in range(2, 99))))
    for path in names:
        file = folder / path
        if not file.exists() or read_inside(path, folder) == content:
            return path
    raise LogoError("Le dossier « images » a trop de logos : effacez-en.")
