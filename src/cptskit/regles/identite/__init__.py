"""Rules: who the community is."""

from cptskit.regles.identite import droit_local
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (droit_local.check,)
