"""The professions that a community counts, with the words that documents use."""

import re
from enum import StrEnum

from cptskit.projet.codes import Civilite


class Profession(StrEnum):
    """Profession d'un membre, d'un porteur ou d'un élu."""

    MEDECIN_GENERALISTE = "medecin_generaliste"
    MEDECIN_SPECIALISTE = "medecin_specialiste"
    CHIRURGIEN_DENTISTE = "chirurgien_dentiste"
    SAGE_FEMME = "sage_femme"
    PHARMACIEN = "pharmacien"
    BIOLOGISTE = "biologiste"
    PREPARATEUR_EN_PHARMACIE = "preparateur_en_pharmacie"
    INFIRMIER = "infirmier"
    INFIRMIER_PRATIQUE_AVANCEE = "infirmier_pratique_avancee"
    MASSEUR_KINESITHERAPEUTE = "masseur_kinesitherapeute"
    PEDICURE_PODOLOGUE = "pedicure_podologue"
    ERGOTHERAPEUTE = "ergotherapeute"
    PSYCHOMOTRICIEN = "psychomotricien"
    ORTHOPHONISTE = "orthophoniste"
    ORTHOPTISTE = "orthoptiste"
    MANIPULATEUR_RADIO = "manipulateur_radio"
    TECHNICIEN_DE_LABORATOIRE = "technicien_de_laboratoire"
    AUDIOPROTHESISTE = "audioprothesiste"
    OPTICIEN_LUNETIER = "opticien_lunetier"
    ORTHOPROTHESISTE = "orthoprothesiste"
    DIETETICIEN = "dieteticien"
    AIDE_SOIGNANT = "aide_soignant"
    AUXILIAIRE_DE_PUERICULTURE = "auxiliaire_de_puericulture"
    AMBULANCIER = "ambulancier"
    ASSISTANT_DENTAIRE = "assistant_dentaire"
    PSYCHOLOGUE = "psychologue"
    ASSISTANT_MEDICAL = "assistant_medical"
    ASSISTANT_SOCIAL = "assistant_social"
    ENSEIGNANT_APA = "enseignant_apa"
    COORDINATEUR = "coordinateur"
    AUTRE = "autre"

    @property
    def singulier(self) -> str:
        """The words for one person: « médecin généraliste »."""
        return _MOTS[self][0]

    @property
    def feminin(self) -> str:
        """The words for one woman: « infirmière »; the same where they do not change."""
        return _FEMININS.get(self, self.singulier)

    def accordee(self, civilite: Civilite | None) -> str:
        """Return the words for one person, for either where it is not known who it is."""
        if civilite is None:
            return _both(self.singulier, self.feminin)
        return self.feminin if civilite is Civilite.MADAME else self.singulier

    @property
    def pluriel(self) -> str:
        """The words for several: « médecins généralistes »."""
        return _MOTS[self][1]

    @property
    def medecin(self) -> bool:
        """Whether this is a physician."""
        return self in (Profession.MEDECIN_GENERALISTE, Profession.MEDECIN_SPECIALISTE)


def _both(masculine: str, feminine: str) -> str:
    """Return words for a man or a woman: « infirmier(ère) », « aide-soignant(e) »."""
    pairs = zip(re.split(r"([ -])", masculine), re.split(r"([ -])", feminine), strict=True)
    return "".join(one + _ending(one, other) for one, other in pairs)


def _ending(masculine: str, feminine: str) -> str:
    """Return the end of a feminine as one writes it between brackets, or nothing."""
    if masculine == feminine:
        return ""
    known = next((end for end in ("trice", "euse", "ère") if feminine.endswith(end)), None)
    return f"({known or feminine.removeprefix(masculine)})"


