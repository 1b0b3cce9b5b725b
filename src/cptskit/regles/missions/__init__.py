"""Rules: the missions."""

from cptskit.regles.missions import mission_socle_manquante
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (mission_socle_manquante.check,)
