"""Rules: the association's statutes, officers, meetings and money."""

from cptskit.regles.association import quorum, statuts_non_signes, votes_impossibles
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    statuts_non_signes.check,
    quorum.check,
    votes_impossibles.check,
)
