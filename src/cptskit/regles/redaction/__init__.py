"""Rules: the writing itself."""

from cptskit.regles.redaction import (
    caractere_sans_dessin,
    chiffre_raconte,
    consigne_oubliee,
    contrat_de_trois_ans,
    coordonnees_dans_un_texte,
    donnee_de_patient,
    element_a_completer,
    html_brut,
    image_non_reprise,
    lien_sans_cible,
    marque_brute,
    nombre_de_missions_socles,
    texte_repete,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    consigne_oubliee.check,
    html_brut.check,
    donnee_de_patient.check,
    contrat_de_trois_ans.check,
    texte_repete.check,
    nombre_de_missions_socles.check,
    coordonnees_dans_un_texte.check,
    chiffre_raconte.check,
    image_non_reprise.check,
    marque_brute.check,
    caractere_sans_dessin.check,
    lien_sans_cible.check,
    element_a_completer.check,
)
