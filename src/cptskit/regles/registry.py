"""All the rules, chapter by chapter, in the order of a project.

A new rule is a new file, and a line in the `__init__` of its chapter; a test says so.
"""

from cptskit.regles import (
    annee,
    association,
    budget,
    calendrier,
    contrat,
    cooperations,
    crise,
    diagnostic,
    dossier,
    fiches,
    gouvernance,
    identite,
    membres,
    missions,
    redaction,
    suivi,
    territoire,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    *identite.RULES,
    *territoire.RULES,
    *diagnostic.RULES,
    *membres.RULES,
    *gouvernance.RULES,
    *association.RULES,
    *missions.RULES,
    *fiches.RULES,
    *cooperations.RULES,
    *crise.RULES,
    *calendrier.RULES,
    *budget.RULES,
    *contrat.RULES,
    *annee.RULES,
    *suivi.RULES,
    *redaction.RULES,
    *dossier.RULES,
)
