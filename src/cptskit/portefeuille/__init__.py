"""Many projects at once, for those who follow them: an adviser, a federation, a caisse, an ARS.

`ligne_de` makes of a project a line that names nobody; `ensemble` sets the lines side by side:
clocks, communes that two projects claim or that none has, euros, reminders. All is pure.
"""

from cptskit.portefeuille.ensemble import Conflit, Departement, Ensemble, ensemble
from cptskit.portefeuille.lignes import Echeance, Ligne, Rappel, illisible, ligne_de
from cptskit.portefeuille.mouvements import Mouvement, mouvements
from cptskit.portefeuille.stades import Stade, stade_de

__all__ = [
    "Conflit",
    "Departement",
    "Echeance",
    "Ensemble",
    "Ligne",
    "Mouvement",
    "Rappel",
    "Stade",
    "ensemble",
    "illisible",
    "ligne_de",
    "mouvements",
    "stade_de",
]
