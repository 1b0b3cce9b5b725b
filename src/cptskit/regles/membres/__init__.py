"""Rules: members and partners."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
