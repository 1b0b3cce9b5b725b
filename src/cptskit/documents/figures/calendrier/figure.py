"""The calendar of a project as figures: its words, its data, its pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from cptskit.documents.figures.calendrier.picture import LEFT, RIGHT, Picture
from cptskit.documents.figures.calendrier.rows import MOST_ACTIONS, Row, in_window, pages, rows_of
from cptskit.documents.figures.calendrier.rows import shows_actions as few_actions
from cptskit.documents.figures.calendrier.schedule import (
    Action,
    Contract,
    Limit,
    Milestone,
    Schedule,
    Track,
    schedule_of,
)
from cptskit.documents.figures.calendrier.window import Window, window_of
from cptskit.documents.figures.model import Figure
from cptskit.documents.mots import nombre, pluriel
from cptskit.droit.textes import texte
from cptskit.francais.dates import long_date
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile

NAME = "calendrier"
_HIGHEST = 540.0
"""Height of the rows of a picture: a page holds it with its caption."""
_TOLD = 8


def calendar(
    projet: Projet, day: DateCivile | None, *, nom: str = NAME, jalons: bool = True
) -> tuple[Figure, ...]:
    """Return the calendar, several pictures where it is long; none where nothing is dated.

    `day` is that of the document: what was to be done before and is not is said to be late.
    Milestones are left out where a table beside it gives them.
    """
    schedule = schedule_of(projet, day)
    if not jalons:
        schedule = replace(schedule, milestones=())
    window = window_of(schedule, LEFT, RIGHT)
    if window is None:
        return ()
    cut = pages(rows_of(schedule, window), _HIGHEST)
    return tuple(
        _figure(nom, Picture(window, schedule.contract, rows, day), schedule, number, len(cut))
        for number, rows in enumerate(cut, start=1)
    )


def _figure(nom: str, picture: Picture, schedule: Schedule, number: int, count: int) -> Figure:
    return Figure(
        nom=nom if number == 1 else f"{nom}.{number}",
        alternative=" ".join(_alternative(picture, schedule.contract, number)),
        legende=" ".join(_caption(picture, schedule, number, count)),
        lignes=tuple(_data(row) for row in picture.rows if row.shows),
        draw=picture.drawing,
    )


def _caption(picture: Picture, schedule: Schedule, number: int, count: int) -> Iterator[str]:
    part = f" ({number} sur {count})" if count > 1 else ""
    if schedule.contract:
        yield f"Calendrier et limites du contrat, {_span(picture.window)}{part}."
        if schedule.contract.signed.jour is None:
            yield "Le jour de la signature n'est pas fixé : les limites sont au mois près."
    else:
        yield f"Calendrier, {_span(picture.window)}{part}."
    if number == 1:
        yield from _left_out(picture.window, schedule)
    texts = dict.fromkeys(limit.text for row in picture.rows for limit in _limits(row))
    yield f"Sources : {_sources(list(texts))}." if texts else "Source : projet de la communauté."


def _sources(texts: Sequence[str]) -> str:
    return " ; ".join(["projet de la communauté", *(texte(text).titre for text in texts)])


def _limits(row: Row) -> tuple[Limit, ...]:
    return row.shows.limits if isinstance(row.shows, Track) else ()


def _span(window: Window) -> str:
    years = window.years
    return f"de {years[0][0]} à {years[-1][0]}" if len(years) > 1 else f"en {years[0][0]}"


def _left_out(window: Window, schedule: Schedule) -> Iterator[str]:
    """Yield what is dated and not drawn."""
    steps = sum(not window.holds(milestone.when.debut) for milestone in schedule.milestones)
    actions = sum(
        not in_window(action, window) for track in schedule.tracks for action in track.actions
    )
    if steps:
        yield f"Hors de ces années, au tableau seulement : {pluriel(steps, 'jalon')}."
    if actions:
        yield f"Hors de ces années : {pluriel(actions, 'fiche')} action."
    if not few_actions(schedule):
        yield f"Plus de {nombre(MOST_ACTIONS)} fiches action : leurs dates sont dans les fiches."


def _alternative(picture: Picture, contract: Contract | None, number: int) -> Iterator[str]:
    following = " (suite)" if number > 1 else ""
    yield f"Diagramme de Gantt{following}, {_span(picture.window)}."
    if contract and number == 1:
        end = long_date(contract.end)
        yield f"Signature du contrat : {contract.signed} ; fin : {end}."
    shown = [row.shows for row in picture.rows]
    if steps := [milestone for milestone in shown if isinstance(milestone, Milestone)]:
        listed = " ; ".join(f"{step.words}, {_state(step)}" for step in steps[:_TOLD])
        more = len(steps) - _TOLD
        yield f"Jalons : {listed}{_others(more)}."
    for milestone in shown:
        if isinstance(milestone, Track):
            yield _mission(milestone)
    alone = sum(isinstance(milestone, Action) for milestone in shown)
    if alone:
        yield f"{pluriel(alone, 'fiche')} action, du début à la fin de chacune."


def _others(more: int) -> str:
    return f" ; et {pluriel(more, 'autre')}" if more > 0 else ""


def _state(milestone: Milestone) -> str:
    state = "fait" if milestone.done else "date passée, non fait" if milestone.passed else "prévu"
    return f"{milestone.when} ({state})"


def _mission(track: Track) -> str:
    parts = [
        _dated("démarrage", track.start, track.start_limit, late=track.late_start),
        _dated("plein déploiement", track.full, track.full_limit, late=track.late_full),
    ]
    return f"{track.words} : {joined(part for part in parts if part) or 'dates des fiches'}."


def _dated(words: str, when: DateCivile | None, limit: Limit | None, *, late: bool) -> str:
    if when is None and limit is None:
        return ""
    day = str(when) if when else "à dater"
    if limit is None:
        return f"{words} {day}"
    return f"{words} {day} ({'hors délai, ' if late else ''}limite {limit.words})"


def _data(row: Row) -> dict[str, Any]:
    match row.shows:
        case Milestone() as one:
            return {"jalon": one.words, "date": str(one.when), "etat": _state(one)}
        case Track() as one:
            return {
                "mission": one.words,
                "demarrage": _known(one.start),
                "deploiement": _known(one.full),
                "limites": [limit.day.isoformat() for limit in one.limits],
            }
        case Action() as one:
            return {"fiche": one.words, "debut": _known(one.start), "fin": _known(one.end)}
    return {}


def _known(when: DateCivile | None) -> str:
    return str(when) if when else ""
