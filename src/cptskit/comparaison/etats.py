"""Two states of a project, and all that is to be said of their differences."""

from dataclasses import dataclass
from datetime import date

from cptskit.comparaison.ecarts import Ecart, compare
from cptskit.comparaison.faits import Fait, faits
from cptskit.projet import Projet


@dataclass(frozen=True)
class Etat:
    """A state of a project, and the words that say which it is."""

    nom: str
    projet: Projet


@dataclass(frozen=True)
class Comparaison:
    """Two states, what differs between them, and what that comes to."""

    avant: Etat
    apres: Etat
    ecarts: tuple[Ecart, ...]
    faits: tuple[Fait, ...]


def comparer(avant: Etat, apres: Etat, le: date) -> Comparaison:
    """Compare two states; `le` is the day at which sizes and amounts are asked for."""
    return Comparaison(
        avant,
        apres,
        compare(avant.projet, apres.projet),
        faits(avant.projet, apres.projet, le),
    )
