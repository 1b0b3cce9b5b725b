"""The result of reading the files of a year: entries of its lists, and what was left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from cptskit.projet.missions import FicheAction, IndicateurSuivi

Valeur: TypeAlias = "str | Mapping[str, Valeur] | Sequence[Valeur]"
Ecrit = Mapping[str, Valeur]
"""An entry as a project writes it: texts, and mappings and lists of them."""


@dataclass(frozen=True)
class Contrat:
    """The parts of a project that the files are compared with.

    `bornes` are the first and last day of the contract year, None without a dated contract;
    `missions` gives the mission of each fiche, `pieces` and `evenements` those of the year.
    """

    annee: str
    indicateurs: tuple[IndicateurSuivi, ...] = ()
    fiches: tuple[FicheAction, ...] = ()
    missions: Mapping[str, str] = field(default_factory=dict)
    bornes: tuple[date, date] | None = None
    pieces: Mapping[str, str] = field(default_factory=dict)
    """Titles of the evidence that the year names, by id."""
    evenements: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Ids of the events that the year names, by day and title, folded."""


@dataclass(frozen=True)
class Note:
    """A remark on a cell or a row, in French.

    `refusee` where it is left out until corrected; `ecartee` where nothing needs correcting.
    """

    place: str
    message: str
    refusee: bool = False
    ecartee: bool = False


@dataclass
class Lu:
    """The entries read, list by list of the year, and the remarks."""

    entrees: dict[str, list[Ecrit]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    remarques: list[str] = field(default_factory=list)
    lues: int = 0
    """Rows below headers."""
    prises: int = 0
    """Rows that were taken."""

    def put(self, liste: str, entree: Ecrit) -> None:
        """Keep an entry of a list."""
        self.entrees.setdefault(liste, []).append(entree)

    def refuse(self, place: str, message: str) -> None:
        """Refuse something until it is corrected."""
        self.notes.append(Note(place, message, refusee=True))

    def leave(self, place: str, message: str) -> None:
        """Leave out something that needs no correction."""
        self.notes.append(Note(place, message, ecartee=True))

    def say(self, place: str, message: str) -> None:
        """Add a remark on something that stays."""
        self.notes.append(Note(place, message))
