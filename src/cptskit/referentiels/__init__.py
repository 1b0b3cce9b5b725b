"""Official tables: communes, EPCI, départements, regions, agencies, caisses, URPS, professions.

Each table is a CSV of the folder `donnees` (its source: `donnees/PROVENANCE.md`), read only when
asked for; communes and contours stand a département a file. A code that no table has raises
UnknownCodeError. Contours: `cptskit.referentiels.contours`.
"""

from cptskit.referentiels.communes import (
    Commune,
    arrondissements,
    commune,
    communes_du_departement,
)
from cptskit.referentiels.epci import (
    AncienEpci,
    Epci,
    ancien_epci,
    communes_de_l_epci,
    epci,
    tous_les_epci,
)
from cptskit.referentiels.historique import (
    PARTIES,
    Ancienne,
    Lien,
    ancienne,
    anciennes_du_nom,
    anciennes_proches,
    codes_des_parties,
    codes_menant_a,
    communes_deleguees,
    scission,
    suites,
)
from cptskit.referentiels.lecture import UnknownCodeError
from cptskit.referentiels.organismes import Ars, Caisse, Urps, ars, caisses, toutes_les_ars, urps
from cptskit.referentiels.postal import communes_du_code_postal
from cptskit.referentiels.professions import (
    Code,
    Profession,
    profession,
    secteurs,
    specialites,
    toutes_les_professions,
)
from cptskit.referentiels.recherche import (
    communes_commencant,
    communes_proches,
    communes_proposees,
    epci_proches,
    epci_proposes,
    search_communes,
    search_epci,
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
from cptskit.referentiels.voisinage import Morceau, enclaves, morceaux

__all__ = [
    "MILLESIME",
    "PARTIES",
    "AncienEpci",
    "Ancienne",
    "Ars",
    "Caisse",
    "Code",
    "Commune",
    "Departement",
    "Epci",
    "Lien",
    "Morceau",
    "Profession",
    "Region",
    "UnknownCodeError",
    "Urps",
    "ancien_epci",
    "ancienne",
    "anciennes_du_nom",
    "anciennes_proches",
    "arrondissements",
    "ars",
    "caisses",
    "codes_des_parties",
    "codes_menant_a",
    "commune",
    "communes_commencant",
    "communes_de_l_epci",
    "communes_deleguees",
    "communes_du_code_postal",
    "communes_du_departement",
    "communes_proches",
    "communes_proposees",
    "departement",
    "departement_de_commune",
    "enclaves",
    "epci",
    "epci_proches",
    "epci_proposes",
    "morceaux",
    "profession",
    "region",
    "scission",
    "search_communes",
    "search_epci",
    "secteurs",
    "specialites",
    "suites",
    "tous_les_departements",
    "tous_les_epci",
    "toutes_les_ars",
    "toutes_les_professions",
    "toutes_les_regions",
    "urps",
]
