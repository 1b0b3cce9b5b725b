"""Rules: the calendar."""

RULES = (
    "calendrier_absent",
    "jalons_insuffisants",
    "dates_en_desordre",
    "jalon_passe_non_fait",
    "jalon_futur_fait",
    "validation_tacite",
    "signature_contradictoire",
    "jalon_en_double",
    "creation_contradictoire",
    "jalon_sans_date",
    "accuse_de_reception",
    "contrat_territorial",
    "parcours_coordonne_renforce",
    "envoi_sans_rna",
)
