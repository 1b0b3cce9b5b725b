"""A snapshot of what was exported, in a hidden sheet, to see what a person changed since.

Only fingerprints of a few characters are kept, from which no name can be read back: a member whose
row is deleted leaves nothing behind.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from cptskit.classeur.feuille import Feuille
from cptskit.classeur.rangs import PLACE, Rang, empreinte
from cptskit.loading.cells import letters

__all__ = ["CACHEE", "LISTES", "Instantane", "Ligne", "letters", "read_snapshot", "write_snapshot"]

CACHEE, LISTES = "_cptskit", "_listes"
_VERSION = "1"
_SHEET, _COLUMN, _ROW = "feuille", "colonne", "ligne"


class Page(Protocol):
    """A sheet with its rows and their references."""

    @property
    def feuille(self) -> Feuille:
        """The declaration of the sheet."""

    @property
    def rangs(self) -> Sequence[Rang]:
        """Its rows."""

    @property
    def refs(self) -> Sequence[str]:
        """The reference of each row."""


@dataclass(frozen=True)
class Ligne:
    """A row as it was exported: the fingerprint of its name, and of each of its columns."""

    cle: str
    textes: Mapping[str, str]


@dataclass
class Instantane:
    """What was exported: names of sheets, headings of columns, rows by reference."""

    noms: dict[str, str] = field(default_factory=dict)
    """Keys of sheets by their name at the time."""
    titres: dict[tuple[str, str], str] = field(default_factory=dict)
    """Keys of columns by sheet and heading."""
    lignes: dict[str, dict[str, Ligne]] = field(default_factory=dict)
    """Rows by sheet and reference."""


def write_snapshot(book: Any, pages: Iterable[Page]) -> None:
    """Write the hidden sheet."""
    sheet = book.add_worksheet(CACHEE)
    sheet.very_hidden()
    rows: list[Sequence[str]] = [("cptskit", _VERSION)]
    for page in pages:
        feuille = page.feuille
        rows.append((_SHEET, feuille.cle, feuille.nom))
        rows += [(_COLUMN, f"{PLACE}{at}", place.titre) for at, place in enumerate(feuille.places)]
        rows += [(_COLUMN, colonne.cle, feuille.titre_de(colonne)) for colonne in feuille.colonnes]
        rows += [
            (_ROW, ref, empreinte(rang.cle), _packed(rang.textes))
            for rang, ref in zip(page.rangs, page.refs, strict=True)
        ]
    for at, cells in enumerate(rows):
        for column, text in enumerate(cells):
            sheet.write_string(at, column, text)


def read_snapshot(rows: Iterable[Sequence[str]]) -> Instantane:
    """Read the hidden sheet; what cannot be read is left out."""
    instantane = Instantane()
    sheet = ""
    for cells in rows:
        kind, key, *rest = (*cells, "", "", "", "")
        if kind == _SHEET:
            sheet = key
            instantane.noms[rest[0]] = sheet
            instantane.lignes.setdefault(sheet, {})
        elif kind == _COLUMN and sheet:
            instantane.titres[sheet, rest[0]] = key
        elif kind == _ROW and sheet:
            instantane.lignes[sheet][key] = Ligne(rest[0], _unpacked(rest[1]))
    return instantane


def _packed(texts: Mapping[str, str]) -> str:
    return " ".join(f"{key}={empreinte(text)}" for key, text in texts.items())


def _unpacked(text: str) -> dict[str, str]:
    parts = (part.partition("=") for part in text.split())
    return {key: print_ for key, _, print_ in parts}
