"""What a workbook asks for: values, rows to add, move and remove; and notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cptskit.classeur.champs import Champ
from cptskit.classeur.listes import Liste
from cptskit.classeur.rangs import Rang


class Sujet(StrEnum):
    """What a note is about."""

    INCOMPRIS = "incompris"
    """A cell or a row that was not understood."""
    CONFLIT = "conflit"
    """A cell that changed in the workbook and in the project."""
    ECARTE = "ecarte"
    """A column, a row or a sheet that was left aside."""
    REMARQUE = "remarque"


@dataclass(frozen=True)
class Note:
    """A note: where, what, and what to write."""

    sujet: Sujet
    ou: str
    message: str
    aide: str = ""


@dataclass(frozen=True)
class Valeur:
    """A new value for a field of an entry; None erases it."""

    rang: Rang
    champ: Champ
    valeur: Any


@dataclass(frozen=True)
class Nouvelle:
    """A new row: its list, its values by column, and the row it was moved from, if any."""

    liste: Liste
    valeurs: Mapping[str, tuple[Champ, Any]]
    venue_de: Rang | None = None


@dataclass
class Voeux:
    """All that a workbook asks for, with all its notes."""

    valeurs: list[Valeur] = field(default_factory=list)
    nouvelles: list[Nouvelle] = field(default_factory=list)
    retraits: list[Rang] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
