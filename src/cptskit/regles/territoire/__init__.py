"""Rules: the territory.

TER004 is kept for the comparison of the communes with the official tables.
"""

from cptskit.regles.rule import Rule
from cptskit.regles.territoire import (
    chevauchement,
    chevauchement_contradictoire,
    chevauchement_sans_reponse,
    commune_en_double,
    commune_partielle,
    communes_absentes,
    communes_hors_region,
    departements_et_caisses,
    epci_en_double,
    epci_partiel_sans_motif,
    justification_absente,
    nombre_de_communes,
    population_absente,
    population_contradictoire,
    population_saisonniere_comptee,
    population_sous_seuil_regional,
    siren_invalide,
    somme_des_populations,
    taille_du_contrat,
    taille_proche_du_seuil,
    voisine_sans_articulation,
)

RULES: tuple[Rule, ...] = (
    communes_absentes.check,
    justification_absente.check,
    population_sous_seuil_regional.check,
    commune_en_double.check,
    taille_du_contrat.check,
    nombre_de_communes.check,
    commune_partielle.check,
    chevauchement.check,
    chevauchement_contradictoire.check,
    chevauchement_sans_reponse.check,
    population_absente.check,
    population_saisonniere_comptee.check,
    somme_des_populations.check,
    taille_proche_du_seuil.check,
    epci_partiel_sans_motif.check,
    epci_en_double.check,
    siren_invalide.check,
    departements_et_caisses.check,
    communes_hors_region.check,
    voisine_sans_articulation.check,
    population_contradictoire.check,
)
