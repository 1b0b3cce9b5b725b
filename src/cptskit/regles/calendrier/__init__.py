"""Rules: the calendar."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
