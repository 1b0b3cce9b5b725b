"""From two states of one project to what differs between them."""

from contextlib import ExitStack
from datetime import date as day
from pathlib import Path

from cptskit.comparaison import Comparaison, Etat, compare_states
from cptskit.loading import LoadedProject, load
from cptskit.loading.etats import EtatNomme, etat_anterieur, etat_nomme
from cptskit.projet import Projet
from cptskit.socle.errors import UnreadableProjectError
from cptskit.usages.check import check_loaded


def diff(
    avant: Path | str | None = None,
    apres: Path | str | None = None,
    *,
    projet: Path | str = ".",
    depuis: day | None = None,
    date: day | None = None,
) -> Comparaison:
    """Compare two states of a project: folders, copies of `envois/`, revisions of its repository.

    Without `avant`, the last kept copy; without `apres`, the present state of `projet`.
    `depuis` takes the last state of that day or before as the first one. `date` is the day at which
    sizes and amounts are asked for, today by default. Nothing is checked out, nothing of the
    repository is run.

    Raises UnreadableProjectError, UnreadableRevisionError, UnreadableCopyError, NoFormerStateError.
    """
    folder = Path(projet)
    with ExitStack() as lent:
        first = _state(etat_anterieur(folder, avant, depuis, lent))
        second = (
            _state(etat_nomme(folder, str(apres), lent))
            if apres is not None
            else _state(EtatNomme(folder, folder.as_posix()))
        )
    return compare_states(first, second, date or day.today())


def _state(named: EtatNomme) -> Etat:
    return Etat(named.nom, _written(load(named.dossier)))


def _written(loaded: LoadedProject) -> Projet:
    """Return the project as it is written: what it cites is compared where it is written once."""
    if loaded.written is None:
        raise UnreadableProjectError(check_loaded(loaded))
    return loaded.written
