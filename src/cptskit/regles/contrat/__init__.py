"""Rules: the contract."""

RULES = (
    "contrat_echu",
    "montants_et_bareme",
    "contrat_sans_signature",
    "taille_absente",
    "caisse_absente",
    "signature_avant_l_accord",
    "montants_partiels",
    "mission_payee_non_choisie",
    "avenant_non_date",
    "signataires_du_contrat",
    "duree_du_contrat",
    "actes_en_desordre",
)
