"""The short lists of the domain: stages, missions, professions and other codes."""

from enum import StrEnum


class Etape(StrEnum):
    """Étape du dossier."""

    LETTRE = "lettre"
    PROJET = "projet"
    CONTRAT = "contrat"


class CodeMission(StrEnum):
    """Code d'une des six missions de l'article L.1434-12-2 du code de la santé publique."""

    ACCES_AUX_SOINS = "acces_aux_soins"
    PARCOURS = "parcours"
    PREVENTION = "prevention"
    CRISES = "crises"
    QUALITE = "qualite"
    ACCOMPAGNEMENT = "accompagnement"


class StatutMission(StrEnum):
    """Statut d'une mission dans le contrat."""

    SOCLE = "socle"
    OPTIONNELLE = "optionnelle"


class StatutAssociation(StrEnum):
    """Où en est l'association."""

    A_CREER = "a_creer"
    EN_COURS = "en_cours"
    DECLAREE = "declaree"


class DroitAssociation(StrEnum):
    """Droit dont relève l'association."""

    LOI_1901 = "loi_1901"
    DROIT_LOCAL = "droit_local"


class TypeDestinataire(StrEnum):
    """Organisme à qui le document est adressé."""

    ARS = "ars"
    DD_ARS = "dd_ars"
    CPAM = "cpam"
    MSA = "msa"
    URPS = "urps"
    AUTRE = "autre"


class Civilite(StrEnum):
    """Civilité d'une personne."""

    MADAME = "Mme"
    MONSIEUR = "M."


class ModeExercice(StrEnum):
    """Mode d'exercice d'un professionnel."""

    LIBERAL = "liberal"
    SALARIE = "salarie"
    MIXTE = "mixte"
    BENEVOLE = "benevole"


class Voix(StrEnum):
    """Poids d'un collège dans les décisions."""

    DELIBERATIVE = "deliberative"
    CONSULTATIVE = "consultative"


class NaturePopulation(StrEnum):
    """Nature d'un chiffre de population."""

    MUNICIPALE = "municipale"
    TOTALE = "totale"
    SAISONNIERE = "saisonniere"
    AUTRE = "autre"


class TypeJalon(StrEnum):
    """Étape de la vie de la communauté."""

    GROUPE_PROJET = "groupe_projet"
    LETTRE = "lettre"
    ASSEMBLEE_GENERALE = "assemblee_generale"
    DECLARATION = "declaration"
    TRANSMISSION = "transmission"
    RECEPTION = "reception"
    ACCUSE_DE_RECEPTION = "accuse_de_reception"
    DEMANDE_DE_PIECES = "demande_de_pieces"
    RECEPTION_DES_PIECES = "reception_des_pieces"
    OPPOSITION = "opposition"
    VALIDATION = "validation"
    RETRAIT = "retrait"
    SIGNATURE = "signature"
    DIALOGUE_DE_GESTION = "dialogue_de_gestion"
    AVENANT = "avenant"
    CONTRAT_TERRITORIAL = "contrat_territorial"
    PARCOURS_COORDONNE_RENFORCE = "parcours_coordonne_renforce"
    AUTRE = "autre"


JALONS_EN_MOTS = {
    TypeJalon.GROUPE_PROJET: "réunion du groupe projet",
    TypeJalon.LETTRE: "lettre d'intention",
    TypeJalon.ASSEMBLEE_GENERALE: "assemblée générale constitutive",
    TypeJalon.DECLARATION: "déclaration de l'association",
    TypeJalon.TRANSMISSION: "transmission du projet de santé à l'ARS",
    TypeJalon.RECEPTION: "réception",
    TypeJalon.ACCUSE_DE_RECEPTION: "accusé de réception",
    TypeJalon.DEMANDE_DE_PIECES: "demande de pièces",
    TypeJalon.RECEPTION_DES_PIECES: "réception des pièces",
    TypeJalon.OPPOSITION: "opposition",
    TypeJalon.VALIDATION: "validation du projet de santé",
    TypeJalon.RETRAIT: "retrait",
    TypeJalon.SIGNATURE: "signature du contrat tripartite",
    TypeJalon.DIALOGUE_DE_GESTION: "dialogue de gestion",
    TypeJalon.AVENANT: "avenant",
    TypeJalon.CONTRAT_TERRITORIAL: "contrat territorial de santé",
    TypeJalon.PARCOURS_COORDONNE_RENFORCE: "projet de parcours coordonné renforcé",
    TypeJalon.AUTRE: "autre étape",
}
"""A milestone as a sentence names it."""


