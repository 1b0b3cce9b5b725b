"""Rules: the checking of the project itself."""

from cptskit.regles.dossier import (
    dispense_inutile,
    droit_ancien,
    regle_inconnue,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    regle_inconnue.check,
    dispense_inutile.check,
    droit_ancien.check,
)
