"""The year of a signed community: what each indicator earned, what is proved, what the money did.

>>> from cptskit.dialogue import bilan
>>> annee = bilan(projet, "2025")
>>> annee.gagne, annee.maximum

`bilan` answers for a contract year; the booklet, the report, the workbook, the rules and `status`
all read it, so that an amount is summed once. All is pure, in `Decimal` euros.
"""

from cptskit.dialogue.argent import Pont, Scenarios, pont, scenarios
from cptskit.dialogue.bilan import BilanAnnee, BilanMission, Ligne, PieceCitee, annee_au, bilan
from cptskit.dialogue.contrat_entier import ContratEntier, contrat_entier
from cptskit.dialogue.gains import Atteinte, Gain, gain
from cptskit.dialogue.identites import IndicateurDuContrat, indicateurs_du_contrat
from cptskit.dialogue.periode import AnneeDatee, annee_du_contrat
from cptskit.dialogue.tresorerie import Encaissement, tresorerie

__all__ = [
    "AnneeDatee",
    "Atteinte",
    "BilanAnnee",
    "BilanMission",
    "ContratEntier",
    "Encaissement",
    "Gain",
    "IndicateurDuContrat",
    "Ligne",
    "PieceCitee",
    "Pont",
    "Scenarios",
    "annee_au",
    "annee_du_contrat",
    "bilan",
    "contrat_entier",
    "gain",
    "indicateurs_du_contrat",
    "pont",
    "scenarios",
    "tresorerie",
]
