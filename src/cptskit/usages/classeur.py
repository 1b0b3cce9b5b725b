"""A project to a workbook, and a workbook back to a project: a diff, and the files to write."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cptskit.classeur.changements import changements
from cptskit.classeur.ecriture import ecrire
from cptskit.classeur.lecture import Classeur, ouvrir
from cptskit.classeur.rangs import Rang
from cptskit.classeur.rapprochement import rapprocher
from cptskit.classeur.voeux import Note, Sujet
from cptskit.comparaison import Comparaison, Etat, comparer
from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie
from cptskit.editing.feuilles import Feuilles, PlacementError
from cptskit.editing.plan import Edited
from cptskit.editing.tableau import changed_table
from cptskit.editing.tableau_xlsx import as_csv, changed_workbook
from cptskit.loading import LoadedProject, load
from cptskit.loading.files import MAX_BYTES, Source, relative_path
from cptskit.loading.workbooks import UnreadableWorkbookError
from cptskit.projet import Projet
from cptskit.socle.errors import (
    ChangedFileError,
    CptskitError,
    LeadsOutError,
    TargetExistsError,
    UneditableError,
    UnreadableProjectError,
)
from cptskit.socle.files import Write, write_guarded
from cptskit.socle.findings import Level, Route, route_text
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain
from cptskit.usages.check import check_loaded

TABLE: Route = ("membres", "professionnels")
"""The list that a table may give in place of the YAML."""
_MOST = 100_000_000


def export_classeur(
    projet: Path | str = ".",
    sortie: Path | str | None = None,
    *,
    remplacer: bool = False,
    le: date | None = None,
) -> Path:
    """Write a project as a workbook and return its path: `dist/classeur.xlsx` by default.

    One that is there may hold what somebody typed: it is written over only with `remplacer`.

    Raises UnreadableProjectError, TargetExistsError, LeadsOutError, ChangedFileError, OSError.
    """
    folder = Path(projet)
    loaded, written = _loaded(folder)
    target = Path(sortie) if sortie is not None else folder / "dist" / "classeur.xlsx"
    seen = _seen(target)
    if seen is not None and not remplacer:
        raise TargetExistsError(
            f"{target.as_posix()} existe déjà, et quelqu'un y a peut-être écrit ; rien n'a été "
            "écrit. Pour l'écraser : --remplacer"
        )
    content = ecrire(written, loaded.locator.tree.data(), le or date.today())
    target.parent.mkdir(parents=True, exist_ok=True)
    write_guarded([Write(target, seen, content)], target.parent)
    return target


@dataclass(frozen=True)
class Repris:
    """What a workbook changes: the difference, the files as they would be, and what is to be told.

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
        return sum(one.sujet in (Sujet.INCOMPRIS, Sujet.CONFLIT) for one in self.notes)

    @property
    def noms(self) -> tuple[str, ...]:
        """The paths of all that changes."""
        books = (one.path.relative_to(self.dossier).as_posix() for one in self.classeurs)
        return (*(one.fichier for one in self.files), *books)

    def write(self) -> None:
        """Write the files, guarded. Raises ChangedFileError, LeadsOutError, OSError."""
        texts = (one.write(self.dossier) for one in self.files)
        write_guarded([*texts, *self.classeurs], self.dossier)


def import_classeur(
    fichier: Path | str,
    projet: Path | str = ".",
    *,
    retirer: bool = False,
    remplacer: bool = False,
    le: date | None = None,
) -> Repris:
    """Return what a workbook changes in a project; writes nothing.

    `retirer` lets the rows go that the workbook no longer has; `remplacer` takes its cells where
    the project changed them too.

    Raises UnreadableTableError, UnreadableProjectError, UneditableError, ChangedFileError, OSError.
    """
    loaded, _ = _loaded(Path(projet))
    book = ouvrir(Path(fichier))
    name = f"le classeur {Path(fichier).name}"
    return reprendre(loaded, book, name, retirer=retirer, remplacer=remplacer, le=le)


