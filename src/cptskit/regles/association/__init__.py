"""Rules: the association's statutes, officers, meetings and money."""

from cptskit.regles.association import (
    bureau_et_dirigeants,
    changement_non_declare,
    clause_attendue,
    compte_rendu_financier,
    convocation_tardive,
    cotisation_dans_les_statuts,
    date_de_naissance,
    hors_ordre_du_jour,
    indemnites_sans_base,
    mention_droit_local,
    porteur_non_associatif,
    quorum,
    statuts_non_signes,
    subventions_153000,
    territoire_des_statuts,
    votes_impossibles,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    statuts_non_signes.check,
    changement_non_declare.check,
    date_de_naissance.check,
    mention_droit_local.check,
    convocation_tardive.check,
    quorum.check,
    votes_impossibles.check,
    hors_ordre_du_jour.check,
    cotisation_dans_les_statuts.check,
    clause_attendue.check,
    indemnites_sans_base.check,
    subventions_153000.check,
    compte_rendu_financier.check,
    territoire_des_statuts.check,
    porteur_non_associatif.check,
    bureau_et_dirigeants.check,
)
