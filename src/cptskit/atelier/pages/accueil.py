"""The home page: how far the document is, what comes next, the chapters, the dates."""

from datetime import date

from cptskit.atelier.constats import key_of
from cptskit.atelier.etat import State
from cptskit.atelier.mots import in_words
from cptskit.atelier.pages.association import speaks_of_people
from cptskit.atelier.pages.cadre import address_of, chapter_links, frame
from cptskit.atelier.points import Point
from cptskit.francais.nombres import counted
from cptskit.francais.phrases import capitalised
from cptskit.francais.typographie import typographie
from cptskit.progress import deadlines
from cptskit.socle.records import record

_FEW_DATES = 4


@record
class Todo:
    """Something to do: its address, its words, its chapter."""

    adresse: str
    mots: str
    ou: str = ""


def home_page(state: State, day: date) -> dict[str, object]:
    """Return what the home page shows on a day."""
    todo = tuple(todo_of(state, point) for point in state.todo)
    total, done = len(state.points), state.done
    return {
        **frame(state, here="/"),
        "chapitres": (),
        "titre": "Où nous en sommes",
        "tous": chapter_links(state),
        "total": total,
        "faits": done,
        "avance": _advance(done, total),
        "suite": todo[0] if todo else None,
        "manque": todo,
        "conseils_mots": _advice(len(state.advice)),
        "association": speaks_of_people(state.projet),
        "dates": [
            {"jour": deadline.date_en_mots, "mots": capitalised(typographie(deadline.libelle))}
            for deadline in deadlines(state.projet, day)[:_FEW_DATES]
        ],
    }


def todo_of(state: State, point: Point) -> Todo:
    """Return a point as a link to its field."""
    words = in_words(point.libelle, point.route)
    chapter = state.chapter_of(point.route)
    key = key_of(point.findings[0]) if point.findings else ""
    return Todo(address_of(state, point.route, key), words.rstrip("."), chapter.titre)


def _advance(done: int, total: int) -> str:
    left = total - done
    if not left:
        return f"Les {total} points sont prêts"
    verb = "est prêt" if done < 2 else "sont prêts"
    return f"{counted(done, 'point')} sur {total} {verb}, il en reste {left}"


def _advice(number: int) -> str:
    if not number:
        return ""
    return f"{counted(number, 'conseil')} {'peut' if number == 1 else 'peuvent'} attendre."
