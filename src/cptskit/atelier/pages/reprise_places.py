"""Where part of a document can go instead: another list of its kind, or a text."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from cptskit.atelier.formulaires.chapitres import CHAPTERS, chapter_of
from cptskit.atelier.formulaires.natures import Kind, model_at, prompt_at
from cptskit.atelier.pages.reprise_mots import place_words
from cptskit.francais.typographie import typographie
from cptskit.importing.reprise.choix import AS_IT_IS, Group
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, Etape
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Place:
    """A place to choose: its value, its words, its chapter."""

    value: str
    mots: str
    chapitre: str


def places_for(group: Group | None) -> tuple[Place, ...]:
    """Return where a group can go: lists of the same kind, texts, or a chapter of its own.

    Without a group, only the texts and the chapter.
    """
    lists = tuple(_lists(group)) if group else ()
    own = Place(AS_IT_IS, "Le garder tel quel, dans un chapitre à part", "Ailleurs dans le projet")
    own_key = group.key if group else ""
    return (*lists, *(place for place in _narratives() if place.value != own_key), own)


def _lists(group: Group) -> Iterator[Place]:
    if not isinstance(group.route[-1], int):
        return
    model = model_at(group.route)
    for path, listed in _models():
        if listed is model and path != group.kind:
            yield _place(f"{path}[]", tuple(path.split(".")))


@cache
def _models() -> tuple[tuple[str, type[BaseModel]], ...]:
    """Return the lists that are not inside another list, with the model of their items."""
    return tuple((".".join(map(str, route)), model) for route, model in _walk(Projet, ()))


def _walk(model: type[BaseModel], route: Route) -> Iterator[tuple[Route, type[BaseModel]]]:
    for name in model.model_fields:
        here = (*route, name)
        inner = _inside(here)
        if name == "missions" and not route:
            for code in CodeMission:
                below = model_at((*here, code.value))
                if below is not None:
                    yield from _walk(below, (*here, code.value))
        elif name != "annees" and inner is not None:
            listed, below = inner
            if listed:
                yield here, below
            else:
                yield from _walk(below, here)


def _inside(route: Route) -> tuple[bool, type[BaseModel]] | None:
    """Return whether a route is a list, and the model of its items or of itself."""
    try:
        kind = prompt_at(route).kind
    except (KeyError, ValueError):
        return None
    if kind is Kind.ITEMS:
        below = model_at((*route, 0))
        return (True, below) if below else None
    if kind is Kind.GROUP:
        below = model_at(route)
        return (False, below) if below else None
    return None


@cache
def _narratives() -> tuple[Place, ...]:
    """Return the texts that a projet can have, in the order of its chapters."""
    places = [_place(".".join(map(str, route)), route) for route in _texts(Projet, ())]
    order = [chapter.titre for chapter in CHAPTERS[Etape.PROJET]]
    return tuple(sorted(places, key=lambda place: order.index(place.chapitre)))


def _texts(model: type[BaseModel], route: Route) -> Iterator[Route]:
    for name in model.model_fields:
        here = (*route, name)
        if name == "missions" and not route:
            for code in CodeMission:
                if below := model_at((*here, code.value)):
                    yield from _texts(below, (*here, code.value))
            continue
        if name == "annees":
            continue
        try:
            kind = prompt_at(here).kind
        except (KeyError, ValueError):
            continue
        if kind is Kind.NARRATIVE:
            yield here
        elif kind is Kind.GROUP and (below := model_at(here)):
            yield from _texts(below, here)


def _place(value: str, route: Route) -> Place:
    return Place(value, place_words(value), typographie(chapter_of(Etape.PROJET, route).titre))
