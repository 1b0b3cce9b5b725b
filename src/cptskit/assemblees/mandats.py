"""Mandates: who sits until when, which mandates to renew, which seats are empty."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import Civilite
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_years
from cptskit.projet.fonctions import PRESIDENT, offices
from cptskit.projet.gouvernance import College, Gouvernance, Mandat
from cptskit.projet.professions import Profession
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_EARLY = timedelta(days=183)
"""How long before the end of a mandate the next one may begin."""


@record
class MandatDit:
    """A mandate of the governance, or one given by a meeting, with the day on which it ends."""

    route: Route
    fonction: str
    nom: str | None
    civilite: Civilite | None
    profession: Profession | None
    college: str | None
    debut: DateCivile | None
    fin: date | None
    calculee: bool = False
    """Whether the end is computed from the length of the college's or the president's mandate."""

    def en_cours(self, day: date) -> bool:
        """Say whether the mandate runs on a day: begun, and not certainly over."""
        begun = self.debut is None or self.debut.debut <= day
        return begun and (self.fin is None or self.fin >= day)


@record
class Echeance:
    """A mandate that ends, or ended without a successor."""

    mandat: MandatDit
    passee: bool


@record
class SiegesDuCollege:
    """How many seats of a college are filled."""

    nom: str
    pourvus: int
    sieges: int | None


@record
class EtatMandats:
    """Who sits on a day, and what to renew at the next assembly, according to the statutes."""

    en_cours: tuple[MandatDit, ...]
    a_renouveler: tuple[Echeance, ...]
    jusqu_au: date
    """The next general assembly, else a year after the day."""
    assemblee_dite: bool
    colleges: tuple[SiegesDuCollege, ...]
    trop_nombreux: tuple[tuple[Profession, int], ...]
    """Professions with more seats than the statutes allow."""
    plafond_de_sieges: int | None
    presidents: tuple[MandatDit, ...]
    alternance: bool
    """Whether the next president must be of another profession."""


def mandats(projet: Projet) -> tuple[MandatDit, ...]:
    """Return the mandates in a project, each once."""
    dits: dict[tuple[str, str, str], MandatDit] = {}
    for route, mandat in _mandates(projet):
        dit = _dit(route, mandat, projet.gouvernance)
        key = (folded(mandat.fonction), folded(mandat.nom or ""), str(mandat.debut))
        dits.setdefault(key, dit) if mandat.nom else dits.update({(*key[:2], str(route)): dit})
    return tuple(dits.values())


def _mandates(projet: Projet) -> Iterator[tuple[Route, Mandat]]:
    for index, mandat in enumerate(projet.gouvernance.mandats if projet.gouvernance else ()):
        yield ("gouvernance", "mandats", index), mandat
    for rank, meeting in enumerate(projet.assemblees):
        for index, mandat in enumerate(meeting.elus):
            begun = mandat if mandat.debut else mandat.model_copy(update={"debut": meeting.date})
            yield ("assemblees", rank, "elus", index), begun


def _dit(route: Route, mandat: Mandat, gouvernance: Gouvernance | None) -> MandatDit:
    fin, computed = (mandat.fin.fin, False) if mandat.fin else (None, False)
    years = _length(mandat, gouvernance)
    if fin is None and mandat.debut and years:
        fin, computed = add_years(mandat.debut.fin, years), True
    return MandatDit(
        route,
        mandat.fonction,
        mandat.nom,
        mandat.civilite,
        mandat.profession,
        mandat.college,
        mandat.debut,
        fin,
        computed,
    )


def _length(mandat: Mandat, gouvernance: Gouvernance | None) -> int | None:
    if gouvernance is None:
        return None
    for college in gouvernance.colleges:
        if mandat.college and _same(mandat.college, college.nom):
            return college.duree
    rules = gouvernance.regles_statutaires
    return rules.duree_de_presidence if rules and PRESIDENT in offices(mandat.fonction) else None


def etat_des_mandats(projet: Projet, day: date) -> EtatMandats | None:
    """Return the state of the mandates on a day, or None if the project has none."""
    dits = mandats(projet)
    if not dits:
        return None
    gouvernance = projet.gouvernance
    rules = gouvernance.regles_statutaires if gouvernance else None
    running = tuple(mandat for mandat in dits if mandat.en_cours(day))
    following = _next_assembly(projet, day)
    until = following or add_years(day, 1)
    most = rules.sieges_par_profession if rules else None
    return EtatMandats(
        running,
        tuple(_ending(dits, day, until)),
        until,
        following is not None,
        tuple(_seats(gouvernance.colleges if gouvernance else (), running)),
        tuple(_too_many(running, most)),
        most,
        tuple(mandat for mandat in running if PRESIDENT in offices(mandat.fonction)),
        rules is not None and rules.alternance_de_profession,
    )


def _next_assembly(projet: Projet, day: date) -> date | None:
    """Return the day of the next planned general assembly."""
    general = (
        assemblee.date.debut
        for assemblee in projet.assemblees
        if assemblee.date
        and (assemblee.instance is None or "assemblee" in folded(assemblee.instance))
    )
    return min((when for when in general if when >= day), default=None)


def _ending(dits: tuple[MandatDit, ...], day: date, until: date) -> Iterator[Echeance]:
    """Yield the mandates that end by a day without a successor in the same office."""
    later = [mandat for mandat in dits if mandat.debut]
    for mandat in sorted(
        (mandat for mandat in dits if mandat.fin), key=lambda mandat: mandat.fin or until
    ):
        assert mandat.fin is not None
        if mandat.fin > until:
            continue
        after = next((candidate for candidate in later if _follows(mandat, candidate)), None)
        if after:
            later.remove(after)
        else:
            yield Echeance(mandat, passee=mandat.fin < day)


def _follows(mandat_dit: MandatDit, successor: MandatDit) -> bool:
    """Say whether `successor` is the next mandate of the same office and college.

    It begins about when the first one ends: half of a board is renewed at a time.
    """
    if (
        successor is mandat_dit
        or mandat_dit.fin is None
        or successor.debut is None
        or mandat_dit.debut is None
    ):
        return False
    same = _same(mandat_dit.fonction, successor.fonction) and _same(
        mandat_dit.college or "", successor.college or ""
    )
    near = mandat_dit.fin - _EARLY <= successor.debut.fin <= add_years(mandat_dit.fin, 1)
    return same and near and successor.debut.debut > mandat_dit.debut.fin


def _seats(
    colleges: tuple[College, ...], running: tuple[MandatDit, ...]
) -> Iterator[SiegesDuCollege]:
    for college in colleges:
        holders = {
            (folded(mandat.nom or ""), "" if mandat.nom else mandat.route)
            for mandat in running
            if mandat.college and _same(mandat.college, college.nom)
        }
        if any(mandat.college for mandat in running):
            yield SiegesDuCollege(college.nom, len(holders), college.titulaires)


def _too_many(running: tuple[MandatDit, ...], most: int | None) -> Iterator[tuple[Profession, int]]:
    seated = {
        (folded(mandat.nom or ""), "" if mandat.nom else mandat.route): mandat.profession
        for mandat in running
        if mandat.college and mandat.profession
    }
    for profession, count in Counter(seated.values()).items():
        if most is not None and profession and count > most:
            yield profession, count


def _same(left: str, right: str) -> bool:
    return folded(left).strip() == folded(right).strip()
