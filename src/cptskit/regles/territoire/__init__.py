"""Rules: the territory.

TER004 is kept for the comparison of the communes with the official tables.
"""

from cptskit.regles.rule import Rule
from cptskit.regles.territoire import (
    commune_en_double,
    commune_partielle,
    communes_absentes,
    justification_absente,
    nombre_de_communes,
    population_sous_seuil_regional,
    taille_du_contrat,
)

RULES: tuple[Rule, ...] = (
    communes_absentes.check,
    justification_absente.check,
    population_sous_seuil_regional.check,
    commune_en_double.check,
    taille_du_contrat.check,
    nombre_de_communes.check,
    commune_partielle.check,
)
