"""Rules: governance."""

from cptskit.regles.gouvernance import (
    alternance_de_presidence,
    fonction_en_double,
    fonction_manquante,
    regle_de_decision_absente,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    fonction_en_double.check,
    fonction_manquante.check,
    alternance_de_presidence.check,
    regle_de_decision_absente.check,
)
