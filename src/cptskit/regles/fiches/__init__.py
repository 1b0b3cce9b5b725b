"""Rules: the fiches action."""

from cptskit.regles.fiches import (
    besoin_inconnu,
    cible_du_mauvais_cote,
    cible_egale_a_la_reference,
    dates_hors_contrat,
    dates_hors_mission,
    echeance_hors_dates,
    etape_hors_dates,
    etapes_en_desordre,
    fiche_incomplete,
    fiche_jumelle,
    fiche_sans_besoin,
    fiche_sans_etape_datee,
    fin_avant_debut,
    id_de_fiche_en_double,
    indicateur_incomplet,
    partenaire_inconnu,
    pilote_inconnu,
    unites_melangees,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    fiche_incomplete.check,
    fiche_sans_besoin.check,
    besoin_inconnu.check,
    id_de_fiche_en_double.check,
    indicateur_incomplet.check,
    pilote_inconnu.check,
    partenaire_inconnu.check,
    dates_hors_contrat.check,
    fin_avant_debut.check,
    dates_hors_mission.check,
    etape_hors_dates.check,
    etapes_en_desordre.check,
    fiche_sans_etape_datee.check,
    fiche_jumelle.check,
    cible_egale_a_la_reference.check,
    cible_du_mauvais_cote.check,
    unites_melangees.check,
    echeance_hors_dates.check,
)
