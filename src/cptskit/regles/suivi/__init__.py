"""Rules: digital tools, users, evaluation, communication, annexes."""

from cptskit.regles.rule import Rule
from cptskit.regles.suivi import (
    annexes_attendues,
    annexes_et_fichiers,
    appui_absent,
    communication_absente,
    evaluation_absente,
    evaluation_incomplete,
    evolution_absente,
    lettre_sans_engagement,
    messagerie_absente,
    numerique_absent,
    outil_sans_usage,
    usagers_absents,
)

RULES: tuple[Rule, ...] = (
    numerique_absent.check,
    evaluation_absente.check,
    annexes_et_fichiers.check,
    usagers_absents.check,
    communication_absente.check,
    annexes_attendues.check,
    outil_sans_usage.check,
    messagerie_absente.check,
    lettre_sans_engagement.check,
    appui_absent.check,
    evolution_absente.check,
    evaluation_incomplete.check,
)
