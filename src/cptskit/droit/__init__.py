"""The law as dated data: ask for a value at a date, get it with its text, grade and source.

Every value stands in a YAML file of this folder, read only when asked for. Where the law had no
value at the date, the answer is None; a name that does not exist raises UnknownLawError.
"""

from cptskit.droit.fraicheur import verifie_le
from cptskit.droit.lecture import UnknownLawError
from cptskit.droit.lettre import ItemLettre, item_lettre, items_lettre
from cptskit.droit.missions import Delais, Mission, Statut, mission, missions_socles
from cptskit.droit.montants import Bareme, Montant, MontantsMission, bareme
from cptskit.droit.parametres import Parametre, plafond_indemnites, valeur
from cptskit.droit.regions import Aide, ItemsRegion, Region, region, toutes_les_regions
from cptskit.droit.tailles import Taille, Tranche, taille, tranches
from cptskit.droit.textes import Texte, texte, tous_les_textes
from cptskit.droit.valeurs import Grade, Valeur

__all__ = [
    "Aide",
    "Bareme",
    "Delais",
    "Grade",
    "ItemLettre",
    "ItemsRegion",
    "Mission",
    "Montant",
    "MontantsMission",
    "Parametre",
    "Region",
    "Statut",
    "Taille",
    "Texte",
    "Tranche",
    "UnknownLawError",
    "Valeur",
    "bareme",
    "item_lettre",
    "items_lettre",
    "mission",
    "missions_socles",
    "plafond_indemnites",
    "region",
    "taille",
    "texte",
    "tous_les_textes",
    "toutes_les_regions",
    "tranches",
    "valeur",
    "verifie_le",
]
