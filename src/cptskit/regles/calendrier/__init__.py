"""Rules: the calendar."""

from cptskit.regles.calendrier import (
    accuse_de_reception,
    calendrier_absent,
    contrat_territorial,
    creation_contradictoire,
    dates_en_desordre,
    envoi_sans_rna,
    jalon_en_double,
    jalon_futur_fait,
    jalon_passe_non_fait,
    jalon_sans_date,
    jalons_insuffisants,
    parcours_coordonne_renforce,
    signature_contradictoire,
    validation_tacite,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    calendrier_absent.check,
    jalons_insuffisants.check,
    dates_en_desordre.check,
    jalon_passe_non_fait.check,
    jalon_futur_fait.check,
    validation_tacite.check,
    signature_contradictoire.check,
    jalon_en_double.check,
    creation_contradictoire.check,
    jalon_sans_date.check,
    accuse_de_reception.check,
    contrat_territorial.check,
    parcours_coordonne_renforce.check,
    envoi_sans_rna.check,
)
