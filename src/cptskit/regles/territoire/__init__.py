"""Rules: the territory."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
