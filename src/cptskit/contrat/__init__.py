"""The life of a contract: for any day, what binds it, what is due, which clocks run.

>>> from datetime import date
>>> from cptskit.contrat import etat, missions_dues, procedure

`etat` answers for the contract (text and scale, year, size, amounts), `missions_dues` for its
missions and their delays, `procedure` for the projet before the ARS. All is pure; nothing looks at
the clock of the machine.
"""

from cptskit.contrat.aujourdhui import aujourdhui, sans_avenant
from cptskit.contrat.etat import Droit, Etat, Situation, droit_de, etat, montants_de, taille_de
from cptskit.contrat.jours import Jour, Sens, jour_de
from cptskit.contrat.missions import MissionDue, missions_dues
from cptskit.contrat.periodes import AvenantDate, Periode, periodes
from cptskit.contrat.procedure import Etape, Issue, Procedure, procedure

__all__ = [
    "AvenantDate",
    "Droit",
    "Etape",
    "Etat",
    "Issue",
    "Jour",
    "MissionDue",
    "Periode",
    "Procedure",
    "Sens",
    "Situation",
    "aujourdhui",
    "droit_de",
    "etat",
    "jour_de",
    "missions_dues",
    "montants_de",
    "periodes",
    "procedure",
    "sans_avenant",
    "taille_de",
]
