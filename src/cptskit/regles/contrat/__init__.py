"""Rules: the contract."""

from cptskit.regles.contrat import (
    actes_en_desordre,
    avenant_non_date,
    caisse_absente,
    contrat_echu,
    contrat_sans_signature,
    duree_du_contrat,
    mission_payee_non_choisie,
    montants_et_bareme,
    montants_partiels,
    signataires_du_contrat,
    signature_avant_l_accord,
    taille_absente,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    contrat_echu.check,
    montants_et_bareme.check,
    contrat_sans_signature.check,
    taille_absente.check,
    caisse_absente.check,
    signature_avant_l_accord.check,
    montants_partiels.check,
    mission_payee_non_choisie.check,
    avenant_non_date.check,
    signataires_du_contrat.check,
    duree_du_contrat.check,
    actes_en_desordre.check,
)
