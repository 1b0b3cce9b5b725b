"""The chapters of each stage, and the one to which a route belongs."""

import re
from datetime import date
from functools import cache

from cptskit.atelier.formulaires.choix import title_of
from cptskit.atelier.formulaires.filles import (
    exercise_chapter,
    fiche_chapter,
    mission_chapter,
    year_chapter,
)
from cptskit.atelier.formulaires.lettre import LETTRE
from cptskit.atelier.formulaires.plan import Chapter, paths_of, steps
from cptskit.atelier.formulaires.projet import CONTRAT, PROJET
from cptskit.atelier.formulaires.routes import below
from cptskit.droit.missions import mission
from cptskit.loading.ecrit import Written
from cptskit.projet.codes import CodeMission, Etape
from cptskit.socle.findings import Route

CHAPTERS: dict[Etape, tuple[Chapter, ...]] = {
    Etape.LETTRE: LETTRE,
    Etape.PROJET: PROJET,
    Etape.CONTRAT: CONTRAT,
}
_CODES = "|".join(code.value for code in CodeMission)
_MISSION = re.compile(rf"mission-({_CODES})")
_FICHE = re.compile(rf"fiche-({_CODES})-(\d{{1,4}})")
_EXERCISE = re.compile(r"exercice-(\d{1,3})")
_YEAR = re.compile(r"annee-(\d{4})")


def chapter_named(stage: Etape, slug: str, written: Written) -> Chapter | None:
    """Return the chapter of this name at a stage, or the page of a mission, a fiche, a year."""
    chapter = next((chapter for chapter in CHAPTERS[stage] if chapter.slug == slug), None)
    if chapter or stage is Etape.LETTRE:
        return chapter
    return _page_named(slug, written)


def _page_named(slug: str, written: Written) -> Chapter | None:
    if match := _MISSION.fullmatch(slug):
        return mission_chapter(match[1], mission(match[1], date.today()).intitule)
    if match := _FICHE.fullmatch(slug):
        route = ("missions", match[1], "fiches", int(match[2]))
        item = written.at(route)
        return fiche_chapter(match[1], int(match[2]), title_of(item)) if item else None
    if match := _EXERCISE.fullmatch(slug):
        item = written.at(("budget", "exercices", int(match[1])))
        year = item.get("annee") if isinstance(item, dict) else None
        return exercise_chapter(int(match[1]), f"Budget {year}") if item else None
    if match := _YEAR.fullmatch(slug):
        return year_chapter(match[1])
    return None


def chapter_of(stage: Etape, route: Route) -> Chapter:
    """Return the chapter of a route: the one that asks for it, or that covers its section."""
    chapters = (chapter for whole, chapter in _places(stage) if below(route, whole))
    return next(chapters, CHAPTERS[stage][0])


@cache
def _places(stage: Etape) -> tuple[tuple[Route, Chapter], ...]:
    """Return the routes of each chapter, the deepest first."""
    places = [
        (steps(path), chapter)
        for chapter in CHAPTERS[stage]
        for path in (*paths_of(chapter.parts), *chapter.couvre)
    ]
    return tuple(sorted(places, key=lambda place: -len(place[0])))


def page_of(stage: Etape, route: Route, written: Written) -> Chapter:
    """Return the page that asks for a route: for a fiche, its own page within the chapter."""
    inner = None if stage is Etape.LETTRE else _inner(route)
    return (inner and _page_named(inner, written)) or chapter_of(stage, route)


def _inner(route: Route) -> str | None:
    match route:
        case ("missions", str(code), "fiches", int(index), *_):
            return f"fiche-{code}-{index}"
        case ("missions", str(code), *_):
            return f"mission-{code}"
        case ("budget", "exercices", int(index), *_):
            return f"exercice-{index}"
        case ("annees", str(year), *_):
            return f"annee-{year}"
        case _:
            return None
