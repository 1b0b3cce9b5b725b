"""Rules: governance."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
