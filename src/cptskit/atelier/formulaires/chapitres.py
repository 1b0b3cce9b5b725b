"""The chapters of each stage, and which of them speaks of a route."""

from cptskit.atelier.formulaires.lettre import LETTRE
from cptskit.atelier.formulaires.plan import Chapter, paths_of, steps
from cptskit.atelier.formulaires.routes import below
from cptskit.projet.codes import Etape
from cptskit.socle.findings import Route

CHAPTERS: dict[Etape, tuple[Chapter, ...]] = {
    Etape.LETTRE: LETTRE,
    Etape.PROJET: LETTRE,
    Etape.CONTRAT: LETTRE,
}


def chapter_named(stage: Etape, slug: str) -> Chapter | None:
    """Return the chapter of this name at a stage."""
    return next((one for one in CHAPTERS[stage] if one.slug == slug), None)


def chapter_of(stage: Etape, route: Route) -> Chapter:
    """Return the chapter that speaks of a route: the one that asks for it, or its section."""
    chapters = CHAPTERS[stage]
    best, length = chapters[0], 0
    for chapter in chapters:
        for path in (*paths_of(chapter.parts), *chapter.couvre):
            whole = steps(path)
            if len(whole) > length and (below(route, whole)):
                best, length = chapter, len(whole)
    return best
