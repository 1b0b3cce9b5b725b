"""Rules: the budget."""

from cptskit.regles.budget import (
    aci_avant_la_signature,
    aci_superieur_au_bareme,
    actes_de_soins,
    aide_au_dessus_du_plafond_regional,
    aide_comptee_deux_fois,
    annee_en_double,
    budget_absent,
    budget_desequilibre,
    coordination_contradictoire,
    coordination_et_fonctionnement,
    coordination_sans_etp,
    cout_des_fiches,
    indemnites_et_depenses,
    ligne_de_mission_absente,
    montant_absent,
    plafond_indemnites,
    recettes_et_echeancier,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    budget_absent.check,
    budget_desequilibre.check,
    plafond_indemnites.check,
    montant_absent.check,
    annee_en_double.check,
    aci_superieur_au_bareme.check,
    aide_comptee_deux_fois.check,
    aide_au_dessus_du_plafond_regional.check,
    coordination_sans_etp.check,
    coordination_et_fonctionnement.check,
    ligne_de_mission_absente.check,
    indemnites_et_depenses.check,
    actes_de_soins.check,
    aci_avant_la_signature.check,
    coordination_contradictoire.check,
    cout_des_fiches.check,
    recettes_et_echeancier.check,
)
