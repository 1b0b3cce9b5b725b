"""Amounts, grades and titles as the scale and the schedule show them."""

from datetime import date
from decimal import Decimal

from cptskit.bareme import FONCTIONNEMENT, Nature, Prorata, Versement
from cptskit.droit.valeurs import Grade
from cptskit.francais import nombres
from cptskit.francais.dates import long_date
from cptskit.projet.codes import CodeMission

CONFIRMER = Grade.C.mention
"""What is said wherever a figure of grade C is printed."""

TITRES = {
    FONCTIONNEMENT: "Fonctionnement",
    CodeMission.ACCES_AUX_SOINS: "Accès aux soins",
    CodeMission.PARCOURS: "Parcours",
    CodeMission.PREVENTION: "Prévention",
    CodeMission.CRISES: "Crises",
    CodeMission.QUALITE: "Qualité",
    CodeMission.ACCOMPAGNEMENT: "Accompagnement",
}
"""Short titles, where the official ones leave no room."""

_NATURES = {
    Nature.SIGNATURE: "en entier",
    Nature.ACOMPTE: "acompte",
    Nature.SOLDE: "solde",
    Nature.VARIABLE: "variable",
}


def euros(value: Decimal | int) -> str:
    """Return `50 000 €`, with cents only where there are some."""
    return nombres.euros(value, nombres.NNBSP)


def difference(value: Decimal) -> str:
    """Return `écart + 2 000 €`, `écart − 2 000 €`, or that there is none."""
    return f"écart {'+' if value > 0 else '−'} {euros(abs(value))}" if value else "sans écart"


def grade(value: Grade | None, *, reserve: bool = False) -> str:
    """Return `A`, `B`, `C`, `C?` for a C with its caveat; a dash for the contract's own amount."""
    return "–" if value is None else f"{value}{'?' if reserve else ''}"


def day(value: date) -> str:
    """Return `1er mars 2027`."""
    return long_date(value)


def payment(versement: Versement) -> str:
    """Return what a payment is: `Accès aux soins, acompte an 2`."""
    what = _NATURES[versement.nature]
    return f"{TITRES[versement.code]}, {what} an {versement.annee_contrat}"


def share(prorata: Prorata | None) -> str:
    """Return the share of the year that a payment is for; nothing for a whole year."""
    if prorata is None:
        return ""
    return f"prorata de {prorata.numerateur}/{prorata.denominateur} {prorata.base}"