def reprendre(
    loaded: LoadedProject,
    book: Classeur,
    nom: str,
    *,
    retirer: bool = False,
    remplacer: bool = False,
    le: date | None = None,
) -> Repris:
    """Return what a workbook that is read changes in a project that is. Raises UneditableError."""
    assert loaded.written is not None
    data = loaded.locator.tree.data()
    wishes = rapprocher(book, loaded.written, data, remplacer=remplacer)
    placed = _Placed(loaded)
    placed.make(changements(wishes, data, retirer=retirer))
    after = _after(loaded.folder, placed)
    return Repris(
        comparer(Etat("le projet", loaded.written), Etat(nom, after), le or date.today()),
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


def _seen(target: Path) -> bytes | None:
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
        said = [one.message for one in loaded.findings if one.level is Level.ERREUR]
        raise UneditableError(
            "Avec ces changements, le projet ne se lirait plus ; rien n'est écrit. "
            f"{said[0] if said else ''}"
        )
    return loaded.written


class _Placed:
    """The texts of the files, and the changes placed in them."""

    def __init__(self, loaded: LoadedProject) -> None:
        self._loaded, self.notes = loaded, []  # type: LoadedProject, list[Note]
        self._before = {path: _text(loaded, path) for path in loaded.sources}
        self._files = Feuilles(loaded, self._before)
        self._table: dict[str, str] = {}
        self._books: dict[str, tuple[bytes, bytes]] = {}

    def make(self, changes: Sequence[Changement]) -> None:
        of_table = [one for one in changes if self._is_of_table(one)]
        for one in changes:
            if one in of_table:
                continue
            try:
                self._files.place(one)
            except PlacementError as error:
                self._refuse(one, str(error), error.aide)
        if of_table:
            self._change_table(of_table)

    def changed(self) -> dict[str, str]:
        """Return the files that say something else, without the mark that starts some."""
        texts = {**self._files.texts, **self._table}
        return {
            path: text.removeprefix("\ufeff")
            for path, text in texts.items()
            if text != self._before.get(path)
        }

    def edited(self) -> tuple[Edited, ...]:
        texts = {**self._files.texts, **self._table}
        return tuple(
            Edited(path, self._before.get(path, ""), text, existe=path in self._before)
            for path, text in texts.items()
            if path not in self._books and text != self._before.get(path)
        )

    def books(self) -> tuple[Write, ...]:
        """Return the workbooks of members that change."""
        folder = self._loaded.folder
        return tuple(Write(folder / path, *both) for path, both in self._books.items())

    def _is_of_table(self, change: Changement) -> bool:
        return change.route[:2] == TABLE and self._loaded.locator.is_of_table(TABLE)

    def _change_table(self, changes: Sequence[Changement]) -> None:
        membres = self._loaded.written.membres if self._loaded.written else None
        path = relative_path(membres.fichier) if membres and membres.fichier else ""
        asked = _of_table(changes)
        try:
            if path in self._before:
                self._table[path] = changed_table(self._before[path], *asked)
                return
            before = read_plain(self._loaded.folder / path, self._loaded.folder, MAX_BYTES)
            after = changed_workbook(before, *asked)
            self._books[path] = before, after
            self._table[path] = as_csv(after)
        except (ValueError, CptskitError, RefusedFileError, UnreadableWorkbookError):
            for one in changes:
                self._refuse(
                    one,
                    f"{path} est écrit d'une façon que cptskit ne sait pas modifier.",
                    "Faites-y ce changement vous-même : il y sera relu.",
                )

    def _refuse(self, change: Changement, message: str, help_: str) -> None:
        self.notes.append(Note(Sujet.INCOMPRIS, route_text(change.route), message, help_))


def _of_table(
    changes: Sequence[Changement],
) -> tuple[dict[int, dict[str, str]], list[Mapping[str, str]], set[int]]:
    """Return the cells that change in a table, the rows that come, and those that go."""
    values: dict[int, dict[str, str]] = {}
    for one in changes:
        if isinstance(one, Saisie):
            row, name = int(one.route[2]), str(one.route[3])
            values.setdefault(row, {})[name] = str(one.valeur or "")
    added = [_texts(item) for one in changes if isinstance(one, Ajout) for item in one.valeurs]
    removed = {int(one.route[2]) for one in changes if isinstance(one, Retrait)}
    return values, added, removed


def _texts(item: Any) -> Mapping[str, str]:
    return (
        {str(key): str(value) for key, value in item.items()} if isinstance(item, Mapping) else {}
    )


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

    for one in rangs:
        places = "".join(f"{words}, " for words in one.liste.mots if words)
        yield f"{one.feuille.nom} : {places}{titre(one.entree, masquer=False)}"
