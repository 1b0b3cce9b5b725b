"""Rules: the diagnostic."""

from cptskit.regles.diagnostic import (
    besoin_absent,
    chiffre_ancien,
    chiffre_sans_source,
    renvoi_inconnu,
    repartition_fausse,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    besoin_absent.check,
    chiffre_sans_source.check,
    repartition_fausse.check,
    chiffre_ancien.check,
    renvoi_inconnu.check,
)
