"""Rules: governance."""

from cptskit.regles.gouvernance import (
    alternance_de_presidence,
    college_en_double,
    college_incomplet,
    college_sans_voix,
    coordination_absente,
    cumul_de_fonctions,
    duree_de_presidence,
    fonction_en_double,
    fonction_manquante,
    gouvernance_absente,
    groupe_sans_pilote,
    groupe_sans_suite,
    mandat_dates,
    mandats_simultanes,
    place_des_professions,
    presidents_differents,
    regle_de_decision_absente,
    renvoi_de_groupe_inconnu,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    fonction_en_double.check,
    fonction_manquante.check,
    alternance_de_presidence.check,
    regle_de_decision_absente.check,
    gouvernance_absente.check,
    place_des_professions.check,
    college_sans_voix.check,
    groupe_sans_suite.check,
    renvoi_de_groupe_inconnu.check,
    coordination_absente.check,
    cumul_de_fonctions.check,
    mandat_dates.check,
    mandats_simultanes.check,
    college_incomplet.check,
    college_en_double.check,
    groupe_sans_pilote.check,
    duree_de_presidence.check,
    presidents_differents.check,
)
