"""The dates that come: tacit validation, limits of the missions, anniversary, end of contract."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cptskit.droit.missions import missions
from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, VALIDATION_TACITE_MOIS, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months, add_years


@dataclass(frozen=True)
class Deadline:
    """A day to come, what happens, the id of the text that sets it, and the grade of that."""

    day: date
    libelle: str
    texte: str
    grade: str


def deadlines(projet: Projet, after: date) -> list[Deadline]:
    """Return the dates that the law sets for a project, from the day `after` on, in order.

    Only a day that is known counts: from a signature whose month alone is known nothing follows.
    """
    found = [*_validation(projet), *_contract(projet, after)]
    return sorted((one for one in found if one.day >= after), key=lambda one: one.day)


def _validation(projet: Projet) -> Iterator[Deadline]:
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    types = {jalon.type for jalon in jalons if jalon.fait}
    for jalon in jalons:
        sent = _day(jalon.date) if jalon.type is TypeJalon.TRANSMISSION else None
        months = valeur(VALIDATION_TACITE_MOIS, sent) if sent else None
        if sent and months and TypeJalon.VALIDATION not in types:
            day = add_months(sent, months.valeur)
            words = f"validation tacite du projet de santé, {months.valeur} mois après sa remise"
            yield Deadline(day, words, months.texte, months.grade.value)


def _contract(projet: Projet, after: date) -> Iterator[Deadline]:
    signed = _day(projet.contrat.signature) if projet.contrat else None
    if signed is None:
        return
    for mission in missions(signed):
        if mission.delais is None or not any(
            code.value == mission.code for code in projet.missions
        ):
            continue
        limits = mission.delais.valeur
        for months, words in (
            (limits.demarrage_mois, "dernier jour pour démarrer"),
            (limits.deploiement_mois, "dernier jour pour le plein déploiement de"),
        ):
            if months is not None:
                day = add_months(signed, months)
                title = f"{words} la mission « {mission.intitule} »"
                yield Deadline(day, title, mission.delais.texte, mission.delais.grade.value)
    years = valeur(DUREE_CONTRAT_ANNEES, signed)
    if years is None:
        return
    coming = (add_years(signed, year) for year in range(1, years.valeur))
    next_one = next((day for day in coming if day >= after), None)
    if next_one:
        yield Deadline(next_one, "anniversaire du contrat", years.texte, years.grade.value)
    end = add_years(signed, years.valeur)
    words = f"fin du contrat de {years.valeur} ans"
    yield Deadline(end, words, years.texte, years.grade.value)


def _day(when: DateCivile | None) -> date | None:
    return when.debut if when and when.jour is not None else None
