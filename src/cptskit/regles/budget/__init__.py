"""Rules: the budget."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
