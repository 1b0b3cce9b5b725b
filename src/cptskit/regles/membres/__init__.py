"""Rules: members and partners."""

from cptskit.regles.membres import (
    partenaires_a_associer,
    professions_insuffisantes,
    somme_des_effectifs,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    professions_insuffisantes.check,
    somme_des_effectifs.check,
    partenaires_a_associer.check,
)
