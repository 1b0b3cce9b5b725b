"""Ways through a project that several rules take, with the route of each thing."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from cptskit.projet import Projet
from cptskit.projet.missions import FicheAction, IndicateurSuivi
from cptskit.projet.textes import Narratif
from cptskit.socle.findings import Route


def fiches(projet: Projet) -> Iterator[tuple[Route, FicheAction]]:
    """Yield every fiche action, mission by mission."""
    for code, mission in projet.missions.items():
        for index, fiche in enumerate(mission.fiches):
            yield ("missions", code.value, "fiches", index), fiche


def indicateurs(projet: Projet) -> Iterator[tuple[Route, IndicateurSuivi]]:
    """Yield the indicators of the fiches, then those of the missions."""
    for route, fiche in fiches(projet):
        for index, indicateur in enumerate(fiche.indicateurs):
            yield (*route, "indicateurs", index), indicateur
    for code, mission in projet.missions.items():
        for index, indicateur in enumerate(mission.indicateurs):
            yield ("missions", code.value, "indicateurs", index), indicateur


def models(whole: Any) -> Iterator[tuple[Route, BaseModel]]:
    """Yield every model below `whole`, itself first."""
    return ((route, one) for route, one in _walked(whole, BaseModel) if isinstance(one, BaseModel))


def texts(whole: Any) -> Iterator[tuple[Route, str]]:
    """Yield every text below `whole`: plain lines and narratives; codes are left out."""
    return ((route, str(one)) for route, one in written(whole))


def written(whole: Any) -> Iterator[tuple[Route, str | Narratif]]:
    """Yield the same texts, so that lines and narratives can be told apart."""
    for route, one in _walked(whole, (str, Narratif)):
        if isinstance(one, Narratif) or type(one) is str:
            yield route, one


def _walked(whole: Any, wanted: Any) -> list[tuple[Route, Any]]:
    """Return what is of a wanted type below `whole`, each before what it holds.

    A list that is filled: a generator in a generator at each level costs half of a walk.
    """
    found: list[tuple[Route, Any]] = []

    def walk(one: Any, route: Route) -> None:
        if isinstance(one, wanted):
            found.append((route, one))
        if isinstance(one, BaseModel):
            for name, value in vars(one).items():
                if value is not None:
                    walk(value, (*route, name))
        elif isinstance(one, tuple):
            for index, value in enumerate(one):
                walk(value, (*route, index))
        elif isinstance(one, dict):
            for key, value in one.items():
                walk(value, (*route, str(key)))

    walk(whole, ())
    return found


def twins(keyed: Iterable[tuple[Route, Hashable]]) -> Iterator[tuple[Route, Route]]:
    """Yield each route whose key was met before, with the first route of that key.

    A key of None or "" is not a key.
    """
    first: dict[Hashable, Route] = {}
    for route, key in keyed:
        if not key:
            continue
        if key in first:
            yield route, first[key]
        else:
            first[key] = route
