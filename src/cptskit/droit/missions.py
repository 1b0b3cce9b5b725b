"""The six missions of a CPTS: status and delays, by date."""

from datetime import date
from enum import StrEnum

from cptskit.droit.lecture import UnknownLawError, read_law
from cptskit.droit.valeurs import Valeur, chaines, valeur_au
from cptskit.socle.records import record


class Statut(StrEnum):
    """Whether a contract must hold a mission."""

    SOCLE = "socle"
    OPTIONNELLE = "optionnelle"
    ABSENTE = "absente"
    """The agreement did not know the mission at the date."""


@record
class Delais:
    """Months after the signature of the contract; None where the community is free."""

    demarrage_mois: int | None
    deploiement_mois: int | None


@record
class Mission:
    """A mission as it stood on the day it was asked for."""

    code: str
    intitule: str
    ordre: int
    """Its place among the six, from 1."""
    fondement: Valeur[Statut] | None
    """Its status with what it stands on; None where the mission is absent."""
    delais: Valeur[Delais] | None
    attendus: Valeur[tuple[str, ...]] | None
    """What the agreement expects of it, in French, as far as it was read."""

    @property
    def statut(self) -> Statut:
        """Its status on that day."""
        return self.fondement.valeur if self.fondement else Statut.ABSENTE


def mission(code: str, le: date) -> Mission:
    """Return the mission of this code as it stands on the day `le`.

    For a contract, ask at the day of its signature. Raises UnknownLawError for another code.
    """
    brut = read_law("missions").get(code)
    if brut is None:
        raise UnknownLawError("mission", code)
    return Mission(
        code=code,
        intitule=brut["intitule"],
        ordre=brut["ordre"],
        fondement=valeur_au(brut["statut"], le, Statut),
        delais=valeur_au(brut["delais"], le, lambda delais: Delais(**delais)),
        attendus=valeur_au(brut.get("attendus", ()), le, chaines),
    )


def missions(le: date) -> tuple[Mission, ...]:
    """Return the six missions in their order, absent ones included."""
    return tuple(
        sorted((mission(code, le) for code in read_law("missions")), key=lambda m: m.ordre)
    )


def missions_socles(le: date) -> tuple[Mission, ...]:
    """Return the missions that a contract signed on the day `le` must hold, in their order."""
    return tuple(m for m in missions(le) if m.statut is Statut.SOCLE)
