"""When a contract year begins and ends, and which year of its contract it is."""

from datetime import date, timedelta

from cptskit.contrat import Periode, periodes
from cptskit.projet import Projet
from cptskit.socle.records import record


@record
class AnneeDatee:
    """A contract year: `rang` from 1, `debut` and `fin` its first and last days."""

    cle: str
    rang: int
    debut: date
    fin: date
    periode: Periode


def annee_du_contrat(projet: Projet, cle: str) -> AnneeDatee | None:
    """Return the contract year that begins in a civil year; None where no contract has one."""
    for periode in reversed(periodes(projet)):
        for rang in range(periode.duree):
            debut = periode.anniversaire(rang)
            if str(debut.year) == cle:
                fin = periode.anniversaire(rang + 1) - timedelta(days=1)
                return AnneeDatee(cle, rang + 1, debut, fin, periode)
    return None
