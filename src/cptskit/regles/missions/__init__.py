"""Rules: the missions."""

from cptskit.regles.missions import (
    demarrage_avant_signature,
    demarrage_tardif,
    deploiement_avant_demarrage,
    mission_sans_fiche,
    mission_sans_objectif,
    mission_sans_orientation,
    mission_sans_prs,
    mission_socle_manquante,
    missions_absentes,
    moyens_absents,
    prs_absent,
    prs_renvoi_inconnu,
    statut_contraire,
    titre_contraire,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    mission_socle_manquante.check,
    missions_absentes.check,
    mission_sans_fiche.check,
    statut_contraire.check,
    demarrage_tardif.check,
    deploiement_avant_demarrage.check,
    demarrage_avant_signature.check,
    mission_sans_orientation.check,
    titre_contraire.check,
    mission_sans_objectif.check,
    moyens_absents.check,
    prs_absent.check,
    mission_sans_prs.check,
    prs_renvoi_inconnu.check,
)
