"""Rules: who the community is."""

from cptskit.regles.identite import (
    association_absente,
    association_dates,
    coordonnees_mal_formees,
    couleur_peu_lisible,
    destinataires_manquants,
    document_non_date,
    droit_local,
    finess_mal_forme,
    identification_incomplete,
    interlocuteur_unique,
    introduction_absente,
    logo_inutilisable,
    porteur_absent,
    region_absente,
    region_inconnue,
    rna_mal_forme,
    signature_absente,
    siret_invalide,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    association_absente.check,
    droit_local.check,
    porteur_absent.check,
    siret_invalide.check,
    destinataires_manquants.check,
    interlocuteur_unique.check,
    rna_mal_forme.check,
    finess_mal_forme.check,
    identification_incomplete.check,
    region_inconnue.check,
    region_absente.check,
    document_non_date.check,
    coordonnees_mal_formees.check,
    introduction_absente.check,
    signature_absente.check,
    association_dates.check,
    couleur_peu_lisible.check,
    logo_inutilisable.check,
)
