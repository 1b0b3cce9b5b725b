"""One payment of a contract, and how the amount of a year is cut into payments."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from cptskit.bareme.annuites import Annuite, Part
from cptskit.bareme.hypotheses import Hypotheses
from cptskit.bareme.lignes import FONCTIONNEMENT
from cptskit.bareme.prorata import Prorata
from cptskit.droit.parametres import (
    AVANCE_FIXE_POURCENT,
    AVANCE_VARIABLE_POURCENT,
    FONCTIONNEMENT_SIGNATURE_POURCENT,
    Parametre,
)
from cptskit.droit.valeurs import Grade
from cptskit.socle.records import record

CENT_POURCENT = Decimal(100)
_CENT, _EURO = Decimal("0.01"), Decimal(1)


class Nature(StrEnum):
    """What a payment is."""

    SIGNATURE = "signature"
    """Fonctionnement of the first year, at the signature."""
    ACOMPTE = "acompte"
    SOLDE = "solde"
    VARIABLE = "variable"


@record
class Versement:
    """A payment, to the cent; an estimate to the euro, which is what is shown and summed."""

    code: str
    """`fonctionnement` or the code of a mission."""
    nature: Nature
    annee_contrat: int
    """The year of the contract that it pays for, from 1."""
    du: date
    """The day of payment, or the first that it may be."""
    au: date
    """The last day that it may be; the same day unless the day is not known."""
    euros: Decimal
    pourcent: Decimal
    """What it is of the amount of the year, or of its prorated share."""
    grade: Grade | None
    """None for an amount that the contract writes."""
    reserve: bool
    prorata: Prorata | None
    """The share of the year that it pays for, where that is not the whole of it."""

    @property
    def annee_civile(self) -> int:
        """The civil year that it is counted in: that of the last day that it may be."""
        return self.au.year

    @property
    def estimation(self) -> bool:
        """Whether the amount is only an estimate."""
        return self.grade is Grade.C


def versements(
    hypotheses: Hypotheses, annuite: Annuite, part_variable: Decimal
) -> Iterator[Versement]:
    """Yield the payments of an annuity, in their order; together they are its amount.

    `part_variable` is the share of a variable part that is attained, in per cent.
    """
    part = part_variable if annuite.part is Part.VARIABLE else CENT_POURCENT
    avance = part * hypotheses.parametre(_avance(annuite)) / CENT_POURCENT
    total, premier = _arrondi(annuite, part), _arrondi(annuite, avance)
    if premier:
        nature = Nature.SIGNATURE if _a_la_signature(annuite) else Nature.ACOMPTE
        yield _versement(annuite, nature, (annuite.debut, annuite.debut), premier, avance)
    if reste := total - premier:
        if annuite.part is Part.VARIABLE:
            nature, au = Nature.VARIABLE, hypotheses.anniversaire(annuite.annee + 1)
            jours = (annuite.fin, au - timedelta(days=1))
        else:
            nature, jours = Nature.SOLDE, (annuite.fin, annuite.fin)
        yield _versement(annuite, nature, jours, reste, part - avance)


def _a_la_signature(annuite: Annuite) -> bool:
    return annuite.code == FONCTIONNEMENT and annuite.annee == 1


def _avance(annuite: Annuite) -> Parametre[int]:
    """Return what is paid in advance."""
    if _a_la_signature(annuite):
        return FONCTIONNEMENT_SIGNATURE_POURCENT
    if annuite.part is Part.VARIABLE:
        return AVANCE_VARIABLE_POURCENT
    return AVANCE_FIXE_POURCENT


def _versement(
    annuite: Annuite, nature: Nature, jours: tuple[date, date], euros: Decimal, pourcent: Decimal
) -> Versement:
    return Versement(
        code=annuite.code,
        nature=nature,
        annee_contrat=annuite.annee,
        du=jours[0],
        au=jours[1],
        euros=euros,
        pourcent=pourcent,
        grade=annuite.grade,
        reserve=annuite.cellule.reserve,
        prorata=annuite.prorata,
    )


def _arrondi(annuite: Annuite, pourcent: Decimal) -> Decimal:
    """Return a share of an annuity; cents would say of an estimate more than anybody knows."""
    unit = _EURO if annuite.grade is Grade.C else _CENT
    return (annuite.euros * pourcent / CENT_POURCENT).quantize(unit, ROUND_HALF_UP)
