"""How a text was read: in which version, on which day, and whether a machine looked since.

The machine is `scripts/watch_law.py`, which writes `versions.yaml`; it runs for those who keep
cptskit, never at a user's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cptskit.droit.lecture import read_law


@dataclass(frozen=True)
class Controle:
    """A comparison of a text with a public copy of the law, that found nothing changed."""

    le: date
    """Day of the comparison."""
    paquet: str
    """The copy: name and version of its package."""
    etat_au: date
    """Day whose law the copy holds."""
    versions: Mapping[str, date]
    """First day of the wording of each article, by its number."""


@dataclass(frozen=True)
class Lecture:
    """How a text was read."""

    version: str
    """The wording that was read, in French."""
    lu_le: date | None
    """Day on which a person read it; None for what is not a text: the project's own files."""
    controle: Controle | None
    """None where no copy holds it, and where it moved since it was read."""


def lecture(id_: str) -> Lecture:
    """Return how the text of this id was read. Raises KeyError for another id."""
    brut = read_law("textes")[id_]
    releve = (read_law("versions").get("textes") or {}).get(id_)
    return Lecture(brut["version"], brut["lu_le"], _controle(releve) if releve else None)


def _controle(releve: Mapping[str, Any]) -> Controle | None:
    if releve["verifie_le"] is None:
        return None
    versions = {numero: article["version"] for numero, article in releve["articles"].items()}
    return Controle(releve["verifie_le"], releve["paquet"], releve["etat_au"], versions)
