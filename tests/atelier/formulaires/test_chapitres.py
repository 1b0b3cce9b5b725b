"""Every field that a page asks for exists, has its words, and is on a page."""

import pytest

from cptskit.atelier.formulaires.chapitres import CHAPTERS, chapter_of
from cptskit.atelier.formulaires.filles import (
    exercise_chapter,
    fiche_chapter,
    mission_chapter,
    year_chapter,
)
from cptskit.atelier.formulaires.natures import prompt_at
from cptskit.atelier.formulaires.plan import (
    Cards,
    Chapter,
    Folded,
    Grid,
    Milestones,
    Part,
    Sheet,
    ask,
    steps,
)
from cptskit.projet import Projet
from cptskit.projet.codes import Etape

PAGES = [
    *{
        chapter.slug + stage: chapter
        for stage, chapters in CHAPTERS.items()
        for chapter in chapters
    }.values(),
    mission_chapter("crises", "Crises"),
    fiche_chapter("crises", 0, "Fiche"),
    exercise_chapter(0, "2027"),
    year_chapter("2027"),
]


def routes(parts: tuple[Part, ...]) -> list[tuple[str | int, ...]]:
    found: list[tuple[str | int, ...]] = []
    for part in parts:
        match part:
            case Sheet(champs=fields):
                found += [steps(ask(field).path) for field in fields]
            case Cards() | Grid():
                found += [(*steps(part.path), 0, *steps(ask(champ).path)) for champ in part.champs]
            case Milestones(items=items):
                found += [
                    (*steps(item.path), 0, *steps(ask(champ).path))
                    for item in items
                    for champ in item.champs
                ]
            case Folded(parts=inner):
                found += routes(inner)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.slug)
def test_what_a_page_asks_is_in_the_models_with_words_of_its_own(page: Chapter) -> None:
    for route in routes(page.parts):
        asked = prompt_at(route)
        assert asked.question.libelle, route
        assert not any(word in asked.question.aide for word in ("personne:", "_", "oui_"))


@pytest.mark.parametrize("stage", Etape)
def test_every_section_has_its_chapter(stage: Etape) -> None:
    first = CHAPTERS[stage][0]
    aside = {"identite", "contacts", "association", "signatures", "style"}
    aside |= {"chapitres", "glossaire", "regles_ignorees", "etape"}
    later = {"annees", "contrat", "crise", "numerique", "usagers", "evaluation", "communication"}
    for section in set(Projet.model_fields) - aside - later:
        assert chapter_of(stage, (section,)) is not first or section in first.couvre, section


def test_at_most_fifteen_questions_are_asked_first() -> None:
    for chapter in CHAPTERS[Etape.LETTRE]:
        asked = [part for part in chapter.parts if isinstance(part, Sheet)]
        assert sum(len(part.champs) for part in asked) <= 15, chapter.slug
