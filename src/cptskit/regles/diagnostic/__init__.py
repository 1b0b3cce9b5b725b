"""Rules: the diagnostic."""

from cptskit.regles.diagnostic import chiffre_sans_source
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (chiffre_sans_source.check,)
