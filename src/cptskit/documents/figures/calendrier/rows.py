"""The rows of a calendar: their words, how high they are, on which picture they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cptskit.documents.figures.calendrier.schedule import Action, Milestone, Schedule, Track
from cptskit.documents.figures.calendrier.window import Window
from cptskit.documents.figures.style import GREY, INK, SIZE, SMALL
from cptskit.documents.figures.words import lines
from cptskit.projet.dates import DateCivile

LABELS = 190.0
"""Width of the words before the bars."""
_INDENT = 8.0
_AIR = 4.0
_MISSION = 27.0
"""The least height of a mission: its limits stand above its bar."""
_STEPS = 24
_REST = 110.0
"""The least height of the last of several pictures."""
MOST_ACTIONS = 80
"""Beyond, the missions alone are drawn: the fiches have their own tables."""


@dataclass(frozen=True)
class Line:
    """A line of the words before a bar."""

    text: str
    size: float = SIZE
    bold: bool = False
    colour: str = INK

    @property
    def height(self) -> float:
        """From this line to the next."""
        return self.size * 1.15


@dataclass(frozen=True)
class Row:
    """A row: words, and what is drawn beside them."""

    words: tuple[Line, ...]
    shows: Milestone | Track | Action | None
    indent: float = 0.0
    heads: tuple["Row", ...] = ()
    """The row to repeat above this one where a picture begins with it."""

    @property
    def height(self) -> float:
        """Height with the air around it."""
        least = _MISSION if isinstance(self.shows, Track) else 0.0
        return max(sum(line.height for line in self.words) + _AIR, least)


def rows_of(schedule: Schedule, window: Window) -> list[Row]:
    """Return the milestones of the window, then each mission with its actions."""
    return [*_milestones(schedule, window), *_missions(schedule, window)]


def in_window(action: Action, window: Window) -> bool:
    """Tell whether an action falls, in part at least, in the years that are shown."""
    start, end = action.start or action.end, action.end
    return (
        start is not None
        and start.debut <= window.end
        and (end is None or max(end.fin, start.debut) >= window.start)
    )


def shows_actions(schedule: Schedule) -> bool:
    """Tell whether the actions are few enough for a row each."""
    return sum(len(track.actions) for track in schedule.tracks) <= MOST_ACTIONS


def _milestones(schedule: Schedule, window: Window) -> Iterator[Row]:
    shown = [milestone for milestone in schedule.milestones if window.holds(milestone.when.debut)]
    if shown:
        yield Row(_lines("Jalons", bold=True), None)
    head = Row(_lines("Jalons (suite)", bold=True), None)
    for one in shown:
        words = _lines(f"{one.words}, date passée" if one.passed else one.words, indent=_INDENT)
        yield Row(words, one, _INDENT, (head,))


def _missions(schedule: Schedule, window: Window) -> Iterator[Row]:
    shown = shows_actions(schedule)
    for track in schedule.tracks:
        yield Row((*_lines(track.words, bold=True), *_dates(track)), track)
        head = Row(_lines(f"{track.words} (suite)", bold=True), None)
        for action in track.actions if shown else ():
            if not in_window(action, window):
                continue
            words = _lines(action.words, indent=_INDENT, size=SMALL)
            yield Row(words, action, _INDENT, (head,))


def _lines(
    text: str, *, bold: bool = False, indent: float = 0.0, size: float = SIZE
) -> tuple[Line, ...]:
    cut = lines(text, LABELS - indent, size, bold=bold, most=2)
    return tuple(Line(line, size, bold) for line in cut)


def _dates(track: Track) -> Iterator[Line]:
    """Yield the dates of a mission in words, and what is too late."""
    for line in lines(_span(track.start, track.full), LABELS, SMALL, most=2):
        yield Line(line, SMALL, colour=GREY)
    for late, words in (
        (track.late_start, "démarrage hors délai"),
        (track.late_full, "plein déploiement hors délai"),
    ):
        if late:
            yield Line(words.capitalize(), SMALL, bold=True)


def _span(start: DateCivile | None, full: DateCivile | None) -> str:
    if start and full:
        return f"{start} → {full}"
    if start:
        return f"démarrage : {start}"
    return f"plein déploiement : {full}" if full else "dates à préciser"


def pages(rows: Sequence[Row], most: float) -> list[list[Row]]:
    """Return the rows of each picture, none higher than `most`, the last one no mere rest.

    A mission is not parted from its first action; where a group goes on, its head is repeated.
    """
    filled = _filled(rows, most)
    tries = (_filled(rows, most * (1 - step / _STEPS)) for step in range(_STEPS // 2))
    return next((cut for cut in tries if _fair(cut) and len(cut) == len(filled)), filled)


def _fair(cut: Sequence[Sequence[Row]]) -> bool:
    return len(cut) < 2 or sum(row.height for row in cut[-1]) >= _REST


def _filled(rows: Sequence[Row], most: float) -> list[list[Row]]:
    filled: list[list[Row]] = []
    room = 0.0
    for rank, row in enumerate(rows):
        needed = row.height
        if not row.heads and rank + 1 < len(rows) and rows[rank + 1].heads:
            needed += rows[rank + 1].height
        if not filled or needed > room:
            filled.append(list(row.heads))
            room = most - sum(head.height for head in row.heads)
        filled[-1].append(row)
        room -= row.height
    return filled
