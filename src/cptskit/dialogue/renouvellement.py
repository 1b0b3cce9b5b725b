"""What becomes of a project when its contract ends: what goes on, what is closed, what to write.

What ARS and caisses ask for at a renewal was read in no text: this is a proposal.
"""

from collections.abc import Iterator
from dataclasses import field
from datetime import date, timedelta

from cptskit.contrat import periodes
from cptskit.dialogue.identites import indicateurs_du_contrat
from cptskit.droit.missions import missions
from cptskit.projet import Projet
from cptskit.projet.annees import Mesure
from cptskit.projet.codes import CodeMission
from cptskit.projet.missions import FicheAction
from cptskit.projet.nombres import Valeur
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_AT_THE_END = timedelta(days=61)
"""A fiche that ends so near to the end of its contract ends with it: it is not closed before."""


@record
class Depart:
    """An indicator that starts again from its last measure."""

    route: Route
    intitule: str
    valeur: Valeur | None
    """The last measure; None where it was never measured."""
    annee: str = ""


@record
class Reprise:
    """What the next project takes over, and what it does not."""

    fin: date | None
    """The end of the contract that is renewed."""
    closes: tuple[tuple[Route, FicheAction], ...]
    """The fiches that ended before it."""
    ouvertes: tuple[tuple[Route, FicheAction], ...]
    departs: tuple[Depart, ...]
    socles: tuple[CodeMission, ...]
    """The missions socles of the day that the project has not."""
    perimes: tuple[tuple[str, int], ...] = field(default=())
    """Figures of the diagnosis, with their year, that are older than the contract."""


def reprise(projet: Projet, jour: date) -> Reprise:
    """Return what becomes of a project whose contract ends; `jour` is that of the next one."""
    begun = [periode for periode in periodes(projet) if periode.debut <= jour]
    last = begun[-1] if begun else None
    fiches = list(_fiches(projet))
    closed = [
        (route, fiche)
        for route, fiche in fiches
        if last and fiche.fin and fiche.fin.fin < last.fin - _AT_THE_END
    ]
    kept = [fiche for fiche in fiches if fiche not in closed]
    gone = tuple(route for route, _ in closed)
    return Reprise(
        fin=last.fin if last else None,
        closes=tuple(closed),
        ouvertes=tuple(kept),
        departs=tuple(depart for depart in _departs(projet) if depart.route[:4] not in gone),
        socles=tuple(_missing(projet, jour)),
        perimes=tuple(_old(projet, last.debut.year if last else jour.year)),
    )


def _fiches(projet: Projet) -> Iterator[tuple[Route, FicheAction]]:
    for code, mission in projet.missions.items():
        for rank, fiche in enumerate(mission.fiches):
            yield ("missions", code.value, "fiches", rank), fiche


def _departs(projet: Projet) -> Iterator[Depart]:
    for indicateur in indicateurs_du_contrat(projet):
        year, mesure = _last(projet, indicateur.indicateur.id or "")
        yield Depart(
            indicateur.route,
            indicateur.indicateur.intitule,
            mesure.valeur if mesure else None,
            year,
        )


def _last(projet: Projet, id_: str) -> tuple[str, Mesure | None]:
    for year in sorted(projet.annees, reverse=True):
        for mesure in projet.annees[year].mesures:
            if (
                id_
                and mesure.indicateur == id_
                and mesure.valeur is not None
                and not mesure.non_communique
            ):
                return year, mesure
    return "", None


def _missing(projet: Projet, jour: date) -> Iterator[CodeMission]:
    for mission in missions(jour):
        if mission.statut == "socle" and CodeMission(mission.code) not in projet.missions:
            yield CodeMission(mission.code)


def _old(projet: Projet, year: int) -> Iterator[tuple[str, int]]:
    """Yield the figures of the diagnosis that were there when the contract began."""
    indicateurs = projet.diagnostic.indicateurs if projet.diagnostic else ()
    for indicateur in indicateurs:
        if indicateur.annee is not None and int(indicateur.annee) <= year:
            yield indicateur.libelle, int(indicateur.annee)
