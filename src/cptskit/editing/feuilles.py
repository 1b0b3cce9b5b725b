"""The files of a project as a session holds them, and changes of fields written into them.

A change goes to the file that holds its section, to the text that `texte:` names, or to the file
in which `init` puts it. The result is compared with the change applied to the data: a file
written in an unforeseen way is refused, never spoilt.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from cptskit.editing.champs import (
    Ajout,
    Changement,
    Deplacement,
    Renommage,
    Retrait,
    Saisie,
    applied,
    at,
    clean,
    details,
    same,
)
from cptskit.editing.editor_files import with_schema_line
from cptskit.editing.placing import Placing
from cptskit.editing.tableau_membres import TABLE, Tableau
from cptskit.loading import LoadedProject
from cptskit.loading.files import Source, relative_path, safe_path
from cptskit.loading.fitting import type_at
from cptskit.loading.joining import JOINED_BY_KEY
from cptskit.loading.locating import home_of
from cptskit.loading.nodes import compose, plain
from cptskit.loading.scalars import section
from cptskit.loading.workbooks import UnreadableWorkbookError
from cptskit.projet.textes import Narratif
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Route

_BOM = "\ufeff"


class PlacementError(CptskitError):
    """A change that cannot be written; the message and `aide` are for the user."""

    def __init__(self, message: str, aide: str) -> None:
        """Keep the message, and what to do."""
        super().__init__(message)
        self.aide = aide


class Feuilles:
    """The texts of a project's files, before and after changes."""

    def __init__(self, loaded: LoadedProject, texts: Mapping[str, str]) -> None:
        """Take the files, to the character, by path relative to the folder."""
        self._folder: Path = loaded.folder
        self._tables = loaded.locator.is_of_table
        self._sections = {
            name: (entry.path, {key: part.path for key, part in (entry.parts or {}).items()})
            for name, entry in loaded.locator.tree.sections.items()
        }
        self._texts = dict(texts)
        self._cells: dict[str, dict[Route, Saisie]] = {}
        """Values to write in existing lines, by file, so that a pasted table is read once."""
        self._data = {path: _data(text) for path, text in texts.items() if _is_yaml(path)}
        self._chemin, self._tableau = self._table_of_members()

    @property
    def texts(self) -> Mapping[str, str]:
        """The files as they are after all changes. Raises PlacementError."""
        for path in list(self._cells):
            self._write_cells(path)
        if self._tableau:
            with _placed_in_table(self._chemin):
                self._texts[self._chemin] = self._tableau.texte
        return self._texts

    def whole(self) -> dict[str, Any]:
        """Return the whole data, by section."""
        values = {name: self._held((name,)) for name in self._sections}
        return {name: value for name, value in values.items() if value is not None}

    def value(self, route: Route) -> Any:
        """Return the value at a route: texts, groups and lists of them; None if there is none."""
        data = self._held(route)
        named = self._text_of(route, data)
        return clean(self._texts.get(named, "").removeprefix(_BOM)) if named else data

    def _table_of_members(self) -> tuple[str, Tableau | None]:
        """Return the path of the table of members, and the table; None if it cannot be changed."""
        written = self._tables(TABLE) and at(
            self._data.get(self.home(TABLE)), (TABLE[0], "fichier")
        )
        path = relative_path(written) if isinstance(written, str) else ""
        if path not in self._texts:
            return path, None
        try:
            return path, Tableau(self._texts[path])
        except (ValueError, UnreadableWorkbookError):
            return path, None

    def _held(self, route: Route) -> Any:
        if self._tableau and route[:1] == TABLE[:1]:
            members = at(self._data.get(self.home(TABLE)), TABLE[:1]) or {}
            return at({**members, TABLE[1]: self._tableau.rangs or None}, route[1:])
        if len(route) == 1 and route[0] in JOINED_BY_KEY:
            _, parts = self._sections.get(str(route[0]), ("", {}))
            whole = {key: at(self._data.get(path), (*route, key)) for key, path in parts.items()}
            return {key: value for key, value in whole.items() if value is not None} or None
        return at(self._data.get(self.home(route)), route)

    def place(self, change: Changement) -> None:
        """Place a change. Raises PlacementError, with nothing changed."""
        route = change.route
        if not route or (self._tables(route) and not self._tableau):
            raise _of_another_program(self._chemin)
        if self._tableau and self._tables(route):
            with _placed_in_table(self._chemin):
                self._tableau.place(change)
            return
        named = self._text_of(route, self._held(route)) if isinstance(change, Saisie) else None
        if named and isinstance(change, Saisie) and isinstance(change.valeur, str | None):
            self._write_text(named, clean(change.valeur) or "")
            return
        path = self.home(route)
        if isinstance(change, Saisie) and self._is_cell(path, change):
            self._cells.setdefault(path, {})[route] = change
            self._data[path] = applied(self._data[path], change)
            return
        self._write_cells(path)
        self._write(path, change)

    def _is_cell(self, path: str, change: Saisie) -> bool:
        """Say whether a change sets a value in an existing group, and moves no line."""
        route, data = change.route, self._data.get(path)
        values, group = at(data, route), at(data, route[:-1])
        simple = isinstance(clean(change.valeur), str) and isinstance(values, str | None)
        return simple and len(route) > 1 and isinstance(group, Mapping) and bool(group)

    def _write_cells(self, path: str) -> None:
        cells = self._cells.pop(path, {})
        if not cells:
            return
        expected, text = self._data[path], self._texts[path]
        try:
            after = cells_changed(text, tuple(cells.values()))
            if not same(_data(after), expected):
                raise ValueError("what was written does not read back as it was meant")
        except (ValueError, LookupError, StopIteration):
            self._data[path] = _data(text)
            for cell in cells.values():
                self._write(path, cell)
        else:
            self._texts[path], self._data[path] = after, _data(after)

    def home(self, route: Route) -> str:
        """Return the file where a route is, or would be, written."""
        section = str(route[0])
        home = self._sections.get(section)
        if section in JOINED_BY_KEY and len(route) > 1:
            return self._home_of_part(section, str(route[1]), home)
        return home[0] if home else f"{home_of(section)}.yaml"

    def _home_of_part(
        self, section: str, part: str, known: tuple[str, Mapping[str, str]] | None
    ) -> str:
        """Return the file of a mission or of a year: its own, unless one file holds them all."""
        parts = known[1] if known else {}
        if part in parts:
            return parts[part]
        homes = set(parts.values())
        together = len(homes) == 1 and (len(parts) > 1 or "/" not in next(iter(homes)))
        return next(iter(homes)) if together else f"{section}/{part}.yaml"

    def _text_of(self, route: Route, data: Any) -> str | None:
        """Return the file that holds the narrative text of a route, if one does."""
        if not (isinstance(data, Mapping) and list(data) == ["texte"]):
            return None
        written = data["texte"]
        if not isinstance(written, str) or not _is_narrative(route):
            return None
        return relative_path(written) if safe_path(self._folder, written) else None

    def _write_text(self, path: str, value: str) -> None:
        before = self._texts.get(path, "")
        newline = "\r\n" if "\r\n" in before else "\n"
        body = value.rstrip("\n")
        end = "\n" if body and (before.endswith("\n") or not before) else ""
        bom = _BOM if before.startswith(_BOM) else ""
        self._texts[path] = bom + (body + end).replace("\n", newline)

    def _write(self, path: str, change: Changement) -> None:
        before = self._texts.get(path)
        try:
            after = changed_text(before or "", change)
        except (ValueError, LookupError, StopIteration) as error:
            raise _unplaced(path) from error
        if before is None:
            after = with_schema_line(path, after)
        self._texts[path], self._data[path] = after, _data(after)
        self._learn(path, self._data[path])

    def _learn(self, path: str, data: Any) -> None:
        """Note the sections that a file now has."""
        for name, part in (data or {}).items():
            home, parts = self._sections.setdefault(name, (path, {}))
            if name in JOINED_BY_KEY and isinstance(part, Mapping):
                self._sections[name] = home, {**parts, **dict.fromkeys(part, path)}


