"""Rules: the writing itself."""

from cptskit.regles.redaction import consigne_oubliee
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (consigne_oubliee.check,)
