"""From a folder, a population or a size to the scale of its contract and its payments."""

from collections.abc import Mapping, Sequence
from datetime import date as day
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
from cptskit.dialogue import Encaissement, Scenarios, bilan, scenarios, tresorerie
from cptskit.projet.codes import CodeMission
from cptskit.socle.errors import CptskitError
from cptskit.usages.check import read


class NoScaleError(CptskitError):
    """There is no scale for this date, year or size."""


def bareme(
    path: Path | str | None = None,
    *,
    population: int | None = None,
    taille: int | None = None,
    date: day | None = None,
    option: Sequence[str] = (),
    annee_contrat: int = 1,
    avenants: Sequence[day] = (),
    crise_reconnue: bool = False,
    echeancier: bool = False,
    demarrage: Mapping[str, day] | None = None,
    prorata: str | None = None,
    part_variable: Decimal = Decimal(0),
) -> Reponse:
    """Return the scale of the contract of a project, of a population or of a size.

    `date` is that of the signature, `avenants` those of amendments to the agreement, besides the
    project's; `option` and `demarrage` name missions by code. `echeancier`
    adds the payments; `prorata` (`jours` or `mois`) and `part_variable` (percent reached) are then
    as `bareme.echeancier` has them.

    Raises UnreadableProjectError, NoScaleError.
    """
    demande = Demande(
        signature=date,
        options=tuple(map(CodeMission, option)),
        demarrages={CodeMission(code): start for code, start in (demarrage or {}).items()},
        annee_contrat=annee_contrat,
        avenants=tuple(avenants),
        crise_reconnue=crise_reconnue,
    )
    cas = _cas(path, population, taille, demande)
    if not echeancier:
        return Reponse.de(cas)
    base = Base(prorata) if prorata else None
    return Reponse.avec_echeancier(cas, part_variable=part_variable, base=base)


def _cas(
    path: Path | str | None, population: int | None, taille: int | None, demande: Demande
) -> Cas:
    today = day.today()
    try:
        if taille is not None:
            return cas_de_la_taille(taille, demande, today)
        if population is not None:
            return cas_de_la_population(population, demande, today)
        return cas_du_projet(read(path or Path())[1], demande, today)
    except (AnneeHorsContratError, BaremeInconnuError, TailleInconnueError) as error:
        raise NoScaleError(str(error)) from None


def scenarios_de_l_annee(
    path: Path | str | None, annee: str
) -> tuple[Scenarios, tuple[Encaissement, ...]]:
    """Return the three scenarios of a project's contract year, and its cash by date.

    `annee` is the civil year in which it begins. Raises UnreadableProjectError, NoScaleError.
    """
    projet = read(path or Path())[1]
    year = bilan(projet, annee)
    if year is None:
        years = ", ".join(sorted(projet.annees)) or "aucune"
        raise NoScaleError(f"Le projet ne dit pas l'année de contrat {annee}. Il dit : {years}.")
    three = scenarios(projet, year)
    if three is None:
        raise NoScaleError(
            f"Les montants de l'année {annee} ne se calculent pas : le projet dit-il la signature "
            "et la taille du contrat, et l'année est-elle du contrat ?"
        )
    return three, tresorerie(projet, year)
