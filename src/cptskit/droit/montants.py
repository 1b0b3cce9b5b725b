"""The amounts of the agreement, euros a year, by size and by date of signature of the contract.

The amounts of the project's own contract always win over these. Avenant 2 was published months
before its raises held: a contract signed in between has two readings, see `lectures`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from cptskit.droit.lecture import read_law
from cptskit.droit.valeurs import Grade, Valeur, entree_au, valeur_au
from cptskit.socle.records import record

TAILLES = (1, 2, 3, 4)


@record
class Montant:
    """Euros a year, and how well they are known."""

    euros: int
    grade: Grade
    reserve: bool = False
    """True for a C that does not reconcile with every published total."""
    autre: int | None = None
    """Another reading of the same cell, euros a year, where the sources leave two."""
    source: str = field(default="", compare=False)
    """Where it was read, or what it was reconstructed from, in French; empty for a sum."""

    @property
    def intervalle(self) -> tuple[int, int]:
        """The least and the most that the sources give."""
        bornes = (self.euros, self.euros if self.autre is None else self.autre)
        return min(bornes), max(bornes)


@record
class MontantsMission:
    """What a mission brings."""

    fixe: Montant
    variable: Montant
    """At most; for `crises`, only if the ARS recognises a crisis."""
    mise_a_jour: Montant | None = None
    """For `crises`: the fixed part of the years after the one in which the plan is written."""


@record
class Bareme:
    """The scale of one size."""

    taille: int
    fonctionnement: Montant
    missions: Mapping[str, MontantsMission]
    """By mission code; empty for the agreement of 2019, whose lines were not read."""
    total_publie: Montant | None
    """Fonctionnement and all parts of all missions, as a source gives it; None where none does."""

    @property
    def maximum(self) -> Montant | None:
        """Sum of fonctionnement and of both parts of every mission; None without mission lines.

        Its grade is that of the least known line, and the caveat of one line is that of the sum.
        """
        if not self.missions:
            return None
        parts = [part for m in self.missions.values() for part in (m.fixe, m.variable)]
        return _somme([self.fonctionnement, *parts])


@lru_cache(maxsize=1024)  # a schedule asks for it some hundred times
def bareme(taille: int, signature: date) -> Valeur[Bareme] | None:
    """Return the scale of a contract of this size signed on that day; None before August 2019.

    The grade of the whole is its lowest; each amount has its own. Raises ValueError for a size
    other than 1 to 4.
    """
    if taille not in TAILLES:
        raise ValueError(f"taille inconnue\u00a0: {taille}")
    serie = read_law("montants")["baremes"]
    sources = (entree_au(serie, signature) or {}).get("sources", {})
    return valeur_au(serie, signature, lambda brut: _bareme(brut, taille, sources))


def lectures(taille: int, signature: date) -> tuple[Valeur[Bareme], ...]:
    """Return the scales that a contract signed on that day may follow.

    None before August 2019; two while a text was published and its raises did not hold yet, that
    of the day first. Raises ValueError for a size other than 1 to 4.
    """
    jours = (signature, *effets_attendus(signature))
    lues = (bareme(taille, jour) for jour in jours)
    return tuple(lue for lue in lues if lue is not None)


def effets_attendus(le: date) -> tuple[date, ...]:
    """Return the days on which scales already published on the day `le` begin to hold later."""
    return tuple(
        entree["depuis"]
        for entree in read_law("montants")["baremes"]
        if "publie_le" in entree and entree["publie_le"] <= le < entree["depuis"]
    )


def _bareme(brut: Mapping[str, Any], taille: int, sources: Mapping[str, str]) -> Bareme:
    def amount(line: Mapping[int, Mapping[str, Any]]) -> Montant:
        return _montant(line[taille], sources)

    missions = {
        code: MontantsMission(**{part: amount(line) for part, line in lines.items()})
        for code, lines in brut["missions"].items()
    }
    total = brut["total_publie"]
    return Bareme(
        taille=taille,
        fonctionnement=amount(brut["fonctionnement"]),
        missions=MappingProxyType(missions),
        total_publie=amount(total) if taille in total else None,
    )


def _montant(cell: Mapping[str, Any], sources: Mapping[str, str]) -> Montant:
    autre = cell.get("autre")
    return Montant(
        cell["euros"],
        Grade(cell["grade"]),
        reserve=cell.get("reserve", False),
        autre=autre["euros"] if autre else None,
        source=sources[cell["source"]],
    )


def _somme(montants: Iterable[Montant]) -> Montant:
    termes = tuple(montants)
    return Montant(
        euros=sum(m.euros for m in termes),
        grade=max(m.grade for m in termes),
        reserve=any(m.reserve for m in termes),
        autre=sum(m.euros if m.autre is None else m.autre for m in termes)
        if any(m.autre is not None for m in termes)
        else None,
    )
