"""A territory beside the official tables: its communes, its figures, what it covers of each EPCI.

`Perimetre` says what official tables know of a list of communes. Imported on their own, so that a
check stays light: `bilan`, all that the tables say of a territory, and `choix`, which turns names
that a user types into communes and EPCI.
"""

from cptskit.territoires.couverture import (
    Part,
    couverture,
    epci_d_avant,
    epci_nomme,
    part,
    successeurs,
)
from cptskit.territoires.perimetre import Chiffre, Perimetre, perimetre

__all__ = [
    "Chiffre",
    "Part",
    "Perimetre",
    "couverture",
    "epci_d_avant",
    "epci_nomme",
    "part",
    "perimetre",
    "successeurs",
]