class TypeAssemblee(StrEnum):
    """Sorte de réunion d'une instance."""

    ORDINAIRE = "ordinaire"
    EXTRAORDINAIRE = "extraordinaire"
    CONSTITUTIVE = "constitutive"


class VoieEnvoi(StrEnum):
    """Comment le projet a été envoyé : l'accusé de réception en dépend."""

    COURRIER = "courrier"
    MAIN_PROPRE = "main_propre"
    COURRIEL = "courriel"
    TELESERVICE = "teleservice"

    @property
    def electronique(self) -> bool:
        """Whether the rules of electronic sendings hold (CRPA, art. L.112-11)."""
        return self in (VoieEnvoi.COURRIEL, VoieEnvoi.TELESERVICE)


class NatureAvenant(StrEnum):
    """Ce qu'un avenant au contrat change."""

    CONVENTIONNEL = "conventionnel"
    MISSION = "mission"
    TERRITOIRE = "territoire"
    TAILLE = "taille"
    ACTIONS = "actions"
    AUTRE = "autre"


class NatureRecette(StrEnum):
    """Origine d'une recette."""

    ACI = "aci"
    FIR = "fir"
    COLLECTIVITE = "collectivite"
    COTISATIONS = "cotisations"
    AUTRE = "autre"


class NatureVersement(StrEnum):
    """Ce que paie un versement à un professionnel (CSP, art. D.1434-44)."""

    INDEMNITE = "indemnite"
    REMUNERATION = "remuneration"


class NatureDepense(StrEnum):
    """Nature d'une dépense."""

    COORDINATION = "coordination"
    INDEMNITES = "indemnites"
    PRESTATIONS = "prestations"
    NUMERIQUE = "numerique"
    LOCAUX = "locaux"
    COMMUNICATION = "communication"
    FONCTIONNEMENT = "fonctionnement"
    AUTRE = "autre"


class TypeOrganisation(StrEnum):
    """Type d'une structure, d'un partenaire ou d'une organisation du territoire."""

    MSP = "msp"
    CENTRE_DE_SANTE = "centre_de_sante"
    EQUIPE_DE_SOINS_PRIMAIRES = "equipe_de_soins_primaires"
    ETABLISSEMENT_DE_SANTE = "etablissement_de_sante"
    EHPAD = "ehpad"
    MEDICO_SOCIAL = "medico_social"
    SOCIAL = "social"
    SSIAD = "ssiad"
    HAD = "had"
    PHARMACIE = "pharmacie"
    LABORATOIRE = "laboratoire"
    DAC = "dac"
    CLS = "cls"
    GHT = "ght"
    SAS = "sas"
    CTS = "cts"
    CPTS = "cpts"
    COLLECTIVITE = "collectivite"
    USAGERS = "usagers"
    SANTE_AU_TRAVAIL = "sante_au_travail"
    ASSURANCE_MALADIE = "assurance_maladie"
    ASSOCIATION = "association"
    AUTRE = "autre"


class TypeOutil(StrEnum):
    """Outil numérique."""

    MSSANTE = "mssante"
    DMP = "dmp"
    ROR = "ror"
    PPS = "pps"
    TELESANTE = "telesante"
    ANNUAIRE = "annuaire"
    COORDINATION = "coordination"
    AUTRE = "autre"


class PlaceChapitre(StrEnum):
    """Chapitre du projet de santé après lequel vient un chapitre propre à la communauté."""

    INTRODUCTION = "introduction"
    TERRITOIRE = "territoire"
    DIAGNOSTIC = "diagnostic"
    MISSIONS = "missions"
    FICHES = "fiches"
    GOUVERNANCE = "gouvernance"
    MEMBRES = "membres"
    COORDINATION = "coordination"
    NUMERIQUE = "numerique"
    ARTICULATION = "articulation"
    CALENDRIER = "calendrier"
    BUDGET = "budget"
    EVALUATION = "evaluation"
    COMMUNICATION = "communication"
    ANNEXES = "annexes"
