"""Rules: the contract years."""

from cptskit.regles.annee import (
    comptes_non_votes,
    depense_au_dessus_du_budget,
    gain_au_dessus_du_maximum,
    indemnites_de_l_annee,
    indicateur_disparu,
    mesure_sans_preuve,
    preuve_attendue,
    preuve_inconnue,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    mesure_sans_preuve.check,
    indicateur_disparu.check,
    preuve_inconnue.check,
    preuve_attendue.check,
    gain_au_dessus_du_maximum.check,
    depense_au_dessus_du_budget.check,
    comptes_non_votes.check,
    indemnites_de_l_annee.check,
)
