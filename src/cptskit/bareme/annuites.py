"""What each line of a contract is due for each of its years, before it is cut into payments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from cptskit.bareme.hypotheses import Hypotheses
from cptskit.bareme.lignes import FONCTIONNEMENT, Cellule, fonctionnement, ligne_de_mission
from cptskit.bareme.prorata import Base, Prorata, prorata
from cptskit.droit.missions import Mission
from cptskit.droit.valeurs import Grade
from cptskit.projet.codes import CodeMission
from cptskit.projet.durees import add_months


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


@dataclass(frozen=True)
class Depart:
    """When a mission of the contract starts to be paid, or why it does not."""

    mission: Mission
    jour: date | None
    """Never before the signature; None where it is not known."""
    supposee: bool
    """True where the start is not known, and taken as late as the agreement allows."""
    motif: Motif | None
    """Why the mission is left out; None where it is counted."""


@dataclass(frozen=True)
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
    return tuple(_depart(hypotheses, mission) for mission in hypotheses.missions)


def annuites(hypotheses: Hypotheses, base: Base) -> Iterator[Annuite]:
    """Yield what is due for each year: fonctionnement, then the missions that are counted."""
    cellule = fonctionnement(hypotheses).fixe
    for annee in range(1, hypotheses.duree + 1):
        debut, fin = hypotheses.anniversaire(annee - 1), hypotheses.anniversaire(annee)
        if cellule:
            yield Annuite(FONCTIONNEMENT, annee, Part.FIXE, cellule, debut, fin)
    for depart in departs(hypotheses):
        if depart.motif is None:
            yield from _de_la_mission(hypotheses, depart, base)


def _de_la_mission(hypotheses: Hypotheses, depart: Depart, base: Base) -> Iterator[Annuite]:
    assert depart.jour is not None
    premiere = hypotheses.annee_de(depart.jour)
    for annee in range(premiere, hypotheses.duree + 1):
        crise = hypotheses.crise_reconnue and annee == hypotheses.annee_contrat
        rang = annee - premiere + 1
        ligne = ligne_de_mission(hypotheses, depart.mission, rang, crise)
        debut, fin = hypotheses.anniversaire(annee - 1), hypotheses.anniversaire(annee)
        payee = max(debut, depart.jour)
        partie = prorata(payee, debut, fin, base)
        for part, cellule in ((Part.FIXE, ligne.fixe), (Part.VARIABLE, ligne.variable)):
            if cellule is not None and cellule.compte:
                yield Annuite(
                    code=ligne.code,
                    annee=annee,
                    part=part,
                    cellule=cellule,
                    debut=payee,
                    fin=fin,
                    prorata=None if partie.entier else partie,
                    supposee=depart.supposee and rang == 1,
                )


def _depart(hypotheses: Hypotheses, mission: Mission) -> Depart:
    connu = hypotheses.demarrages.get(CodeMission(mission.code))
    delai = mission.delais.valeur.demarrage_mois if mission.delais else None
    limite = None if delai is None else add_months(hypotheses.signature, delai)
    jour = connu or limite
    if jour is not None:
        jour = max(jour, hypotheses.signature)
    motif = None
    if not ligne_de_mission(hypotheses, mission, 1, crise_reconnue=True).cellules:
        motif = Motif.SANS_MONTANT
    elif jour is None:
        motif = Motif.SANS_DATE
    elif jour >= hypotheses.anniversaire(hypotheses.duree):
        motif = Motif.APRES_LE_CONTRAT
    return Depart(mission, jour, connu is None and jour is not None, motif)
