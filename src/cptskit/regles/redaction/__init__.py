"""Rules: the writing itself."""

from cptskit.regles.redaction import (
    chiffre_raconte,
    consigne_oubliee,
    contrat_de_trois_ans,
    coordonnees_dans_un_texte,
    donnee_de_patient,
    html_brut,
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
)
