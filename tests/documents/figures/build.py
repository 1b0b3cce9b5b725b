"""Projects of a few lines, for figures."""

from collections.abc import Iterable
from typing import Any

from cptskit.projet import Projet
from cptskit.referentiels import communes_de_l_epci


def projet(**sections: Any) -> Projet:
    """Return a project of these sections."""
    return Projet.model_validate({"etape": "projet", "identite": {"nom": "Essai"}, **sections})


def territory(codes: Iterable[str], partial: Iterable[str] = ()) -> Projet:
    """Return a project whose territory has these communes, some of them covered in part."""
    parts = set(partial)
    communes = [{"insee": code, "partielle": code in parts} for code in codes]
    return projet(territoire={"communes": communes})


def of_epci(*sirens: str) -> list[str]:
    """Return the codes of the communes of these EPCI."""
    return [une.code for siren in sirens for une in communes_de_l_epci(siren)]
