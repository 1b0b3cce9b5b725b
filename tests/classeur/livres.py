"""Workbooks as people give them back: read, changed cell by cell, written anew by another hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from cptskit.importing.document.looks import Looks, looks
from cptskit.loading.workbooks import grids

Lignes = list[list[Any]]
ENTETE = 2


@dataclass(frozen=True)
class Part:
    """A share that a cell shows as a percentage: 0.125 is 12,5 %."""

    nombre: float


@dataclass
class Livre:
    """The sheets of a workbook, by name, as rows of numbers, days and texts."""

    feuilles: dict[str, Lignes]
    cachees: set[str] = field(default_factory=set)

    @classmethod
    def lu(cls, raw: bytes) -> "Livre":
        seen = looks(raw, "essai.xlsx")
        sheets: dict[str, Lignes] = {}
        hidden = set()
        for grid in grids(raw):
            rows: Lignes = []
            for number, cells in grid.rows:
                rows += [[] for _ in range(number - 1 - len(rows))]
                row = [""] * grid.before
                for column, value in enumerate(cells, start=grid.before):
                    share = (number - 1, column) in seen.get(grid.name, Looks()).parts
                    row.append(Part(float(value)) if share and value != "" else value)  # type: ignore[arg-type]
                rows.append(row)
            sheets[grid.name] = rows
            if grid.hidden:
                hidden.add(grid.name)
        return cls(sheets, hidden)

    def colonne(self, feuille: str, titre: str) -> int:
        return self.feuilles[feuille][ENTETE].index(titre)

    def ligne(self, feuille: str, **dits: str) -> list[Any]:
        """Return the first row that says these words in these columns."""
        for row in self.feuilles[feuille][ENTETE + 1 :]:
            if all(row[self.colonne(feuille, t.replace("_", " "))] == v for t, v in dits.items()):
                return row
        raise KeyError(dits)

    def ecrit(self, feuille: str, rang: int, titre: str, valeur: Any) -> None:
        """Write a cell; rows count from 0, below the headings."""
        row = self.feuilles[feuille][ENTETE + 1 + rang]
        at = self.colonne(feuille, titre)
        row += [""] * (at + 1 - len(row))
        row[at] = valeur

    def ajoute(self, feuille: str, **dits: Any) -> None:
        """Add a row below the last; an underscore of a heading stands for a space."""
        heads = self.feuilles[feuille][ENTETE]
        row: list[Any] = [""] * len(heads)
        for titre, value in dits.items():
            row[heads.index(titre.replace("_", " "))] = value
        self.feuilles[feuille].append(row)

    def trie(self, feuille: str, cle: Callable[[list[Any]], Any]) -> None:
        rows = self.feuilles[feuille]
        rows[ENTETE + 1 :] = sorted(rows[ENTETE + 1 :], key=cle)

    def octets(self, *, depuis_1904: bool = False) -> bytes:
        stream = BytesIO()
        book = xlsxwriter.Workbook(
            stream,
            {"in_memory": True, "strings_to_formulas": False, "date_1904": depuis_1904},
        )
        share, day = book.add_format({"num_format": "0.00%"}), book.add_format({"num_format": 14})
        for name, rows in self.feuilles.items():
            sheet = book.add_worksheet(name)
            if name in self.cachees:
                sheet.hide()
            for at, cells in enumerate(rows):
                for column, value in enumerate(cells):
                    if isinstance(value, Part):
                        sheet.write_number(at, column, value.nombre, share)
                    elif isinstance(value, date | datetime):
                        sheet.write_datetime(at, column, value, day)
                    elif isinstance(value, bool):
                        sheet.write_boolean(at, column, value)
                    elif isinstance(value, int | float):
                        sheet.write_number(at, column, value)
                    elif value:
                        sheet.write_string(at, column, value)
        book.close()
        return stream.getvalue()
