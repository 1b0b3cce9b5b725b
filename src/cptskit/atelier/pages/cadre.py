"""What every page shows around its content: the project, its chapters, what was saved."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from cptskit.atelier.constats import Word
from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.plan import Chapter, asks_for
from cptskit.atelier.formulaires.routes import id_of
from cptskit.atelier.points import Point
from cptskit.francais.nombres import counted
from cptskit.francais.typographie import typographie
from cptskit.projet.codes import Etape
from cptskit.socle.findings import Route
from cptskit.socle.records import record

STAGES: Mapping[Etape, str] = {
    Etape.LETTRE: "Lettre d'intention",
    Etape.PROJET: "Projet de santé",
    Etape.CONTRAT: "Contrat tripartite",
}
DOCUMENTS: Mapping[Etape, str] = {
    Etape.LETTRE: "la lettre",
    Etape.PROJET: "le projet",
    Etape.CONTRAT: "le projet",
}
_WORDS = {
    Word.WRONG: "à corriger",
    Word.EMPTY: "à compléter",
    Word.DOUBTFUL: "à vérifier",
}


@record
class Link:
    """A link to a page: its address, its title, what is left there."""

    adresse: str
    titre: str
    reste: str = ""
    complet: bool = False
    ici: bool = False
    note: str = ""


def address_of(state: State, route: Route, key: str = "") -> str:
    """Return the address of a route: its chapter, at its field or at the finding of this key."""
    chapter = state.page_of(route)
    return f"/chapitre/{chapter.slug}#{quote(_anchor(chapter, route, key))}"


def _anchor(chapter: Chapter, route: Route, key: str) -> str:
    if route[:1] == ("contacts",) and route[-1] == "interlocuteur":
        return "interlocuteur"
    if key and not asks_for(chapter.parts, route):
        return f"k-{key}"
    return id_of(route)


def chapter_links(state: State, here: str = "") -> tuple[Link, ...]:
    """Return links to the chapters, with what is left in each."""
    return tuple(_chapter(state, chapter, here) for chapter in state.chapters())


def _chapter(state: State, chapter: Chapter, here: str) -> Link:
    left = state.todo_of(chapter)
    complete = not left and (not chapter.dernier or state.ready)
    return Link(
        f"/chapitre/{chapter.slug}",
        typographie(chapter.titre),
        left_words(left),
        complet=complete,
        ici=chapter.slug == here,
        note="" if complete else "à faire en dernier",
    )


def left_words(left: Iterable[Point]) -> str:
    """Return « 1 à corriger, 2 à compléter »."""
    words = [point.word for point in left if point.word]
    counts = ((words.count(word), label) for word, label in _WORDS.items())
    return ", ".join(f"{number} {label}" for number, label in counts if number)


def frame(state: State, *, here: str, chapter: str = "") -> dict[str, object]:
    """Return what `page.html` needs to know about a project."""
    total, done = len(state.points), state.done
    review = len(state.todo) + len(state.advice)
    return {
        "nom": state.projet.identite.nom,
        "etape_mots": typographie(STAGES[state.etape]),
        "document_mots": DOCUMENTS[state.etape],
        "chapitres": chapter_links(state, chapter),
        "points_mots": f"{counted(done, 'point')} sur {total}",
        "revoir_mots": counted(review, "point"),
        "ici": here,
    }


BARE: Mapping[str, object] = {
    "nom": "Atelier",
    "etape_mots": "",
    "document_mots": "le document",
    "chapitres": (),
    "ici": "/",
}
"""What a page shows around its content when there is no project."""
