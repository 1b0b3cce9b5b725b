"""From two folders, or two revisions of one, to what differs between both states of a project."""

from contextlib import ExitStack
from datetime import date
from pathlib import Path

from cptskit.comparaison import Comparaison, Etat, comparer
from cptskit.loading import LoadedProject, load
from cptskit.loading.revisions import Revision, find_revision, folder_at, revision_before
from cptskit.projet import Projet
from cptskit.socle.errors import UnreadableProjectError
from cptskit.usages.check import check_loaded


def diff(
    avant: Path | str | None = None,
    apres: Path | str | None = None,
    *,
    projet: Path | str = ".",
    depuis: date | None = None,
    le: date | None = None,
) -> Comparaison:
    """Compare two states of a project, each a folder or a revision of the repository of `projet`.

    Without `apres`, the state of now in `projet`; `depuis` takes the last revision of that day or
    before as the first state. `le` is the day at which sizes and amounts are asked for, today by
    default. Nothing is checked out, nothing of the repository is run.

    Raises UnreadableProjectError, UnreadableRevisionError.
    """
    folder = Path(projet)
    with ExitStack() as lent:
        if depuis is not None:
            first = _at(folder, revision_before(folder, depuis), lent)
        else:
            first = _state(folder, str(avant), lent)
        second = _state(folder, str(apres), lent) if apres is not None else _now(folder)
    return comparer(first, second, le or date.today())


def _state(folder: Path, name: str, lent: ExitStack) -> Etat:
    if Path(name).is_dir():
        return Etat(Path(name).as_posix(), _written(load(name)))
    return _at(folder, find_revision(folder, name), lent, name)


def _at(folder: Path, revision: Revision, lent: ExitStack, name: str = "") -> Etat:
    copy = lent.enter_context(folder_at(folder, revision))
    said = name or revision.hash[:10]
    return Etat(f"{said}, {revision.jour:%d/%m/%Y}", _written(load(copy)))


def _now(folder: Path) -> Etat:
    return Etat(folder.as_posix(), _written(load(folder)))


def _written(loaded: LoadedProject) -> Projet:
    """Return the project as it is written: what it cites is compared where it is written once."""
    if loaded.written is None:
        raise UnreadableProjectError(check_loaded(loaded))
    return loaded.written
