"""What a workbook asks of a project: values, rows that come, move and go; and remarks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cptskit.classeur.champs import Champ
from cptskit.classeur.listes import Liste
from cptskit.classeur.rangs import Rang


class Sujet(StrEnum):
    """What a remark is about."""

    INCOMPRIS = "incompris"
    """A cell or a row that was not taken."""
    CONFLIT = "conflit"
    """A cell that changed in the workbook and in the project."""
    ECARTE = "ecarte"
    """A column, a row or a sheet that was kept aside."""
    REMARQUE = "remarque"


@dataclass(frozen=True)
class Note:
    """Something to tell: where, what, and what to write."""

    sujet: Sujet
    ou: str
    message: str
    aide: str = ""


@dataclass(frozen=True)
class Valeur:
    """Another value for a field of an entry; None erases it."""

    rang: Rang
    champ: Champ
    valeur: Any


@dataclass(frozen=True)
class Nouvelle:
    """A new row: the list that it goes to, its values by column; the row that it was, if any."""

    liste: Liste
    valeurs: Mapping[str, tuple[Champ, Any]]
    venue_de: Rang | None = None


@dataclass
class Voeux:
    """All that a workbook asks for, and all that is to be said."""

    valeurs: list[Valeur] = field(default_factory=list)
    nouvelles: list[Nouvelle] = field(default_factory=list)
    retraits: list[Rang] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
