"""The missions and their fiches, and the years of the contract, as lists that lead to pages."""

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
    for one in missions(date.today()):
        route = ("missions", one.code)
        fiches = state.written.items((*route, "fiches"))
        inside = tuple(
            Entry(
                f"/chapitre/fiche-{one.code}-{index}",
                title_of(held),
                _left(state, (*route, "fiches", index)),
            )
            for index, held in enumerate(fiches)
        )
        chosen = not state.written.is_empty(route)
        note = "" if chosen or one.statut == "socle" else "optionnelle, pas choisie"
        yield Entry(
            f"/chapitre/mission-{one.code}", one.intitule, _left(state, route), note, inside
        )


def years_of(state: State) -> tuple[Entry, ...]:
    """Return the years of the contract that are told, and the next one."""
    told = sorted(map(str, state.projet.annees))
    signed = state.projet.contrat.signature if state.projet.contrat else None
    after = int(told[-1]) + 1 if told else signed.annee if signed else date.today().year
    return tuple(
        Entry(
            f"/chapitre/annee-{year}",
            f"Année {year}",
            _left(state, ("annees", year)),
            "" if year in told else "à commencer",
        )
        for year in (*told, str(after))
    )


def _left(state: State, route: Route) -> str:
    return left_words(one for one in state.todo if below(one.route, route))
