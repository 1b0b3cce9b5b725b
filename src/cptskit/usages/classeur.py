"""From a project to a workbook, and back: the difference, and the files to write."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date as day
from functools import partial
from pathlib import Path

from cptskit.classeur.changements import changements
from cptskit.classeur.ecriture import write_workbook
from cptskit.classeur.lecture import Classeur, open_workbook
from cptskit.classeur.rangs import Rang
from cptskit.classeur.rapprochement import reconcile
from cptskit.classeur.voeux import Note, Sujet
from cptskit.comparaison import Comparaison, Etat, compare_states
from cptskit.editing.champs import Changement
from cptskit.editing.feuilles import Feuilles, PlacementError
from cptskit.editing.plan import Edited
from cptskit.editing.tableau_membres import TABLE, book_of_members, bytes_of, text_of
from cptskit.editing.tableau_xlsx import as_csv
from cptskit.loading import LoadedProject, load
from cptskit.loading.files import MAX_BYTES, Source
from cptskit.loading.workbooks import is_workbook
from cptskit.projet import Projet
from cptskit.socle.errors import (
    ChangedFileError,
    LeadsOutError,
    TargetExistsError,
    UneditableError,
    UnreadableProjectError,
)
from cptskit.socle.files import Write, write_guarded
from cptskit.socle.findings import Level, Route, route_text
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain
from cptskit.usages.check import check_loaded

_MOST = 100_000_000


def export_classeur(
    projet: Path | str = ".",
    sortie: Path | str | None = None,
    *,
    remplacer: bool = False,
    date: day | None = None,
) -> Path:
    """Write a project as a workbook and return its path: `dist/classeur.xlsx` by default.

    One that is there may hold what somebody typed: it is written over only with `remplacer`.

    Raises UnreadableProjectError, TargetExistsError, LeadsOutError, ChangedFileError, OSError.
    """
    folder = Path(projet)
    loaded, written = _loaded(folder)
    target = Path(sortie) if sortie is not None else folder / "dist" / "classeur.xlsx"
    seen = _current(target)
    if seen is not None and not remplacer:
        raise TargetExistsError(
            f"{target.as_posix()} existe déjà, et quelqu'un y a peut-être écrit ; rien n'a été "
            "écrit. Pour l'écraser : --remplacer"
        )
    content = classeur_of(loaded, written, date)
    target.parent.mkdir(parents=True, exist_ok=True)
    write_guarded([Write(target, seen, content)], target.parent)
    return target


def classeur_of(loaded: LoadedProject, written: Projet, date: day | None = None) -> bytes:
    """Return the bytes of the workbook of a project that was read."""
    return write_workbook(written, loaded.locator.tree.data(), date or day.today())


@dataclass(frozen=True)
class Repris:
    """What a workbook changes: the difference, the files as they would be, and what is to be said.

    `absentes` are the rows that the workbook no longer has; they stay unless they were to go.
    """

    comparaison: Comparaison
    files: tuple[Edited, ...]
    classeurs: tuple[Write, ...]
    """Workbooks of members that change, as `files` do."""
    notes: tuple[Note, ...]
    absentes: tuple[Rang, ...]
    dossier: Path = field(default=Path(), repr=False)

    @property
    def incompris(self) -> int:
        """How many cells and rows were not taken."""
        return sum(note.sujet in (Sujet.INCOMPRIS, Sujet.CONFLIT) for note in self.notes)

    @property
    def noms(self) -> tuple[str, ...]:
        """The paths of all that changes."""
        books = (classeur.path.relative_to(self.dossier).as_posix() for classeur in self.classeurs)
        return (*(file.fichier for file in self.files), *books)

    @property
    def ecritures(self) -> tuple[Write, ...]:
        """What to write."""
        return (*(file.write(self.dossier) for file in self.files), *self.classeurs)

    @property
    def fichiers(self) -> dict[str, tuple[bytes | None, bytes]]:
        """The files before and after, by path."""
        return {
            ecriture.path.relative_to(self.dossier).as_posix(): (ecriture.seen, ecriture.content)
            for ecriture in self.ecritures
        }

    def write(self) -> None:
        """Write the files, guarded. Raises ChangedFileError, LeadsOutError, OSError."""
        write_guarded(self.ecritures, self.dossier)


def import_classeur(
    fichier: Path | str,
    projet: Path | str = ".",
    *,
    retirer: bool = False,
    remplacer: bool = False,
    date: day | None = None,
) -> Repris:
    """Return what a workbook changes in a project; writes nothing.

    `retirer` lets the rows go that the workbook no longer has; `remplacer` takes its cells where
    the project changed them too.

    Raises UnreadableTableError, UnreadableProjectError, UneditableError, ChangedFileError, OSError.
    """
    loaded, _ = _loaded(Path(projet))
    book = open_workbook(Path(fichier))
    name = f"le classeur {Path(fichier).name}"
    return take_back(loaded, book, name, retirer=retirer, remplacer=remplacer, date=date)


def take_back(
    loaded: LoadedProject,
    book: Classeur,
    nom: str,
    *,
    retirer: bool = False,
    remplacer: bool = False,
    date: day | None = None,
) -> Repris:
    """Return what a workbook that is read changes in a project that is. Raises UneditableError."""
    assert loaded.written is not None
    data = loaded.locator.tree.data()
    wishes = reconcile(book, loaded.written, data, remplacer=remplacer)
    placed = _Placed(loaded)
    placed.make(changements(wishes, data, retirer=retirer))
    after = _after(loaded.folder, placed)
    return Repris(
        compare_states(Etat("le projet", loaded.written), Etat(nom, after), date or day.today()),
        placed.edited(),
        placed.books(),
        (*wishes.notes, *placed.notes),
        tuple(wishes.retraits),
        loaded.folder,
    )


def _loaded(folder: Path) -> tuple[LoadedProject, Projet]:
    loaded = load(folder)
    if loaded.written is None:
        raise UnreadableProjectError(check_loaded(loaded))
    return loaded, loaded.written


def _current(target: Path) -> bytes | None:
    try:
        return read_plain(target, None, _MOST)
    except RefusedFileError as error:
        if error.why is Why.ABSENT:
            return None
        raise LeadsOutError(target) from None


def _after(folder: Path, placed: "_Placed") -> Projet:
    """Return the project as it would be read. Raises UneditableError where it would not."""
    loaded = load(folder, instead=placed.changed())
    if loaded.written is None:
        messages = [finding.message for finding in loaded.findings if finding.level is Level.ERREUR]
        raise UneditableError(
            "Avec ces changements, le projet ne se lirait plus ; rien n'est écrit. "
            f"{messages[0] if messages else ''}"
        )
    return loaded.written


class _Placed:
    """The texts of the files, and the changes placed in them."""

    def __init__(self, loaded: LoadedProject) -> None:
        self._loaded, self.notes = loaded, []  # type: LoadedProject, list[Note]
        self._before = {path: _text(loaded, path) for path in loaded.sources}
        if book := book_of_members(loaded):
            self._before[book] = text_of(read_plain(loaded.folder / book, loaded.folder, MAX_BYTES))
        self._files = Feuilles(loaded, self._before)

    def make(self, changes: Sequence[Changement]) -> None:
        for change in changes:
            self._try(change.route, partial(self._files.place, change))
        self._try(TABLE, lambda: self._files.texts)

    def changed(self) -> dict[str, str]:
        """Return the files that say something else, without the mark that starts some."""
        return {
            edited.fichier: as_csv(bytes_of(edited.apres))
            if is_workbook(bytes_of(edited.apres))
            else edited.apres.removeprefix("\ufeff")
            for edited in self._edited()
        }

    def edited(self) -> tuple[Edited, ...]:
        return tuple(edited for edited in self._edited() if not is_workbook(bytes_of(edited.apres)))

    def books(self) -> tuple[Write, ...]:
        """Return the workbooks of members that change."""
        return tuple(
            Write(
                self._loaded.folder / edited.fichier, bytes_of(edited.avant), bytes_of(edited.apres)
            )
            for edited in self._edited()
            if is_workbook(bytes_of(edited.apres))
        )

    def _edited(self) -> tuple[Edited, ...]:
        return tuple(
            Edited(path, self._before.get(path, ""), text, existe=path in self._before)
            for path, text in self._files.texts.items()
            if text != self._before.get(path)
        )

    def _try(self, route: Route, act: Callable[[], object]) -> None:
        try:
            act()
        except PlacementError as error:
            self.notes.append(Note(Sujet.INCOMPRIS, route_text(route), str(error), error.aide))


def _text(loaded: LoadedProject, path: str) -> str:
    """Return the text of a file, to the character, if it still says what was read."""
    file = loaded.folder / path
    try:
        text = read_plain(file, loaded.folder, MAX_BYTES).decode("utf-8")
    except (RefusedFileError, UnicodeDecodeError):
        raise ChangedFileError(file) from None
    if Source.of(path, text.removeprefix("\ufeff")).text != loaded.sources[path].text:
        raise ChangedFileError(file)
    return text


def rangs_en_mots(rangs: Sequence[Rang]) -> Iterator[str]:
    """Yield the words for rows: the sheet, and what the row is of."""
    from cptskit.comparaison.mots import titre  # noqa: PLC0415 - few commands need it

    for rang in rangs:
        places = "".join(f"{words}, " for words in rang.liste.mots if words)
        yield f"{rang.feuille.nom} : {places}{titre(rang.entree, masquer=False)}"
