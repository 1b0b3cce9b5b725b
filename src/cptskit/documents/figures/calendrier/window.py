"""The years that a calendar shows, and where a day stands on the page."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from cptskit.documents.figures.calendrier.schedule import Schedule

_BEFORE = timedelta(days=913)
"""What is shown of the time before the signature."""
_AFTER = timedelta(days=183)
"""What is shown of the time after the contract."""
_LONGEST = timedelta(days=2557)
"""What is shown where there is no contract."""
_SHORTEST = timedelta(days=365)
_MARGIN = timedelta(days=20)


@dataclass(frozen=True)
class Window:
    """A stretch of time laid on the page from `left` to `right`."""

    start: date
    end: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return the place of a day; of one outside, the edge."""
        share = (day - self.start) / (self.end - self.start)
        return round(self.left + min(max(share, 0.0), 1.0) * (self.right - self.left), 1)

    def holds(self, day: date) -> bool:
        """Tell whether a day is shown."""
        return self.start <= day <= self.end

    @property
    def years(self) -> list[tuple[int, float, float]]:
        """The civil years with the places where each begins and ends, as far as it is shown."""
        edges = [date(year, 1, 1) for year in range(self.start.year + 1, self.end.year + 1)]
        marks = [self.start, *edges, self.end]
        return [(start.year, self.x(start), self.x(end)) for start, end in pairwise(marks)]


def window_of(schedule: Schedule, left: float, right: float) -> Window | None:
    """Return the years to show: those of the contract, else those of what is dated.

    None where the project has no date.
    """
    days = schedule.days
    if not days:
        return None
    start, end = _bounds(schedule, days)
    end = max(end, _shifted(start, _SHORTEST))
    return Window(_shifted(start, -_MARGIN).replace(day=1), _shifted(end, _MARGIN), left, right)


def _bounds(schedule: Schedule, days: list[date]) -> tuple[date, date]:
    first, last = min(days), max(days)
    if contract := schedule.contract:
        signed, end = contract.signed.debut, contract.end
        around = _shifted(signed, -_BEFORE), _shifted(end, _AFTER)
        near = [day for day in days if around[0] <= day <= around[1]]
        return min([signed, *near]), max([end, *near])
    if last - first <= _LONGEST:
        return first, last
    starts = [track.start.debut for track in schedule.tracks if track.start]
    start = max(first, _shifted(min(starts), -_BEFORE)) if starts else _shifted(last, -_LONGEST)
    return start, min(last, _shifted(start, _LONGEST))


def _shifted(day: date, by: timedelta) -> date:
    """Return a day moved, as far as the calendar goes."""
    ordinal = day.toordinal() + by.days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))
