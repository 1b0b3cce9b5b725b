"""A territory beside the official tables: its communes, its figures, what it covers of each EPCI.

`Perimetre` says what official tables know of a list of communes; `choix` turns names that a user
types into communes and EPCI.
"""

from cptskit.territoires.choix import commune_choisie, epci_choisi
from cptskit.territoires.couverture import Part, couverture, epci_nomme
from cptskit.territoires.perimetre import Chiffre, Perimetre, perimetre

__all__ = [
    "Chiffre",
    "Part",
    "Perimetre",
    "commune_choisie",
    "couverture",
    "epci_choisi",
    "epci_nomme",
    "perimetre",
]
