"""The people of the association: their consent, mandates and attendance over the year."""

from datetime import date

from cptskit.assemblees.extrait import PersonneDite, extrait
from cptskit.atelier.etat import State
from cptskit.atelier.pages.cadre import frame
from cptskit.projet import Projet
from cptskit.projet.durees import add_years
from cptskit.socle.records import record

_ACCORD = {True: "oui", False: "non", None: "à demander"}


@record
class Row:
    """A person of the table, in words."""

    nom: str
    profession: str
    accord: str
    """Whether they agree to be named; empty for a person who is not a member."""
    mandats: str
    presences: int
    representations: int
    absences: int


def speaks_of_people(projet: Projet) -> bool:
    """Say whether a project has mandates or meetings."""
    return bool(projet.assemblees or (projet.gouvernance and projet.gouvernance.mandats))


def association_page(state: State, day: date) -> dict[str, object]:
    """Return the table for a day, with the attendance of the past year."""
    people = extrait(state.projet, day, add_years(day, -1))
    return {
        **frame(state, here="/association"),
        "titre": "Qui siège, qui vient",
        "lignes": [_row(personne) for personne in people],
    }


def _row(personne: PersonneDite) -> Row:
    return Row(
        personne.nom,
        personne.profession.singulier if personne.profession else "",
        _ACCORD[personne.accord] if personne.membre else "",
        ", ".join(personne.mandats),
        personne.presences,
        personne.representations,
        personne.absences,
    )
