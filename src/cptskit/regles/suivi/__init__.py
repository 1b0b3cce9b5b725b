"""Rules: digital tools, users, evaluation, communication, annexes."""

from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = ()
