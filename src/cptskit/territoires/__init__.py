"""A territory beside the official tables: its communes, its figures, what it covers of each EPCI.

`Perimetre` says what official tables know of a list of communes, `Bilan` all that they say of a
territory; `choix` turns names that a user types into communes and EPCI.
"""

from cptskit.territoires.bilan import Bilan
from cptskit.territoires.choix import Choix, choisir, commune_choisie, epci_choisi
from cptskit.territoires.couverture import Part, couverture, epci_nomme
from cptskit.territoires.perimetre import Chiffre, Perimetre, perimetre

__all__ = [
    "Bilan",
    "Chiffre",
    "Choix",
    "Part",
    "Perimetre",
    "choisir",
    "commune_choisie",
    "couverture",
    "epci_choisi",
    "epci_nomme",
    "perimetre",
]
