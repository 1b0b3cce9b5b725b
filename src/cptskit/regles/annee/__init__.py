"""Rules: the contract years."""

RULES = (
    "mesure_sans_preuve",
    "indicateur_disparu",
    "preuve_inconnue",
    "preuve_attendue",
    "gain_au_dessus_du_maximum",
    "depense_au_dessus_du_budget",
    "comptes_non_votes",
    "indemnites_de_l_annee",
)
