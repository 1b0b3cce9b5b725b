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


def models(whole: Any, route: Route = ()) -> Iterator[tuple[Route, BaseModel]]:
    """Yield every model below `whole`, itself first."""
    if isinstance(whole, BaseModel):
        yield route, whole
    for part, value in parts(whole):
        yield from models(value, (*route, part))


def texts(whole: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Yield every text below `whole`: plain lines and narratives; codes are left out."""
    if isinstance(whole, Narratif):
        yield route, whole.markdown
    elif type(whole) is str:
        yield route, whole
    for part, value in parts(whole):
        yield from texts(value, (*route, part))


def narratives(whole: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Yield every text below `whole` that is Markdown."""
    if isinstance(whole, Narratif):
        yield route, whole.markdown
    for part, value in parts(whole):
        yield from narratives(value, (*route, part))


def parts(whole: Any) -> Iterator[tuple[str | int, Any]]:
    """Yield what a model, a list or a dict holds, with the segment of the route to it."""
    if isinstance(whole, BaseModel):
        yield from ((name, value) for name, value in whole if value is not None)
    elif isinstance(whole, tuple):
        yield from enumerate(whole)
    elif isinstance(whole, dict):
        yield from ((str(key), value) for key, value in whole.items())


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
