"""What each line of a contract is due for each of its years, before it is cut into payments."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from cptskit.bareme.hypotheses import Hypotheses
from cptskit.bareme.lignes import FONCTIONNEMENT, Cellule, Ligne, fonctionnement, ligne_de_mission
from cptskit.bareme.prorata import Base, Prorata, prorata
from cptskit.droit.missions import Mission
from cptskit.droit.valeurs import Grade
from cptskit.projet.codes import CodeMission
from cptskit.projet.durees import add_months
from cptskit.socle.records import record


class Part(StrEnum):
    """The two parts of a line."""

    FIXE = "fixe"
    VARIABLE = "variable"


class Motif(StrEnum):
    """Why a mission of the contract is not in the schedule."""

    SANS_DATE = "sans_date"
    """Its start is free, and not known."""
    SANS_MONTANT = "sans_montant"
    """Its amounts were not read, and the contract does not state them."""
    APRES_LE_CONTRAT = "apres_le_contrat"
    """It starts once the contract is over."""


@record
class Depart:
    """When a mission of the contract starts to be paid, or why it does not."""

    mission: Mission
    jour: date | None
    """Never before the signature; None where it is not known."""
    supposee: bool
    """True where the start is not known, and taken as late as the agreement allows."""
    motif: Motif | None
    """Why the mission is left out; None where it is counted."""


@record
class Annuite:
    """One part of one line, for one year of the contract."""

    code: str
    annee: int
    part: Part
    cellule: Cellule
    debut: date
    """The first day that is paid: the anniversary, or the start of the mission."""
    fin: date
    """The next anniversary."""
    prorata: Prorata | None = None
    """None for a whole year."""
    supposee: bool = False
    """True where `debut` is a supposed start."""

    @property
    def euros(self) -> Decimal:
        """The amount due, not rounded."""
        return self.prorata.de(self.cellule.euros) if self.prorata else self.cellule.euros

    @property
    def grade(self) -> Grade | None:
        """Grade of the amount; an estimate where the year is prorated, or the start supposed."""
        return Grade.C if self.prorata or self.supposee else self.cellule.grade


def departs(hypotheses: Hypotheses) -> tuple[Depart, ...]:
    """Return when each mission of the contract starts, in the order of the missions."""
    last = hypotheses.au(hypotheses.regimes[-1].depuis)
    return tuple(_depart(hypotheses, mission) for mission in last.missions)


def annuites(hypotheses: Hypotheses, base: Base) -> Iterator[Annuite]:
    """Yield what is due for each year: fonctionnement, then the missions that are counted.

    A year that an amendment cuts is due in two pieces where its amounts change, each prorated.
    """
    for annee in range(1, hypotheses.duree + 1):
        debut = hypotheses.anniversaire(annee - 1)
        pieces = [
            (du, au, fonctionnement(regime).fixe)
            for du, au, regime in _pieces(hypotheses, annee, debut)
        ]
        yield from _de_l_annee(hypotheses, base, annee, FONCTIONNEMENT, Part.FIXE, pieces)
    for depart in departs(hypotheses):
        if depart.motif is None:
            yield from _de_la_mission(hypotheses, depart, base)


Piece = tuple[date, date, Cellule | None]
"""A stretch of a year, its end not included, and the amount of the whole year that binds then."""


def _pieces(
    hypotheses: Hypotheses, annee: int, debut: date
) -> Iterator[tuple[date, date, Hypotheses]]:
    """Yield the stretches of a year of the contract between its amendments, from a day on."""
    fin = hypotheses.anniversaire(annee)
    cuts = [suite.depuis for suite in hypotheses.suites if debut < suite.depuis < fin]
    for du, au in pairwise((debut, *cuts, fin)):
        yield du, au, hypotheses.au(du)


def _de_l_annee(
    hypotheses: Hypotheses,
    base: Base,
    annee: int,
    code: str,
    part: Part,
    pieces: Sequence[Piece],
    supposee: bool = False,
) -> Iterator[Annuite]:
    """Yield what is due of a line for a year; stretches of one amount are one piece."""
    debut, fin = hypotheses.anniversaire(annee - 1), hypotheses.anniversaire(annee)
    for du, au, cellule in _joints(pieces):
        partie = prorata(du, debut, fin, base, jusqu_a=au)
        yield Annuite(
            code=code,
            annee=annee,
            part=part,
            cellule=cellule,
            debut=du,
            fin=fin,
            prorata=None if partie.entier else partie,
            supposee=supposee,
        )


def _joints(pieces: Sequence[Piece]) -> Iterator[tuple[date, date, Cellule]]:
    """Yield the stretches that are due; those that follow with the same amount are joined."""
    due = [
        (du, au, cellule) for du, au, cellule in pieces if cellule is not None and cellule.compte
    ]
    while due:
        du, au, cellule = due.pop(0)
        while due and due[0][0] == au and due[0][2].euros == cellule.euros:
            _, au, cellule = due.pop(0)
        yield du, au, cellule


def _de_la_mission(hypotheses: Hypotheses, depart: Depart, base: Base) -> Iterator[Annuite]:
    assert depart.jour is not None
    code = depart.mission.code
    premiere = hypotheses.annee_de(depart.jour)
    for annee in range(premiere, hypotheses.duree + 1):
        crise = hypotheses.crise_reconnue and annee == hypotheses.annee_contrat
        rang = annee - premiere + 1
        payee = max(hypotheses.anniversaire(annee - 1), depart.jour)
        lignes = [
            (du, au, ligne_de_mission(regime, depart.mission, rang, crise))
            for du, au, regime in _pieces(hypotheses, annee, payee)
        ]
        for part in Part:
            pieces = [(du, au, _cellule(ligne, part)) for du, au, ligne in lignes]
            supposee = depart.supposee and rang == 1
            yield from _de_l_annee(hypotheses, base, annee, code, part, pieces, supposee)


def _cellule(ligne: Ligne, part: Part) -> Cellule | None:
    return ligne.fixe if part is Part.FIXE else ligne.variable


def _depart(hypotheses: Hypotheses, mission: Mission) -> Depart:
    connu = hypotheses.demarrages.get(CodeMission(mission.code))
    delai = mission.delais.valeur.demarrage_mois if mission.delais else None
    depuis = hypotheses.depuis_de(mission.code)
    limite = None if delai is None else add_months(depuis, delai)
    jour = connu or limite
    if jour is not None:
        jour = max(jour, depuis)
    motif = None
    regimes = (hypotheses.au(regime.depuis) for regime in hypotheses.regimes)
    lignes = (ligne_de_mission(regime, mission, 1, crise_reconnue=True) for regime in regimes)
    if not any(ligne.cellules for ligne in lignes):
        motif = Motif.SANS_MONTANT
    elif jour is None:
        motif = Motif.SANS_DATE
    elif jour >= hypotheses.anniversaire(hypotheses.duree):
        motif = Motif.APRES_LE_CONTRAT
    return Depart(mission, jour, connu is None and jour is not None, motif)
