"""The short lists of the crisis plan, and the name of its directory."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import PydanticCustomError

from cptskit.projet.citations import citer
from cptskit.socle.patterns import late

_ANNUAIRE = late(r"annuaire[_-]crise[\w-]*\.(csv|xlsx|ods)", re.IGNORECASE | re.ASCII)


def _lire_annuaire(brut: object) -> str:
    texte = str(brut).strip()
    if not _ANNUAIRE.fullmatch(texte):
        raise PydanticCustomError(
            "annuaire_mal_nomme",
            "« {brut} » n'est pas le nom d'un annuaire de crise.",
            {
                "aide": "Nommez le fichier annuaire_crise.csv (ou .xlsx, .ods), dans le dossier du "
                "projet : à ce nom, rien d'autre ne l'ouvre.",
                "brut": citer(texte),
            },
        )
    return texte


FichierAnnuaire = Annotated[
    str,
    BeforeValidator(_lire_annuaire),
    JsonSchema({"type": "string", "examples": ["annuaire_crise.csv"]}),
]
"""The file of the directory: its name shows it, so that nothing else ever opens it."""


class Famille(StrEnum):
    """Famille de crises que la mission prévoit."""

    BLESSES = "blesses"
    MALADES = "malades"
    AGENT_INFECTIEUX = "agent_infectieux"
    NRC = "nrc"
    OFFRE_DE_SOINS = "offre_de_soins"


class CodeFonction(StrEnum):
    """Fonction de la cellule de crise."""

    DECISION = "decision"
    PILOTAGE = "pilotage"
    MEDICAL = "medical"
    PARAMEDICAL = "paramedical"
    COMMUNICATION = "communication"
    SUPPORT = "support"
    SECRETARIAT = "secretariat"
    ZONE = "zone"


class NiveauRisque(StrEnum):
    """Niveau d'un risque sur le territoire."""

    FAIBLE = "faible"
    MOYEN = "moyen"
    ELEVE = "eleve"


class ObjetFiche(StrEnum):
    """Ce dont parle une fiche réflexe."""

    PHASE = "phase"
    FONCTION = "fonction"
    RISQUE = "risque"
    PROFESSION = "profession"


class TypeExercice(StrEnum):
    """Sorte d'exercice."""

    TABLE = "table"
    TERRAIN = "terrain"
    ALERTE = "alerte"


class TypeCorrespondant(StrEnum):
    """Organisme avec lequel le plan s'articule."""

    ARS = "ars"
    PREFECTURE = "prefecture"
    SAMU = "samu"
    SDIS = "sdis"
    COMMUNE = "commune"
    INTERCOMMUNALITE = "intercommunalite"
    ETABLISSEMENT_DE_SANTE = "etablissement_de_sante"
    MEDICO_SOCIAL = "medico_social"
    CPTS = "cpts"
    CAISSE = "caisse"
    AUTRE = "autre"


class NatureRessource(StrEnum):
    """Lieu, matériel ou structure."""

    LIEU = "lieu"
    MATERIEL = "materiel"
    STRUCTURE = "structure"
