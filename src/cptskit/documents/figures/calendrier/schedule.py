"""What a project dates, beside the limits that its contract sets."""

from collections.abc import Iterator
from datetime import date

from cptskit.contrat import (
    Jour,
    MissionDue,
    Periode,
    droit_de,
    etat,
    missions_dues,
    periodes,
)
from cptskit.documents.mots import code
from cptskit.droit.missions import Mission as MissionDroit
from cptskit.droit.missions import mission as mission_at
from cptskit.francais.dates import long_date
from cptskit.francais.phrases import capitalised
from cptskit.francais.typographie import NBSP
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.missions import FicheAction, Mission
from cptskit.regles.contract import end_of_contract
from cptskit.socle.records import record

_NEVER = 9000
"""A year from which on a date stands for one that nobody knows; the calendar ends soon after."""


@record
class Contract:
    """The years of the contract; of a signature whose month alone is known, the widest."""

    signed: DateCivile
    anniversaries: tuple[date, ...]
    """From the signature on, the end not included."""
    end: date


@record
class Milestone:
    """A dated step of the project."""

    words: str
    when: DateCivile
    done: bool
    passed: bool
    """Whether its date is past and nothing says that it is done."""


@record
class Limit:
    """The last day that the law leaves for something."""

    day: date
    estimate: bool
    """Whether the delay was derived and not read: grade C."""
    text: str
    """Id of the text that sets it."""

    @property
    def words(self) -> str:
        """The day in French, which no line cuts, with its caveat."""
        day = long_date(self.day).replace(" ", NBSP)
        return f"{day}{' (estimation)' if self.estimate else ''}"

    def is_passed_by(self, when: DateCivile | None) -> bool:
        """Tell whether a date is surely later."""
        return when is not None and when.debut > self.day


@record
class Action:
    """A fiche action with one date at least."""

    words: str
    start: DateCivile | None
    end: DateCivile | None


@record
class Track:
    """A mission: when it starts, when it is fully deployed, and until when it has to be."""

    words: str
    start: DateCivile | None
    full: DateCivile | None
    start_limit: Limit | None
    full_limit: Limit | None
    actions: tuple[Action, ...]

    @property
    def late_start(self) -> bool:
        """Whether it starts after the limit."""
        return self.start_limit is not None and self.start_limit.is_passed_by(self.start)

    @property
    def late_full(self) -> bool:
        """Whether it is fully deployed after the limit."""
        return self.full_limit is not None and self.full_limit.is_passed_by(self.full)

    @property
    def limits(self) -> tuple[Limit, ...]:
        """The limits that there are."""
        return tuple(limit for limit in (self.start_limit, self.full_limit) if limit)


@record
class Schedule:
    """All that can be drawn of a calendar."""

    contract: Contract | None
    milestones: tuple[Milestone, ...]
    tracks: tuple[Track, ...]

    @property
    def days(self) -> list[date]:
        """The days that the community gives."""
        dates = [milestone.when for milestone in self.milestones]
        for track in self.tracks:
            dates += [when for when in (track.start, track.full) if when]
            dates += [
                when for action in track.actions for when in (action.start, action.end) if when
            ]
        return [when.debut for when in dates]


def schedule_of(projet: Projet, day: DateCivile | None) -> Schedule:
    """Return what is dated; `day` is that of the document, None where it is not known."""
    periode = _periode(projet)
    contract = _contract(periode) if periode else None
    tracks = tuple(_tracks(projet, periode if contract else None))
    return Schedule(contract, tuple(_milestones(projet, day)), tracks)


def _periode(projet: Projet) -> Periode | None:
    """Return the contract of the document's day; the first one where that day is not known."""
    written = projet.identite.date
    if written:
        return etat(projet, written.debut).periode
    return next(iter(periodes(projet)), None)


def _contract(periode: Periode) -> Contract | None:
    """Return a contract; None where its signature is known to the year alone, or too old."""
    signed = periode.signature
    if signed.mois is None or signed.annee >= _NEVER or end_of_contract(signed) is None:
        return None
    days = tuple(periode.anniversaire(rank) for rank in range(periode.duree))
    return Contract(signed, days, periode.fin)


def _milestones(projet: Projet, day: DateCivile | None) -> Iterator[Milestone]:
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    dated = [(jalon.date, jalon) for jalon in jalons if jalon.date]
    for when, jalon in sorted(dated, key=lambda pair: (pair[0].debut, pair[0].fin)):
        passed = day is not None and not jalon.fait and when.surement_avant(day)
        yield Milestone(jalon.intitule or capitalised(code(jalon.type)), when, jalon.fait, passed)


def _tracks(projet: Projet, periode: Periode | None) -> Iterator[Track]:
    law_day = droit_de(periode, _day(projet, periode)).jours[-1] if periode else date.max
    dues = missions_dues(projet, periode, _day(projet, periode)) if periode else ()
    laws = {which: mission_at(which.value, law_day) for which in projet.missions}
    for which, law in sorted(laws.items(), key=lambda pair: pair[1].ordre):
        due = next((mission for mission in dues if mission.code is which), None)
        track = _track(projet.missions[which], law, due)
        if track.start or track.full or track.limits or track.actions:
            yield track


def _day(projet: Projet, periode: Periode) -> date:
    """Return the day whose law is asked for: the document's, within the contract."""
    written = projet.identite.date
    return max(written.debut, periode.debut) if written else periode.debut


def _track(mission: Mission, law: MissionDroit, due: MissionDue | None) -> Track:
    return Track(
        words=mission.intitule or law.intitule,
        start=mission.demarrage or _first(mission.fiches),
        full=mission.deploiement,
        start_limit=_limit(due, due.demarrage if due else None),
        full_limit=_limit(due, due.deploiement if due else None),
        actions=tuple(
            Action(f"{fiche.id} {fiche.titre}", fiche.debut, fiche.fin)
            for fiche in mission.fiches
            if fiche.debut or fiche.fin
        ),
    )


def _first(fiches: tuple[FicheAction, ...]) -> DateCivile | None:
    """Return the start of a mission that gives none: that of its fiches, where all have one."""
    starts = [fiche.debut for fiche in fiches if fiche.debut]
    if not starts or len(starts) < len(fiches):
        return None
    return min(starts, key=lambda when: when.debut)


def _limit(due: MissionDue | None, day: Jour | None) -> Limit | None:
    if due is None or day is None or due.delais is None:
        return None
    return Limit(day.jour, not due.grade.bloquant, due.delais.texte)
