"""The content of a cell, whatever program saved it."""

from dataclasses import dataclass

from cptskit.loading.cells import letters


@dataclass(frozen=True)
class Case:
    """A cell: its text as a person would type it, and its place; rows from 1, columns from 0.

    `nombre` tells a number of the spreadsheet from digits typed as text; `pourcent` that it is
    shown as a percentage, of which the words are a share of one; `erreur` that its formula failed.
    """

    texte: str
    ligne: int = 0
    colonne: int = 0
    nombre: bool = False
    pourcent: bool = False
    erreur: bool = False

    @property
    def place(self) -> str:
        """Its name in the sheet: B12."""
        return f"{letters(self.colonne)}{self.ligne}"
