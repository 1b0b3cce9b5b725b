"""Rules: the fiches action."""

RULES = (
    "fiche_incomplete",
    "fiche_sans_besoin",
    "besoin_inconnu",
    "id_de_fiche_en_double",
    "indicateur_incomplet",
    "pilote_inconnu",
    "partenaire_inconnu",
    "dates_hors_contrat",
    "fin_avant_debut",
    "dates_hors_mission",
    "etape_hors_dates",
    "etapes_en_desordre",
    "fiche_sans_etape_datee",
    "fiche_jumelle",
    "cible_egale_a_la_reference",
    "cible_du_mauvais_cote",
    "unites_melangees",
    "echeance_hors_dates",
    "cible_et_gain",
    "acteur_inconnu",
)
