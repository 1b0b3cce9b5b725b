"""Rules on direct access, the corresponding pharmacist and protocols."""

from cptskit.regles.cooperations import (
    acces_direct_ipa,
    acces_direct_kinesitherapeutes,
    acces_direct_orthophonistes,
    equipe_de_protocole,
    pharmacien_correspondant,
    protocole_infirmier,
)
from cptskit.regles.rule import Rule

RULES: tuple[Rule, ...] = (
    acces_direct_orthophonistes.check,
    acces_direct_kinesitherapeutes.check,
    acces_direct_ipa.check,
    pharmacien_correspondant.check,
    protocole_infirmier.check,
    equipe_de_protocole.check,
)
