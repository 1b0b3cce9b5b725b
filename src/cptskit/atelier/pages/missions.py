"""The missions with their fiches, and the years of the contract, as lists of links to pages."""

from collections.abc import Iterator
from datetime import date

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.choix import title_of
from cptskit.atelier.formulaires.routes import below
from cptskit.atelier.pages.cadre import left_words
from cptskit.droit.missions import missions
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Entry:
    """A page below a chapter: its address, its title, what is left there."""

    adresse: str
    titre: str
    reste: str = ""
    note: str = ""
    entrees: tuple["Entry", ...] = ()


def missions_of(state: State) -> tuple[Entry, ...]:
    """Return the missions of the law with their fiches."""
    return tuple(_missions(state))


def _missions(state: State) -> Iterator[Entry]:
    for mission in missions(date.today()):
        route = ("missions", mission.code)
        fiches = state.written.items((*route, "fiches"))
        inside = tuple(
            Entry(
                f"/chapitre/fiche-{mission.code}-{index}",
                title_of(fiche),
                _left(state, (*route, "fiches", index)),
            )
            for index, fiche in enumerate(fiches)
        )
        chosen = not state.written.is_empty(route)
        note = "" if chosen or mission.statut == "socle" else "optionnelle, pas choisie"
        yield Entry(
            f"/chapitre/mission-{mission.code}", mission.intitule, _left(state, route), note, inside
        )


def years_of(state: State) -> tuple[Entry, ...]:
    """Return the years of the contract in the project, and the next one."""
    years = sorted(map(str, state.projet.annees))
    signed = state.projet.contrat.signature if state.projet.contrat else None
    after = int(years[-1]) + 1 if years else signed.annee if signed else date.today().year
    return tuple(
        Entry(
            f"/chapitre/annee-{year}",
            f"Année {year}",
            _left(state, ("annees", year)),
            "" if year in years else "à commencer",
        )
        for year in (*years, str(after))
    )


def _left(state: State, route: Route) -> str:
    return left_words(point for point in state.todo if below(point.route, route))
