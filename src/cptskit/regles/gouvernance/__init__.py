"""Rules: governance."""

RULES = (
    "fonction_en_double",
    "fonction_manquante",
    "alternance_de_presidence",
    "regle_de_decision_absente",
    "gouvernance_absente",
    "place_des_professions",
    "college_sans_voix",
    "groupe_sans_suite",
    "renvoi_de_groupe_inconnu",
    "coordination_absente",
    "cumul_de_fonctions",
    "mandat_dates",
    "mandats_simultanes",
    "college_incomplet",
    "college_en_double",
    "groupe_sans_pilote",
    "duree_de_presidence",
    "presidents_differents",
)
