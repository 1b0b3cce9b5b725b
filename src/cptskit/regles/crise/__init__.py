"""Rules: the crisis plan."""

from cptskit.regles.crise import (
    referent_absent,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (referent_absent.check,)
