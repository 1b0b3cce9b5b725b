"""The size of a community (taille 1 to 4), by the population that it covers."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cptskit.droit.lecture import read_law
from cptskit.droit.parametres import BORNES_DEDUITES, valeur
from cptskit.droit.valeurs import Grade, Valeur, valeur_au
from cptskit.socle.records import record


@record
class Tranche:
    """One of the sizes: inhabitants from `de` to `a`, both included; `a` is None for the last."""

    numero: int
    de: int
    a: int | None
    libelle: str

    def contient(self, population: int) -> bool:
        """Whether a community of this population may be of this size."""
        return self.de <= population and (self.a is None or population <= self.a)


@record
class Taille:
    """The size, or the sizes where the sources are ambiguous, of a community."""

    possibles: tuple[int, ...]
    fondement: Valeur[tuple[Tranche, ...]] | Valeur[tuple[int, ...]]
    """What it stands on: the sizes as read, or the bound as deduced."""

    @property
    def numero(self) -> int | None:
        """The size, 1 to 4; None where it is ambiguous: the project's contract states it."""
        return None if self.indeterminee else self.possibles[0]

    @property
    def indeterminee(self) -> bool:
        """Whether the sources leave several sizes possible (80 000 inhabitants exactly)."""
        return len(self.possibles) > 1

    @property
    def grade(self) -> Grade:
        """Grade of the answer: A, or C on a bound."""
        return self.fondement.grade


def tranches(le: date) -> Valeur[tuple[Tranche, ...]] | None:
    """Return the sizes in force on the day `le`; None before the agreement of 2019."""
    return valeur_au(read_law("tailles")["tailles"], le, _tranches)


def taille(population: int, le: date) -> Taille | None:
    """Return the size of a community that covers `population` inhabitants, on the day `le`.

    None before the agreement of 2019. Raises ValueError for a negative population.
    """
    if population < 0:
        raise ValueError(f"population négative\u00a0: {population}")
    lues = tranches(le)
    if lues is None:
        return None
    possibles = tuple(t.numero for t in lues.valeur if t.contient(population))
    bornes = valeur(BORNES_DEDUITES, le)
    if bornes is not None and population in bornes.valeur:
        return Taille(possibles, bornes)
    return Taille(possibles, lues)


def _tranches(brut: Sequence[dict[str, Any]]) -> tuple[Tranche, ...]:
    return tuple(Tranche(**tranche) for tranche in brut)
