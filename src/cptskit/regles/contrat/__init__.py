"""Rules: the contract."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
