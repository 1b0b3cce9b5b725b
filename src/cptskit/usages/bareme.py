"""From a folder, a population or a size to the scale of its contract and its payments."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from cptskit.bareme import (
    AnneeHorsContratError,
    BaremeInconnuError,
    Base,
    Cas,
    Demande,
    Reponse,
    TailleInconnueError,
    cas_de_la_population,
    cas_de_la_taille,
    cas_du_projet,
)
from cptskit.socle.errors import CptskitError
from cptskit.usages.check import read


class NoScaleError(CptskitError):
    """There is no scale for what is asked: its date, its year, a size that is not known."""


def cost(
    path: Path | str | None = None,
    *,
    population: int | None = None,
    taille: int | None = None,
    demande: Demande | None = None,
) -> Reponse:
    """Return the scale of the contract of a project, of a population or of a size.

    Raises UnreadableProjectError, NoScaleError.
    """
    return Reponse.de(_cas(path, population, taille, demande or Demande()))


def cost_with_schedule(
    path: Path | str | None = None,
    *,
    population: int | None = None,
    taille: int | None = None,
    demande: Demande | None = None,
    part_variable: Decimal = Decimal(0),
    base: Base | None = None,
) -> Reponse:
    """Return what `cost` returns, and the payments; see `bareme.echeancier` for the last options.

    Raises UnreadableProjectError, NoScaleError.
    """
    cas = _cas(path, population, taille, demande or Demande())
    return Reponse.avec_echeancier(cas, part_variable=part_variable, base=base)


def _cas(
    path: Path | str | None, population: int | None, taille: int | None, demande: Demande
) -> Cas:
    today = date.today()
    try:
        if taille is not None:
            return cas_de_la_taille(taille, demande, today)
        if population is not None:
            return cas_de_la_population(population, demande, today)
        return cas_du_projet(read(path or Path())[1], demande, today)
    except (AnneeHorsContratError, BaremeInconnuError, TailleInconnueError) as error:
        raise NoScaleError(str(error)) from None
