"""Two states of a project, and all that is to be said of their differences."""

from datetime import date

from cptskit.comparaison.ecarts import Ecart, compare
from cptskit.comparaison.faits import Fait, faits
from cptskit.projet import Projet
from cptskit.socle.records import record


@record
class Etat:
    """A state of a project, and the words that say which it is."""

    nom: str
    projet: Projet


@record
class Comparaison:
    """Two states, what differs between them, and what that comes to."""

    avant: Etat
    apres: Etat
    ecarts: tuple[Ecart, ...]
    faits: tuple[Fait, ...]


def compare_states(avant: Etat, apres: Etat, le: date) -> Comparaison:
    """Compare two states; `le` is the day at which sizes and amounts are asked for."""
    return Comparaison(
        avant,
        apres,
        compare(avant.projet, apres.projet),
        faits(avant.projet, apres.projet, le),
    )