def changed_text(text: str, change: Changement) -> str:
    """Return the text of a YAML file after a change; all other bytes stay.

    Raises ValueError, LookupError or StopIteration where the file is written in a way
    that leaves no place for the change.
    """
    bom = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    data = _data(text)
    expected = applied(data, change)
    for detail in details(change, data):
        text = _placed(text, detail)
    if not same(_data(text), expected):
        raise ValueError("what was written does not read back as it was meant")
    return bom + text


def cells_changed(text: str, cells: Sequence[Saisie]) -> str:
    """Return the text of a YAML file with values set in existing groups, where no line moves."""
    bom = _BOM if text.startswith(_BOM) else ""
    placing = Placing(text.removeprefix(_BOM))
    for cell in cells:
        placing.put(cell.route, clean(cell.valeur))
    return bom + placing.result()


def _placed(text: str, change: Changement) -> str:
    try:
        placing = Placing(text)
    except ValueError:
        if text.strip() and not _only_comments(text):
            raise
        return _with_first_section(text, change)
    match change:
        case Saisie():
            placing.put(change.route, clean(change.valeur))
        case Ajout():
            values = [value for value in map(clean, change.valeurs) if value is not None]
            if values:
                placing.insert(change.route, values, change.place)
        case Retrait():
            placing.remove(change.route)
        case Deplacement():
            placing.move(change.route, change.vers)
        case Renommage():
            placing.rename(change.route, change.nom)
    return placing.result()


def _with_first_section(text: str, change: Changement) -> str:
    """Return a file that had no section yet, with what a change writes."""
    written = applied(None, change)
    if written is None:
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = newline if text and not text.endswith(("\n", "\r")) else ""
    lines = [line for key, value in written.items() for line in section(key, value)]
    return text + gap + "".join(line + newline for line in lines)


def _only_comments(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def _is_yaml(path: str) -> bool:
    return path.lower().endswith((".yaml", ".yml"))


@lru_cache(maxsize=256)
def _data(text: str) -> Any:
    """Return the data of a text; it is shared, so it must not be changed."""
    root, refused = compose(Source.of("", text.removeprefix(_BOM)))
    return plain(root) if root is not None and not refused else None


def _is_narrative(route: Route) -> bool:
    try:
        return type_at(route) is Narratif
    except (IndexError, TypeError):  # a key unknown to the models
        return False


@contextmanager
def _placed_in_table(path: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise _of_another_program(path) from error


def _of_another_program(path: str) -> PlacementError:
    return PlacementError(
        f"Ces lignes viennent du tableau {path}, qui est écrit d'une façon que l'atelier ne sait "
        "pas modifier sans risque ; rien n'a été changé.",
        "Changez-les dans votre tableur : elles sont relues quand il est enregistré.",
    )


def _unplaced(path: str) -> PlacementError:
    return PlacementError(
        f"{path} est écrit d'une façon que l'atelier ne sait pas modifier sans risque ; "
        "rien n'a été changé.",
        "Ouvrez ce fichier dans un éditeur de texte pour y faire ce changement, ou pour corriger "
        "ce que la liste des points à corriger en dit.",
    )
