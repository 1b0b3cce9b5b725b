"""What differs between two states of a project, by meaning: entries by their own key, not by line.

`compare(avant, apres)` gives the differences; `faits` what they come to: communes in and out, size
and euros, members by profession. Moved, reordered and renamed things are not differences.
"""

from cptskit.comparaison.cles import Cle
from cptskit.comparaison.demandes import demandes
from cptskit.comparaison.ecarts import Ecart, Nature, compare
from cptskit.comparaison.etats import Comparaison, Etat, compare_states
from cptskit.comparaison.faits import Fait, faits
from cptskit.comparaison.feuilles import Feuille, feuilles

__all__ = [
    "Cle",
    "Comparaison",
    "Ecart",
    "Etat",
    "Fait",
    "Feuille",
    "Nature",
    "compare",
    "compare_states",
    "demandes",
    "faits",
    "feuilles",
]
