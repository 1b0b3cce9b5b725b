"""The contract's signature and its five years, as several rules ask for them."""

from datetime import date

from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, MISE_EN_CONFORMITE_JUSQU_AU, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_years
from cptskit.socle.findings import Level, Route


def signature(projet: Projet) -> tuple[Route, DateCivile] | None:
    """Return the date of signature, done or planned: the contract's, else the calendar's."""
    if projet.contrat and projet.contrat.signature:
        return ("contrat", "signature"), projet.contrat.signature
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    for index, jalon in enumerate(jalons):
        if jalon.type is TypeJalon.SIGNATURE and jalon.date:
            return ("calendrier", "jalons", index, "date"), jalon.date
    return None


def end_of_contract(signed: DateCivile) -> date | None:
    """Return the anniversary that ends the contract, the latest one that the date allows.

    None before the first agreement.
    """
    years = valeur(DUREE_CONTRAT_ANNEES, signed.fin)
    return add_years(signed.fin, years.valeur) if years else None


def law_days(projet: Projet, today: date) -> tuple[date, ...]:
    """Return the days whose law may hold: today, and the signature of a contract still running."""
    signed = projet.contrat.signature if projet.contrat else None
    end = end_of_contract(signed) if signed else None
    if signed is None or end is None or not signed.debut <= today < end:
        return (today,)
    return (today, signed.debut)


def eased_form(day: date) -> Level | None:
    """Return the level of what the law demands of the form while older communities may adapt.

    None once their delay is over (ordonnance n° 2021-584, art. 5).
    """
    delay = valeur(MISE_EN_CONFORMITE_JUSQU_AU, day)
    return Level.AVERTISSEMENT if delay and day <= delay.valeur else None
