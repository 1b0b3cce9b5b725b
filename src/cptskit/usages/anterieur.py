"""The former state of a project that the documents of a change compare with."""

from contextlib import ExitStack
from pathlib import Path

from cptskit.documents.gabarits.vues.changements import EtatAnterieur
from cptskit.loading import LoadedProject, load
from cptskit.loading.envois import envois
from cptskit.loading.etats import etat_anterieur
from cptskit.socle.errors import UnreadableProjectError
from cptskit.socle.records import record
from cptskit.usages.check import check_loaded


@record
class Anterieur:
    """A former state: as it was read, and as templates see it."""

    loaded: LoadedProject
    etat: EtatAnterieur


def former_of(folder: Path, avant: Path | str | None, lent: ExitStack) -> Anterieur:
    """Return the state that is named, else the last copy; `lent` holds what had to be unpacked.

    Raises NoFormerStateError, UnreadableCopyError, UnreadableRevisionError, UnreadableProjectError.
    """
    named = etat_anterieur(folder, avant, None, lent)
    loaded = load(named.dossier)
    if loaded.projet is None:
        raise UnreadableProjectError(check_loaded(loaded))
    return Anterieur(loaded, EtatAnterieur(named.nom, named.jour, loaded.projet))


def has_former(folder: Path, avant: Path | str | None) -> bool:
    """Say whether a former state is named, or was kept."""
    return avant is not None or bool(envois(folder))
