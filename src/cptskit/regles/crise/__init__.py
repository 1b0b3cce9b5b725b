"""Rules: the crisis plan."""

RULES = (
    "activation_sans_preuve",
    "ars_non_consultee",
    "cellule_sans_lieu",
    "chroniques_absents",
    "commune_sans_zone",
    "crise_non_reconnue",
    "famille_de_crise_oubliee",
    "fiche_reflexe_inconnue",
    "mise_a_jour_absente",
    "personne_vulnerable_nommee",
    "plan_non_diffuse",
    "plan_sans_version",
    "referent_absent",
    "retex_sans_suite",
    "risque_sans_fiche",
    "risque_sans_source",
    "suppleant_de_crise_absent",
    "telephone_dans_le_plan",
    "version_sans_changement",
    "zone_hors_territoire",
)
