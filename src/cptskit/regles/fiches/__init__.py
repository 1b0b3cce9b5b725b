"""Rules: the fiches action."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
