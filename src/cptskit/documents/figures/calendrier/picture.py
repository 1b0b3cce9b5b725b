"""A calendar as one drawing: years, rows, limits, key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cptskit.documents.figures.calendrier import marks
from cptskit.documents.figures.calendrier.marks import Drawn
from cptskit.documents.figures.calendrier.rows import LABELS, Row
from cptskit.documents.figures.calendrier.schedule import Action, Contract, Milestone, Track
from cptskit.documents.figures.calendrier.window import Window
from cptskit.documents.figures.carte.furniture import Entry, key
from cptskit.documents.figures.shapes import Drawing, Rect, Shape, Stroke, Words
from cptskit.documents.figures.style import GREY, HAIRLINE, HALO, INK, PALE, SIZE, SMALL, WIDTH
from cptskit.documents.figures.words import shown
from cptskit.francais.dates import long_date
from cptskit.projet.dates import DateCivile
from cptskit.socle.fonts import text_width

LEFT = LABELS + 8
RIGHT = WIDTH - 2
_FLAGS, _RANKS = 6.0, 18.0
"""Heights of signature and end, and of the years of the contract below."""
_YEAR = 11.0
"""Height of the civil years, the only ones where there is no contract."""
_HIDDEN = 2.0
_KEY_AIR = 9.0
"""Between the rows and the key."""


@dataclass(frozen=True)
class Picture:
    """A page of the calendar, placed."""

    window: Window
    contract: Contract | None
    rows: Sequence[Row]
    day: DateCivile | None
    """Date of the document, drawn where the years hold it."""
    drawn: Drawn = field(init=False)
    tops: list[float] = field(init=False)
    """Top of each row, and where the last one ends."""

    def __post_init__(self) -> None:
        """Place the rows and what they show."""
        tops = [self.years_at + _YEAR / 2 + 2]
        for row in self.rows:
            tops.append(tops[-1] + row.height)
        object.__setattr__(self, "tops", tops)
        object.__setattr__(self, "drawn", self._marks())

    @property
    def bottom(self) -> float:
        """Where the rows end."""
        return self.tops[-1]

    @property
    def years_at(self) -> float:
        """Middle of the line of civil years."""
        return (_RANKS + _YEAR if self.contract else 0.0) + _YEAR / 2

    def _marks(self) -> Drawn:
        found = Drawn()
        for row, top in zip(self.rows, self.tops, strict=False):
            end = self.contract.end if self.contract else self.window.end
            match row.shows:
                case Milestone():
                    found += marks.milestone(row.shows, self.window, top + row.height / 2)
                case Track():
                    found += marks.track(row.shows, self.window, end, top, row.height)
                case Action():
                    found += marks.action(row.shows, self.window, end, top + row.height / 2)
        return found

    @property
    def labels(self) -> list[Words]:
        """The words before the bars."""
        placed = []
        for row, top in zip(self.rows, self.tops, strict=False):
            y = top + (row.height - sum(line.height for line in row.words)) / 2
            for line in row.words:
                place = row.indent, y + line.height / 2
                placed.append(Words(*place, line.text, line.size, line.bold, line.colour))
                y += line.height
        return placed

    @property
    def header(self) -> list[Words]:
        """The words above the rows."""
        return [*self._flags(), *self._years(), *self._ranks()]

    def _flags(self) -> Iterator[Words]:
        if self.contract is None:
            return
        signed, end = self.contract.signed, long_date(self.contract.end)
        for day, text in (
            (signed.debut, f"Signature : {signed}"),
            (self.contract.end, f"Fin du contrat : {end}"),
        ):
            x = self.window.x(day) - 3
            yield Words(x, _FLAGS, shown(text), SMALL, bold=True, align="right")

    def _years(self) -> Iterator[Words]:
        for year, left, right in self.window.years:
            if right - left > text_width(str(year), SIZE) + 2:
                yield Words(
                    (left + right) / 2, self.years_at, str(year), SIZE, align="center", halo=HALO
                )

    def _ranks(self) -> Iterator[Words]:
        for rank, (left, right) in enumerate(self.contract_years, start=1):
            text = "1re année" if rank == 1 else f"{rank}e année"
            if right - left > text_width(text, SMALL) + 2:
                yield Words((left + right) / 2, _RANKS, text, SMALL, colour=GREY, align="center")

    @property
    def contract_years(self) -> list[tuple[float, float]]:
        """Where each year of the contract begins and ends."""
        if self.contract is None:
            return []
        places = [self.window.x(day) for day in (*self.contract.anniversaries, self.contract.end)]
        return list(pairwise(places))

    def ground(self) -> tuple[list[Rect], list[Stroke]]:
        """Return what lies below: years, rows, the limits of the contract."""
        top = _RANKS - 6
        bands = [
            Rect(left, top, right, self.bottom, PALE)
            for rank, (left, right) in enumerate(self.contract_years)
            if rank % 2 == 0
        ]
        lines = [
            Stroke(x, self.years_at - _YEAR / 2, x, self.bottom, HAIRLINE, 0.5)
            for _, x, _ in self.window.years[1:]
        ]
        for row, y in zip(self.rows, self.tops, strict=False):
            if not row.heads:
                lines.append(Stroke(0, y, RIGHT, y, HAIRLINE, 0.6))
        lines.append(Stroke(0, self.bottom, RIGHT, self.bottom, HAIRLINE, 0.6))
        if self.contract:
            for day in (self.contract.signed.debut, self.contract.end):
                x = self.window.x(day)
                lines.append(Stroke(x, 0, x, self.bottom, INK, 1.3))
        if self.today is not None:
            x = self.today
            lines.append(Stroke(x, self.tops[0], x, self.bottom, INK, 0.9, (1.5, 2.5)))
        return bands, lines

    @property
    def today(self) -> float | None:
        """Where the date of the document is drawn; not where the signature's line hides it."""
        if self.day is None or not self.window.holds(self.day.debut):
            return None
        x = self.window.x(self.day.debut)
        signed = self.window.x(self.contract.signed.debut) if self.contract else -_HIDDEN
        return x if abs(x - signed) > _HIDDEN else None

    def drawing(self) -> Drawing:
        """Return the shapes."""
        bands, lines = self.ground()
        entries, height = self.key()
        samples = Drawn()
        words: list[Words] = []
        for entry in entries:
            samples += marks.sample(entry.shows, entry.x, entry.y + 5)
            words.append(Words(entry.x + 22, entry.y + 5, entry.words, SMALL))
        drawn = self.drawn + samples
        written = [*self.header, *self.labels, *drawn.words, *words]
        shapes: tuple[Shape, ...] = (
            *bands,
            *lines,
            *drawn.rects,
            *drawn.strokes,
            *drawn.signs,
            *written,
        )
        return Drawing(WIDTH, height + 1, shapes)

    def key(self) -> tuple[list[Entry], float]:
        """Return the lines of the key, and where it ends."""
        used = [(name, words) for name, words in marks.KEY if name in self.drawn.used]
        if self.today is not None:
            used.append(("day", f"Date du document : {self.day}"))
        if not used:
            return [], self.bottom
        return key([(name, shown(words)) for name, words in used], WIDTH, self.bottom + _KEY_AIR)
