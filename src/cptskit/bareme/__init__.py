"""The money of a contract: its scale, line by line, and its payments over five years.

>>> from datetime import date
>>> from cptskit.bareme import Hypotheses, echeancier, tableau
>>> contrat = Hypotheses(signature=date(2026, 3, 1), taille=3)
>>> tableau(contrat).total
>>> echeancier(contrat).par_annee_civile[2026].euros

`cas_du_projet` makes the hypotheses of a project. All is pure, in `Decimal` euros, and comes from
`droit` at the date of signature, each amount with its grade; an amount of grade C is an estimate.
"""

from cptskit.bareme.annuites import Depart, Motif
from cptskit.bareme.cas import (
    Cas,
    Demande,
    OrigineDate,
    TailleInconnueError,
    cas_de_la_population,
    cas_de_la_taille,
    cas_du_projet,
    signature_du_projet,
)
from cptskit.bareme.echeances import Cumul, Echeancier, echeancier
from cptskit.bareme.hypotheses import AnneeHorsContratError, BaremeInconnuError, Hypotheses, Regime
from cptskit.bareme.lignes import FONCTIONNEMENT, Cellule, Ligne, Origine, Tableau, tableau
from cptskit.bareme.prorata import Base, Prorata
from cptskit.bareme.recettes import avec_versements
from cptskit.bareme.reponse import Reponse
from cptskit.bareme.versements import Nature, Versement

__all__ = [
    "FONCTIONNEMENT",
    "AnneeHorsContratError",
    "BaremeInconnuError",
    "Base",
    "Cas",
    "Cellule",
    "Cumul",
    "Demande",
    "Depart",
    "Echeancier",
    "Hypotheses",
    "Ligne",
    "Motif",
    "Nature",
    "Origine",
    "OrigineDate",
    "Prorata",
    "Regime",
    "Reponse",
    "Tableau",
    "TailleInconnueError",
    "Versement",
    "avec_versements",
    "cas_de_la_population",
    "cas_de_la_taille",
    "cas_du_projet",
    "echeancier",
    "signature_du_projet",
    "tableau",
]
