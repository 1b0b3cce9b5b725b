"""Rules: the checking of the project itself."""

RULES = (
    "regle_inconnue",
    "dispense_inutile",
    "droit_ancien",
)
