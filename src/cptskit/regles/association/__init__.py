"""Rules: the association's statutes, officers, meetings and money."""

RULES = (
    "statuts_non_signes",
    "changement_non_declare",
    "date_de_naissance",
    "mention_droit_local",
    "convocation_tardive",
    "quorum",
    "votes_impossibles",
    "hors_ordre_du_jour",
    "cotisation_dans_les_statuts",
    "clause_attendue",
    "indemnites_sans_base",
    "subventions_153000",
    "compte_rendu_financier",
    "territoire_des_statuts",
    "porteur_non_associatif",
    "bureau_et_dirigeants",
)
