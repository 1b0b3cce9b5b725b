"""Rules: the writing itself."""

RULES = (
    "consigne_oubliee",
    "html_brut",
    "donnee_de_patient",
    "contrat_de_trois_ans",
    "texte_repete",
    "nombre_de_missions_socles",
    "coordonnees_dans_un_texte",
    "chiffre_raconte",
    "image_non_reprise",
    "marque_brute",
    "caractere_sans_dessin",
    "lien_sans_cible",
    "element_a_completer",
)
