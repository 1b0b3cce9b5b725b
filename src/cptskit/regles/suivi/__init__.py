"""Rules: digital tools, users, evaluation, communication, annexes."""

RULES = (
    "numerique_absent",
    "evaluation_absente",
    "annexes_et_fichiers",
    "usagers_absents",
    "communication_absente",
    "annexes_attendues",
    "outil_sans_usage",
    "messagerie_absente",
    "lettre_sans_engagement",
    "appui_absent",
    "evolution_absente",
    "evaluation_incomplete",
)
