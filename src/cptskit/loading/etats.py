"""The states of a project that a user may name: a folder, a copy, a revision of its repository."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.loading.envois import Envoi, envois, unpacked
from cptskit.loading.revisions import (
    Revision,
    UnreadableRevisionError,
    find_revision,
    folder_at,
    revision_before,
)
from cptskit.socle.errors import CptskitError


class NoFormerStateError(CptskitError):
    """No state is named, and none was kept; the message, in French, says what to do."""


@dataclass(frozen=True)
class EtatNomme:
    """A state on disk: its folder, the words that say which it is, and its day where it has one."""

    dossier: Path
    nom: str
    jour: date | None = None


def etat_anterieur(
    folder: Path, avant: Path | str | None, depuis: date | None, lent: ExitStack
) -> EtatNomme:
    """Return the state that comes first: of a day, named, else the copy that was kept last.

    Raises NoFormerStateError, UnreadableCopyError, UnreadableRevisionError.
    """
    if depuis is not None:
        return etat_au(folder, depuis, lent)
    if avant is not None:
        return etat_nomme(folder, str(avant), lent)
    found = dernier_envoi(folder, lent)
    if found is None:
        raise NoFormerStateError(
            "Avec quoi comparer ? Donnez un premier état : un dossier, une version du dépôt, ou "
            "une date ; ou gardez une copie à chaque envoi, avec « cptskit render --envoi »."
        )
    return found


def etat_nomme(folder: Path, name: str, lent: ExitStack) -> EtatNomme:
    """Return the state of a project that a name means; `lent` holds what had to be unpacked.

    A folder; a copy of `envois/` by its name, its day or its file; else a revision of the
    repository of `folder`. Raises UnreadableCopyError, UnreadableRevisionError.
    """
    if Path(name).is_dir():
        return EtatNomme(Path(name), Path(name).as_posix())
    for envoi in reversed(envois(folder)):
        if name in (
            envoi.nom,
            envoi.fichier.name,
            envoi.jour.isoformat(),
            f"{envoi.jour:%d/%m/%Y}",
        ):
            return de_la_copie(envoi, lent)
    if name.lower().endswith(".zip") and Path(name).is_file():
        return EtatNomme(lent.enter_context(unpacked(Path(name))), Path(name).as_posix())
    return _at(folder, find_revision(folder, name), lent, name)


def etat_au(folder: Path, jour: date, lent: ExitStack) -> EtatNomme:
    """Return the last state of that day or before: of the repository, else of the copies.

    Raises UnreadableRevisionError.
    """
    try:
        return _at(folder, revision_before(folder, jour), lent)
    except UnreadableRevisionError:
        kept = [envoi for envoi in envois(folder) if envoi.jour <= jour]
        if not kept:
            raise
        return de_la_copie(kept[-1], lent)


def dernier_envoi(folder: Path, lent: ExitStack) -> EtatNomme | None:
    """Return the project as it was last sent; None where no copy was kept."""
    kept = envois(folder)
    return de_la_copie(kept[-1], lent) if kept else None


def de_la_copie(envoi: Envoi, lent: ExitStack) -> EtatNomme:
    """Return the state that a copy holds. Raises UnreadableCopyError."""
    root = lent.enter_context(unpacked(envoi.fichier))
    return EtatNomme(root, f"copie du {envoi.jour:%d/%m/%Y} ({envoi.document})", envoi.jour)


def _at(folder: Path, revision: Revision, lent: ExitStack, name: str = "") -> EtatNomme:
    copy = lent.enter_context(folder_at(folder, revision))
    said = name or revision.hash[:10]
    return EtatNomme(copy, f"{said}, {revision.jour:%d/%m/%Y}", revision.jour)
