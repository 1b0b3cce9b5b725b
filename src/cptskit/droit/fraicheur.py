"""How fresh the law's data is: when the values in force were last verified."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cptskit.droit.lecture import read_law
from cptskit.droit.valeurs import Entree, entree_au

FICHIERS = (
    "acces_direct",
    "association",
    "contrat",
    "delais",
    "missions",
    "montants",
    "pass",
    "tailles",
)
"""The national files of dated values."""


def series(arbre: Any) -> Iterator[list[Entree]]:
    """Yield every series of dated values found in the content of a file, at any depth."""
    if isinstance(arbre, dict):
        for branche in arbre.values():
            yield from series(branche)
    elif isinstance(arbre, list) and arbre and "verifie_le" in arbre[0]:
        yield arbre


def verifie_le(le: date) -> date | None:
    """Return the oldest day of verification among the national values in force on the day `le`.

    None where none was in force. A reader is warned when it is more than a year before `le`.
    """
    entrees = (entree_au(serie, le) for nom in FICHIERS for serie in series(read_law(nom)))
    return min((entree["verifie_le"] for entree in entrees if entree), default=None)
