"""The table of members of a project (CSV, .xlsx), and the changes of a page placed in its rows."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie, applied, clean, details, same
from cptskit.editing.tableau import changed_table
from cptskit.editing.tableau_xlsx import changed_workbook
from cptskit.francais.accents import as_key
from cptskit.loading import LoadedProject
from cptskit.loading.cells import rows
from cptskit.loading.files import Source, relative_path
from cptskit.loading.formulas import restored
from cptskit.loading.members import KEY, SECTION
from cptskit.loading.tables import delimiter_of
from cptskit.loading.workbooks import UnreadableWorkbookError, is_workbook, sheets
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Route

TABLE: Route = (SECTION, KEY)
"""The list that a table may give in place of the YAML."""
Textes = Mapping[str, str]


def bytes_of(text: str) -> bytes:
    """Return the bytes of a text that may be that of a workbook, or of a picture."""
    return text.encode("utf-8", "surrogateescape")


def text_of(raw: bytes) -> str:
    """Return bytes of any kind as a text: what is kept of texts is kept of them too."""
    return raw.decode("utf-8", "surrogateescape")


def book_of_members(loaded: LoadedProject) -> str:
    """Return the path of the workbook that gives the members; empty where none does."""
    membres = loaded.written.membres if loaded.written else None
    path = relative_path(membres.fichier) if membres and membres.fichier else ""
    return path if path not in loaded.sources and loaded.locator.is_of_table(TABLE) else ""


class Tableau:
    """The rows of a table, and its text after changes; a workbook's bytes are its text."""

    def __init__(self, texte: str) -> None:
        """Read the table. Raises ValueError where it is neither CSV nor .xlsx."""
        self._texte = texte
        self._cellules: dict[int, dict[str, str]] = {}
        """Cells to write in existing rows, so that a pasted table is written once."""
        self.rangs: list[dict[str, str]] = _rows(texte)

    @property
    def texte(self) -> str:
        """The table after all changes. Raises ValueError where they cannot be placed."""
        self._flush()
        return self._texte

    def place(self, change: Changement) -> None:
        """Place a change of rows or cells. Raises ValueError where it cannot be."""
        data = _around(self.rangs)
        for detail in tuple(details(change, data)):
            self._place(detail)

    def _place(self, change: Changement) -> None:
        here = change.route[len(TABLE) :]
        match change, here:
            case Saisie(), (int(row), str(name)) if row < len(self.rangs):
                self._cellules.setdefault(row, {})[name] = str(clean(change.valeur) or "")
                before = len(self.rangs)
                self._take(change)
                if len(self.rangs) < before:  # its last cell went, and the row with it
                    self._flush()
            case Saisie(), (int(row), str(name)):
                self._add([{name: str(change.valeur or "")}])
            case Saisie(), (int(row),) if row >= len(self.rangs):
                self._add([change.valeur])
            case Retrait(), (int(row), str(name)):
                self._place(Saisie(change.route, change.vu, None))
            case Retrait(), (int(row),):
                self._flush()
                self._take(change)
                self._write({}, removed={row})
            case Ajout(), ():
                self._add(change.valeurs)
            case _:
                raise ValueError("no change of a row or of a cell")

    def _add(self, valeurs: Sequence[Any]) -> None:
        """Add rows, always at the end: whoever sorts a table does it in their spreadsheet."""
        self._flush()
        new = [
            {str(key): str(value) for key, value in row.items()}
            for row in map(clean, valeurs)
            if isinstance(row, Mapping)
        ]
        self._take(Ajout(TABLE, tuple(new)))
        self._write({}, added=new)

    def _flush(self) -> None:
        if self._cellules:
            cells, self._cellules = self._cellules, {}
            self._write(cells)

    def _take(self, change: Changement) -> None:
        row = applied(_around(self.rangs), change) or {}
        self.rangs = row.get(SECTION, {}).get(KEY) or []

    def _write(
        self,
        values: Mapping[int, Textes],
        added: Sequence[Textes] = (),
        removed: Collection[int] = (),
    ) -> None:
        before, expected, self.rangs = self._texte, self.rangs, _rows(self._texte)
        try:
            after = _changed(before, values, added, removed)
            now = _rows(after)
        except (CptskitError, UnreadableWorkbookError) as error:
            raise ValueError("the workbook cannot be changed") from error
        if not same(now, expected):
            raise ValueError("what was written does not read back as it was meant")
        self._texte, self.rangs = after, now


def _changed(
    texte: str, values: Mapping[int, Textes], added: Sequence[Textes], removed: Collection[int]
) -> str:
    raw = bytes_of(texte)
    if is_workbook(raw):
        cells = {row: _kept(texts) for row, texts in values.items()}
        return text_of(changed_workbook(raw, cells, [_kept(texts) for texts in added], removed))
    return changed_table(texte, values, added, removed)


def _kept(textes: Textes) -> dict[str, str]:
    """Return the texts of cells that are texts already, as they read back."""
    return {name: text if restored(text) == text else f"'{text}" for name, text in textes.items()}


def _around(rangs: Sequence[Textes]) -> dict[str, Any]:
    return {SECTION: {KEY: [dict(row) for row in rangs]}}


def _rows(texte: str) -> list[dict[str, str]]:
    """Return the rows of a table as a project reads them."""
    raw = bytes_of(texte)
    if is_workbook(raw):
        first = next(iter(sheets(raw)), None)
        cells: Sequence[Sequence[str]] = [texts for _, texts in first.rows] if first else []
    else:
        plain = Source.of("", texte.removeprefix("\ufeff")).text
        cells = [[cell.text for cell in row] for row in rows(plain, delimiter_of(plain))]
    names = [as_key(text) for text in cells[0]] if cells else []
    return [
        {name: restored(text) for name, text in zip(names, row, strict=False) if text}
        for row in cells[1:]
    ]