_MOTS = {
    Profession.MEDECIN_GENERALISTE: ("médecin généraliste", "médecins généralistes"),
    Profession.MEDECIN_SPECIALISTE: ("médecin spécialiste", "médecins spécialistes"),
    Profession.CHIRURGIEN_DENTISTE: ("chirurgien-dentiste", "chirurgiens-dentistes"),
    Profession.SAGE_FEMME: ("sage-femme", "sages-femmes"),
    Profession.PHARMACIEN: ("pharmacien", "pharmaciens"),
    Profession.BIOLOGISTE: ("biologiste", "biologistes"),
    Profession.PREPARATEUR_EN_PHARMACIE: ("préparateur en pharmacie", "préparateurs en pharmacie"),
    Profession.INFIRMIER: ("infirmier", "infirmiers"),
    Profession.INFIRMIER_PRATIQUE_AVANCEE: (
        "infirmier en pratique avancée",
        "infirmiers en pratique avancée",
    ),
    Profession.MASSEUR_KINESITHERAPEUTE: ("masseur-kinésithérapeute", "masseurs-kinésithérapeutes"),
    Profession.PEDICURE_PODOLOGUE: ("pédicure-podologue", "pédicures-podologues"),
    Profession.ERGOTHERAPEUTE: ("ergothérapeute", "ergothérapeutes"),
    Profession.PSYCHOMOTRICIEN: ("psychomotricien", "psychomotriciens"),
    Profession.ORTHOPHONISTE: ("orthophoniste", "orthophonistes"),
    Profession.ORTHOPTISTE: ("orthoptiste", "orthoptistes"),
    Profession.MANIPULATEUR_RADIO: (
        "manipulateur d'électroradiologie médicale",
        "manipulateurs d'électroradiologie médicale",
    ),
    Profession.TECHNICIEN_DE_LABORATOIRE: (
        "technicien de laboratoire médical",
        "techniciens de laboratoire médical",
    ),
    Profession.AUDIOPROTHESISTE: ("audioprothésiste", "audioprothésistes"),
    Profession.OPTICIEN_LUNETIER: ("opticien-lunetier", "opticiens-lunetiers"),
    Profession.ORTHOPROTHESISTE: ("orthoprothésiste", "orthoprothésistes"),
    Profession.DIETETICIEN: ("diététicien", "diététiciens"),
    Profession.AIDE_SOIGNANT: ("aide-soignant", "aides-soignants"),
    Profession.AUXILIAIRE_DE_PUERICULTURE: (
        "auxiliaire de puériculture",
        "auxiliaires de puériculture",
    ),
    Profession.AMBULANCIER: ("ambulancier", "ambulanciers"),
    Profession.ASSISTANT_DENTAIRE: ("assistant dentaire", "assistants dentaires"),
    Profession.PSYCHOLOGUE: ("psychologue", "psychologues"),
    Profession.ASSISTANT_MEDICAL: ("assistant médical", "assistants médicaux"),
    Profession.ASSISTANT_SOCIAL: ("assistant de service social", "assistants de service social"),
    Profession.ENSEIGNANT_APA: (
        "enseignant en activité physique adaptée",
        "enseignants en activité physique adaptée",
    ),
    Profession.COORDINATEUR: ("coordinateur", "coordinateurs"),
    Profession.AUTRE: ("autre professionnel", "autres professionnels"),
}

_FEMININS = {
    Profession.CHIRURGIEN_DENTISTE: "chirurgienne-dentiste",
    Profession.PHARMACIEN: "pharmacienne",
    Profession.PREPARATEUR_EN_PHARMACIE: "préparatrice en pharmacie",
    Profession.INFIRMIER: "infirmière",
    Profession.INFIRMIER_PRATIQUE_AVANCEE: "infirmière en pratique avancée",
    Profession.MASSEUR_KINESITHERAPEUTE: "masseuse-kinésithérapeute",
    Profession.PSYCHOMOTRICIEN: "psychomotricienne",
    Profession.MANIPULATEUR_RADIO: "manipulatrice d'électroradiologie médicale",
    Profession.TECHNICIEN_DE_LABORATOIRE: "technicienne de laboratoire médical",
    Profession.OPTICIEN_LUNETIER: "opticienne-lunetière",
    Profession.DIETETICIEN: "diététicienne",
    Profession.AIDE_SOIGNANT: "aide-soignante",
    Profession.AMBULANCIER: "ambulancière",
    Profession.ASSISTANT_DENTAIRE: "assistante dentaire",
    Profession.ASSISTANT_MEDICAL: "assistante médicale",
    Profession.ASSISTANT_SOCIAL: "assistante de service social",
    Profession.ENSEIGNANT_APA: "enseignante en activité physique adaptée",
    Profession.COORDINATEUR: "coordinatrice",
    Profession.AUTRE: "autre professionnelle",
}
