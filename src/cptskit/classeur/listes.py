"""The lists of a project that sheets show, each with the words that identify it in columns."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from cptskit.documents.mots import code as mot
from cptskit.francais.phrases import capitalised
from cptskit.projet import Projet
from cptskit.projet.assemblees import Assemblee, Emargement, Resolution
from cptskit.projet.codes import CodeMission
from cptskit.projet.membres import Partenaire, Professionnel, Structure
from cptskit.projet.missions import EtapeAction, FicheAction, IndicateurSuivi, Mission, Palier
from cptskit.projet.suivi import Depense, Indemnite, Recette
from cptskit.socle.findings import Route

RECETTE, DEPENSE = "Recette", "Dépense"


@dataclass(frozen=True)
class Liste:
    """A list: its route, the words of its place, the model of its entries, and the entries."""

    route: Route
    mots: tuple[str, ...]
    modele: type[BaseModel]
    entrees: Sequence[BaseModel] = ()
    parent: Mapping[str, str] | None = None
    """The entry to create for the list if there is none; `NOUVEAU` is its place in the route."""


Listes = Callable[[Projet], Iterator[Liste]]
Nouvelle = Callable[[Projet, tuple[str, ...]], Liste | None]
"""Makes a list that does not exist yet, from the words of its place."""
Ouvre = Callable[["Liste", int, str], Iterator[tuple[str, "Liste"]]]
"""Yields the lists of a new entry, from its list, its index there and its id."""
NOUVEAU = -1
_YEAR = re.compile(r"(?:19|20)\d\d")


def simple(modele: type[BaseModel], *route: str) -> Listes:
    """Return a function that yields the only list of a sheet."""

    def only(projet: Projet) -> Iterator[Liste]:
        yield Liste(route, (), modele, _at(projet, route))

    return only


def _at(whole: Any, route: Sequence[str]) -> Sequence[BaseModel]:
    for name in route:
        whole = getattr(whole, name, None)
    return whole or ()


professionnels = simple(Professionnel, "membres", "professionnels")


def partenaires(projet: Projet) -> Iterator[Liste]:
    """Yield the structures that are members, and the partners of both kinds."""
    for words, modele, *route in (
        ("Structure membre", Structure, "membres", "structures"),
        ("Partenaire associé", Partenaire, "membres", "partenaires", "associes"),
        ("Partenaire à associer", Partenaire, "membres", "partenaires", "a_associer"),
    ):
        way = tuple(map(str, route))
        assert isinstance(modele, type)
        yield Liste(way, (str(words),), modele, _at(projet, way))


def fiches(projet: Projet) -> Iterator[Liste]:
    """Yield the fiches of each mission; the missions of the project come first."""
    for code in dict.fromkeys((*projet.missions, *CodeMission)):
        mission = projet.missions.get(code)
        yield Liste(
            ("missions", code.value, "fiches"),
            (_mission(code),),
            FicheAction,
            mission.fiches if mission else (),
        )


def _mission(code: CodeMission) -> str:
    return capitalised(mot(code))


def _of_fiches(projet: Projet) -> Iterator[tuple[CodeMission, Route, FicheAction]]:
    for code, mission in projet.missions.items():
        for place, fiche in enumerate(mission.fiches):
            yield code, ("missions", code.value, "fiches", place), fiche


def etapes(projet: Projet) -> Iterator[Liste]:
    """Yield the steps of each fiche."""
    for _, route, fiche in _of_fiches(projet):
        yield Liste((*route, "etapes"), (fiche.id,), EtapeAction, fiche.etapes)


def suivi(projet: Projet) -> Iterator[Liste]:
    """Yield the indicators of each fiche, and those of the missions themselves."""
    for code in dict.fromkeys((*projet.missions, *CodeMission)):
        mission = projet.missions.get(code) or Mission()
        route: Route = ("missions", code.value)
        for place, fiche in enumerate(mission.fiches):
            yield Liste(
                (*route, "fiches", place, "indicateurs"),
                (_mission(code), fiche.id),
                IndicateurSuivi,
                fiche.indicateurs,
            )
        yield Liste(
            (*route, "indicateurs"), (_mission(code), ""), IndicateurSuivi, mission.indicateurs
        )


def paliers(projet: Projet) -> Iterator[Liste]:
    """Yield the tiers of each indicator that has an id."""
    for liste in suivi(projet):
        for place, indicateur in enumerate(liste.entrees):
            assert isinstance(indicateur, IndicateurSuivi)
            if indicateur.id:
                yield Liste(
                    (*liste.route, place, "paliers"), (indicateur.id,), Palier, indicateur.paliers
                )


def budget(projet: Projet) -> Iterator[Liste]:
    """Yield receipts and expenses of each year of the budget."""
    for place, exercice in enumerate(_at(projet, ("budget", "exercices"))):
        year: Any = exercice
        route: Route = ("budget", "exercices", place)
        yield Liste((*route, "recettes"), (str(year.annee), RECETTE), Recette, year.recettes)
        yield Liste((*route, "depenses"), (str(year.annee), DEPENSE), Depense, year.depenses)


def indemnites(projet: Projet) -> Iterator[Liste]:
    """Yield the planned payments to professionals in each year."""
    for place, exercice in enumerate(_at(projet, ("budget", "exercices"))):
        year: Any = exercice
        route: Route = ("budget", "exercices", place, "indemnites")
        yield Liste(route, (str(year.annee),), Indemnite, year.indemnites)


def de_l_annee(modele: type[BaseModel], nom: str) -> Listes:
    """Return a function that yields a list of each contract year."""

    def of_years(projet: Projet) -> Iterator[Liste]:
        for year, annee in projet.annees.items():
            yield Liste(("annees", year, nom), (year,), modele, getattr(annee, nom))

    return of_years


def comptes(projet: Projet) -> Iterator[Liste]:
    """Yield what was received and spent in each contract year."""
    for year, annee in projet.annees.items():
        route: Route = ("annees", year)
        yield Liste((*route, "recettes"), (year, RECETTE), Recette, annee.recettes)
        yield Liste((*route, "depenses"), (year, DEPENSE), Depense, annee.depenses)


def de_la_fiche(liste: Liste, indice: int, id_: str) -> Iterator[tuple[str, Liste]]:
    """Yield the lists of a new fiche, with the sheets that show them."""
    route: Route = (*liste.route, indice)
    yield "etapes", Liste((*route, "etapes"), (id_,), EtapeAction)
    yield "suivi", Liste((*route, "indicateurs"), (*liste.mots, id_), IndicateurSuivi)


def _reunions(projet: Projet) -> Iterator[tuple[Route, str, Assemblee]]:
    for place, assemblee in enumerate(projet.assemblees):
        yield ("assemblees", place), assemblee.id or str(assemblee.date or place + 1), assemblee


def emargements(projet: Projet) -> Iterator[Liste]:
    """Yield the attendance of each meeting."""
    for route, name, assemblee in _reunions(projet):
        yield Liste((*route, "emargement"), (name,), Emargement, assemblee.emargement)


def resolutions(projet: Projet) -> Iterator[Liste]:
    """Yield the votes of each meeting."""
    for route, name, assemblee in _reunions(projet):
        yield Liste((*route, "resolutions"), (name,), Resolution, assemblee.resolutions)


def de_la_reunion(liste: Liste, indice: int, id_: str) -> Iterator[tuple[str, Liste]]:
    """Yield the lists of a meeting that comes, with the sheets that show them."""
    route: Route = (*liste.route, indice)
    yield "emargements", Liste((*route, "emargement"), (id_,), Emargement)
    yield "resolutions", Liste((*route, "resolutions"), (id_,), Resolution)


_OF_SENSE: Mapping[str, tuple[str, type[BaseModel]]] = {
    RECETTE: ("recettes", Recette),
    DEPENSE: ("depenses", Depense),
    "": ("indemnites", Indemnite),
}


def d_un_exercice(projet: Projet, mots: tuple[str, ...]) -> Liste | None:
    """Return a list of a year that the budget does not have."""
    year, *motif = mots
    name, modele = _OF_SENSE.get("".join(motif), ("", Recette))
    years = {str(exercice.annee) for exercice in (projet.budget.exercices if projet.budget else ())}
    if not name or year in years or not _YEAR.fullmatch(year):
        return None
    return Liste(("budget", "exercices", NOUVEAU, name), mots, modele, parent={"annee": year})


def d_une_annee(*listes: tuple[str, type[BaseModel]]) -> Nouvelle:
    """Return a function that makes a list of a new contract year."""

    def of_year(projet: Projet, mots: tuple[str, ...]) -> Liste | None:
        del projet
        year, *motif = mots
        at = (RECETTE, DEPENSE).index(motif[0]) if motif and motif[0] in (RECETTE, DEPENSE) else 0
        if not _YEAR.fullmatch(year) or (motif and motif[0] not in (RECETTE, DEPENSE)):
            return None
        name, modele = listes[at]
        return Liste(("annees", year, name), mots, modele)

    return of_year
