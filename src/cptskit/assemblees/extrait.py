"""An extract for the page and the workbook: each person, their consent, mandates, attendance."""

from datetime import date

from cptskit.assemblees.mandats import mandats
from cptskit.assemblees.presences import PresenceDite, presences
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.professions import Profession
from cptskit.socle.records import record


@record
class PersonneDite:
    """A person of the association, over a year. Personal data, for the keepers of the files."""

    nom: str
    profession: Profession | None
    membre: bool
    accord: bool | None
    """Whether they agree to be named; None if they were not asked, or are not members."""
    mandats: tuple[str, ...]
    """Functions that they hold on the day."""
    presences: int
    representations: int
    absences: int


def extrait(projet: Projet, le: date, debut: date | None = None) -> tuple[PersonneDite, ...]:
    """Return everyone of the association on a day, with their attendance since `debut`."""
    running = [mandat for mandat in mandats(projet) if mandat.nom and mandat.en_cours(le)]
    came = {folded(presence.nom): presence for presence in presences(projet, debut, le)}
    people: dict[str, PersonneDite] = {}
    for professionnel in projet.membres.professionnels if projet.membres else ():
        nom = " ".join(part for part in (professionnel.prenom, professionnel.nom) if part)
        offices = tuple(h.fonction for h in running if folded(h.nom or "") == folded(nom))
        there = came.get(folded(nom))
        people[folded(nom)] = _person(
            nom, professionnel.profession, True, professionnel.accord, offices, there
        )
    for mandate in running:
        nom = mandate.nom or ""
        if folded(nom) not in people:
            offices = tuple(h.fonction for h in running if folded(h.nom or "") == folded(nom))
            there = came.get(folded(nom))
            people[folded(nom)] = _person(nom, mandate.profession, False, None, offices, there)
    return tuple(people.values())


def _person(
    nom: str,
    profession: Profession | None,
    membre: bool,
    accord: bool | None,
    offices: tuple[str, ...],
    there: PresenceDite | None,
) -> PersonneDite:
    counts = (there.presences, there.representations, there.absences) if there else (0, 0, 0)
    return PersonneDite(nom, profession, membre, accord, offices, *counts)
