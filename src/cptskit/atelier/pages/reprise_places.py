"""Where a thing of a document may go instead: another list of its kind, or a text."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from cptskit.atelier.formulaires.chapitres import CHAPTERS, chapter_of
from cptskit.atelier.formulaires.natures import Kind, asked_at, model_at
from cptskit.atelier.pages.reprise_mots import place_words
from cptskit.francais.typographie import typographie
from cptskit.importing.reprise.choix import AS_IT_IS, Group
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, Etape
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Place:
    """A place, as it is chosen: its value, its words, the chapter that it stands in."""

    value: str
    mots: str
    chapitre: str


def places_for(group: Group | None) -> tuple[Place, ...]:
    """Return where a group may go: lists of the same kind, then texts, then a chapter of its own.

    Without a group, the texts alone.
    """
    lists = tuple(_lists(group)) if group else ()
    own = Place(AS_IT_IS, "Le garder tel quel, dans un chapitre à part", "Ailleurs dans le projet")
    told = group.key if group else ""
    return (*lists, *(one for one in _narratives() if one.value != told), own)


def _lists(group: Group) -> Iterator[Place]:
    if not isinstance(group.route[-1], int):
        return
    model = model_at(group.route)
    for path, found in _models():
        if found is model and path != group.kind:
            yield _place(f"{path}[]", tuple(path.split(".")))


@cache
def _models() -> tuple[tuple[str, type[BaseModel]], ...]:
    """Return the lists of things that stand in no list, with the kind of their items."""
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
    """Return whether a list stands at a route, and the model of it or of its items."""
    try:
        kind = asked_at(route).kind
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
    """Return the texts that a projet may have, in the order of its chapters."""
    found = [_place(".".join(map(str, route)), route) for route in _texts(Projet, ())]
    order = [one.titre for one in CHAPTERS[Etape.PROJET]]
    return tuple(sorted(found, key=lambda one: order.index(one.chapitre)))


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
            kind = asked_at(here).kind
        except (KeyError, ValueError):
            continue
        if kind is Kind.NARRATIVE:
            yield here
        elif kind is Kind.GROUP and (below := model_at(here)):
            yield from _texts(below, here)


def _place(value: str, route: Route) -> Place:
    return Place(value, place_words(value), typographie(chapter_of(Etape.PROJET, route).titre))
