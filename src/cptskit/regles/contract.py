"""The contract's signature, its law and its end, as several rules ask for them.

What binds a contract on a day is answered by `cptskit.contrat`, for rules and all others.
"""

from datetime import date

from cptskit.contrat import Periode, Situation, etat, periodes
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
    """Return the anniversary that ends a contract of the usual length, the latest possible one.

    None before the first agreement.
    """
    years = valeur(DUREE_CONTRAT_ANNEES, signed.fin)
    return add_years(signed.fin, years.valeur) if years else None


def life(projet: Projet, today: date) -> tuple[Periode, Periode] | None:
    """Return the first and the last contract, while none is known or one may still run.

    None without a signature, before the first agreement, and once the last contract is over.
    """
    all_periods = periodes(projet)
    if not all_periods or end_of_contract(all_periods[0].signature) is None:
        return None
    return (all_periods[0], all_periods[-1]) if today < all_periods[-1].fin else None


def law_days(projet: Projet, today: date) -> tuple[date, ...]:
    """Return the days whose law may hold: today, and those of a contract that runs."""
    now = etat(projet, today)
    if now.situation is not Situation.EN_COURS or now.droit is None:
        return (today,)
    return (today, *now.droit.jours)


def eased_form(day: date) -> Level | None:
    """Return the level of what the law demands of the form while older communities may adapt.

    None once their delay is over (ordonnance n° 2021-584, art. 5).
    """
    delay = valeur(MISE_EN_CONFORMITE_JUSQU_AU, day)
    return Level.AVERTISSEMENT if delay and day <= delay.valeur else None
