"""What a value of the law is: its content, and what stands for it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from cptskit.socle.records import record

T = TypeVar("T")


class Grade(StrEnum):
    """How well a fact is known, and so what the software may do with it."""

    A = "A"
    """Read in the official text or on an official page."""
    B = "B"
    """Read in a secondary source, which a finding must name."""
    C = "C"
    """Derived or reconstructed, not read: an estimate."""

    @property
    def bloquant(self) -> bool:
        """Whether a rule may block on a fact of this grade."""
        return self is not Grade.C

    @property
    def mention(self) -> str:
        """The French caveat to print with a fact of this grade; empty for A and B."""
        return "à confirmer auprès de la CPAM" if self is Grade.C else ""


@record
class Valeur(Generic[T]):
    """A value of the law at a date, with what it stands on."""

    valeur: T
    depuis: date | None
    """First day of effect; None where the source gives no date."""
    texte: str
    """Id of the text, for `textes.texte`."""
    grade: Grade
    source: str
    """Where it was read: an address or a publication."""
    verifie_le: date
    """Day of the last verification."""
    note: str = ""
    """What a reader must know besides, in French."""


Entree = Mapping[str, Any]
"""One dated value as written in a file."""


def entree_au(serie: Sequence[Entree], le: date) -> Entree | None:
    """Return the entry of `serie` in force on the day `le`; None before the first one.

    The returned entry may hold a null value, which ends the series.
    """
    passees = [entree for entree in serie if (entree["depuis"] or date.min) <= le]
    return max(passees, key=lambda entree: entree["depuis"] or date.min, default=None)


def valeur_au(serie: Sequence[Entree], le: date, read: Callable[[Any], T]) -> Valeur[T] | None:
    """Return the value of `serie` on the day `le`, typed by `read`; None where there is none."""
    entree = entree_au(serie, le)
    if entree is None or entree["valeur"] is None:
        return None
    return Valeur(
        valeur=read(entree["valeur"]),
        depuis=entree["depuis"],
        texte=entree["texte"],
        grade=Grade(entree["grade"]),
        source=entree["source"],
        verifie_le=entree["verifie_le"],
        note=entree.get("note", ""),
    )


def chaines(brut: Sequence[str]) -> tuple[str, ...]:
    """Return a YAML list of strings as a tuple."""
    return tuple(brut)
