"""Rules on direct access, the corresponding pharmacist and protocols."""

RULES = (
    "acces_direct_orthophonistes",
    "acces_direct_kinesitherapeutes",
    "acces_direct_ipa",
    "pharmacien_correspondant",
    "protocole_infirmier",
    "equipe_de_protocole",
)
