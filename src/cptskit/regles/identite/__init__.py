"""Rules: who the community is."""

from cptskit.regles.identite import (
    association_absente,
    destinataires_manquants,
    droit_local,
    porteur_absent,
    siret_invalide,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    association_absente.check,
    droit_local.check,
    porteur_absent.check,
    siret_invalide.check,
    destinataires_manquants.check,
)
