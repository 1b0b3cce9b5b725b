"""What a project dates, beside the limits that its contract sets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cptskit.documents.mots import code
from cptskit.droit.missions import Mission as MissionDroit
from cptskit.droit.missions import mission as mission_at
from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, valeur
from cptskit.francais.dates import long_date
from cptskit.francais.phrases import capitalised
from cptskit.francais.typographie import NBSP
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months, add_years
from cptskit.projet.missions import FicheAction, Mission
from cptskit.regles.contract import end_of_contract, signature

_NEVER = 9000
"""A year from which on a date stands for one that nobody knows; the calendar ends soon after."""


@dataclass(frozen=True)
class Contract:
    """The years of the contract; of a signature whose month alone is known, the widest."""

    signed: DateCivile
    anniversaries: tuple[date, ...]
    """From the signature on, the end not included."""
    end: date


@dataclass(frozen=True)
class Milestone:
    """A dated step of the project."""

    words: str
    when: DateCivile
    done: bool
    passed: bool
    """Whether its date is past and nothing says that it is done."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Action:
    """A fiche action with one date at least."""

    words: str
    start: DateCivile | None
    end: DateCivile | None


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Schedule:
    """All that can be drawn of a calendar."""

    contract: Contract | None
    milestones: tuple[Milestone, ...]
    tracks: tuple[Track, ...]

    @property
    def days(self) -> list[date]:
        """The days that the community gives."""
        found = [one.when for one in self.milestones]
        for track in self.tracks:
            found += [when for when in (track.start, track.full) if when]
            found += [when for one in track.actions for when in (one.start, one.end) if when]
        return [when.debut for when in found]


def schedule_of(projet: Projet, day: DateCivile | None) -> Schedule:
    """Return what is dated; `day` is that of the document, None where it is not known."""
    contract = _contract(projet)
    return Schedule(contract, tuple(_milestones(projet, day)), tuple(_tracks(projet, contract)))


def _contract(projet: Projet) -> Contract | None:
    """Return the contract; None where its signature is unknown, or known to the year alone."""
    found = signature(projet)
    signed = found[1] if found else None
    if signed is None or signed.mois is None or signed.annee >= _NEVER:
        return None
    years, end = valeur(DUREE_CONTRAT_ANNEES, signed.fin), end_of_contract(signed)
    if years is None or end is None:
        return None
    return Contract(signed, tuple(add_years(signed.debut, n) for n in range(years.valeur)), end)


def _milestones(projet: Projet, day: DateCivile | None) -> Iterator[Milestone]:
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    dated = [(jalon.date, jalon) for jalon in jalons if jalon.date]
    for when, jalon in sorted(dated, key=lambda found: (found[0].debut, found[0].fin)):
        passed = day is not None and not jalon.fait and when.surement_avant(day)
        yield Milestone(jalon.intitule or capitalised(code(jalon.type)), when, jalon.fait, passed)


def _tracks(projet: Projet, contract: Contract | None) -> Iterator[Track]:
    known = {which: mission_at(which.value, _law_day(contract)) for which in projet.missions}
    for which, law in sorted(known.items(), key=lambda found: found[1].ordre):
        track = _track(projet.missions[which], law, contract)
        if track.start or track.full or track.limits or track.actions:
            yield track


def _law_day(contract: Contract | None) -> date:
    return contract.signed.debut if contract else date.max


def _track(mission: Mission, law: MissionDroit, contract: Contract | None) -> Track:
    months = law.delais.valeur if law.delais else None
    return Track(
        words=mission.intitule or law.intitule,
        start=mission.demarrage or _first(mission.fiches),
        full=mission.deploiement,
        start_limit=_limit(contract, law, months.demarrage_mois if months else None),
        full_limit=_limit(contract, law, months.deploiement_mois if months else None),
        actions=tuple(
            Action(f"{one.id} {one.titre}", one.debut, one.fin)
            for one in mission.fiches
            if one.debut or one.fin
        ),
    )


def _first(fiches: tuple[FicheAction, ...]) -> DateCivile | None:
    """Return the start of a mission that gives none: that of its fiches, where all have one."""
    starts = [fiche.debut for fiche in fiches if fiche.debut]
    if not starts or len(starts) < len(fiches):
        return None
    return min(starts, key=lambda when: when.debut)


def _limit(contract: Contract | None, law: MissionDroit, months: int | None) -> Limit | None:
    if contract is None or law.delais is None or months is None:
        return None
    day = add_months(contract.signed.fin, months)
    return Limit(day, not law.delais.grade.bloquant, law.delais.texte)
