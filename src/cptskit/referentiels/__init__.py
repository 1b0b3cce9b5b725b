"""Official tables: départements, regions, agencies, caisses, URPS, professions.

Each table is a CSV of the folder `donnees` (its source: `donnees/PROVENANCE.md`), read only when
asked for. A code that no table has raises UnknownCodeError.
"""

from cptskit.referentiels.lecture import UnknownCodeError
from cptskit.referentiels.organismes import Ars, Caisse, Urps, ars, caisses, toutes_les_ars, urps
from cptskit.referentiels.professions import (
    Code,
    Profession,
    profession,
    secteurs,
    specialites,
    toutes_les_professions,
)
from cptskit.referentiels.territoires import (
    MILLESIME,
    Departement,
    Region,
    departement,
    departement_de_commune,
    region,
    tous_les_departements,
    toutes_les_regions,
)

__all__ = [
    "MILLESIME",
    "Ars",
    "Caisse",
    "Code",
    "Departement",
    "Profession",
    "Region",
    "UnknownCodeError",
    "Urps",
    "ars",
    "caisses",
    "departement",
    "departement_de_commune",
    "profession",
    "region",
    "secteurs",
    "specialites",
    "tous_les_departements",
    "toutes_les_ars",
    "toutes_les_professions",
    "toutes_les_regions",
    "urps",
]
