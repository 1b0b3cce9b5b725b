"""What the files of a year gave: entries of its lists, and all that was not taken."""

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
    """What a project says that the files are read against.

    `bornes` are the first and last day of the contract year, None where no contract dates it;
    `missions` gives the mission of each fiche, `pieces` and `evenements` what the year holds.
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
    """What is to be said of a cell or a row, in French.

    `refusee` where it is kept out until it is mended; `ecartee` where nothing is to be mended.
    """

    place: str
    message: str
    refusee: bool = False
    ecartee: bool = False


@dataclass
class Lu:
    """What was read, list by list of the year, and what is to be said."""

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
        """Keep something out until it is mended."""
        self.notes.append(Note(place, message, refusee=True))

    def leave(self, place: str, message: str) -> None:
        """Leave something out that needs no mending."""
        self.notes.append(Note(place, message, ecartee=True))

    def say(self, place: str, message: str) -> None:
        """Say something of what stays."""
        self.notes.append(Note(place, message))
