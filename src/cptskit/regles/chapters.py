"""The chapters of a project, once they say something.

A rule on the details of a chapter stays silent while this is None: another rule says that the
chapter is absent.
"""

from pydantic import BaseModel

from cptskit.projet import Projet
from cptskit.projet.diagnostic import Diagnostic
from cptskit.projet.gouvernance import Gouvernance
from cptskit.projet.membres import Membres
from cptskit.projet.territoire import Territoire


def territory(projet: Projet) -> Territoire | None:
    """Return the territory if communes or intercommunalités say where it is."""
    territoire = projet.territoire
    return territoire if territoire and (territoire.communes or territoire.epci) else None


def diagnostic(projet: Projet) -> Diagnostic | None:
    """Return the diagnostic if it says anything."""
    return projet.diagnostic if projet.diagnostic and _filled(projet.diagnostic) else None


def members(projet: Projet) -> Membres | None:
    """Return the members if the project says who or how many they are."""
    who = {"presentation", "nombre", "professionnels", "effectifs", "structures"}
    return projet.membres if projet.membres and who & _filled(projet.membres) else None


def governance(projet: Projet) -> Gouvernance | None:
    """Return the governance if it says how the community decides or who conducts it."""
    how = {"presentation", "regle_de_decision", "place_des_professions"}
    who = {"instances", "colleges", "bureau"}
    filled = _filled(projet.gouvernance) if projet.gouvernance else set()
    return projet.gouvernance if (how | who) & filled else None


def _filled(chapter: BaseModel) -> set[str]:
    return {name for name, value in chapter if value}
