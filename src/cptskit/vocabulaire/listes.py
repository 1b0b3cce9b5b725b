"""The usual words for the values of the short lists, professions apart.

Written as one says them; gender, number, accents and case do not matter (`mots.plain`). A word
stands here only where it means one value and no other.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum

from cptskit.projet.codes import (
    Civilite,
    CodeMission,
    DroitAssociation,
    Etape,
    ModeExercice,
    NatureDepense,
    NaturePopulation,
    NatureRecette,
    StatutAssociation,
    StatutMission,
    TypeDestinataire,
    TypeJalon,
    TypeOrganisation,
    TypeOutil,
    Voix,
)

O, J, D, N = TypeOrganisation, TypeJalon, NatureDepense, NatureRecette  # noqa: E741 - a short table

WORDS: Mapping[type[Enum], Mapping[StrEnum, str]] = {
    Etape: {
        Etape.LETTRE: "lettre d'intention, intention, LI",
        Etape.PROJET: "projet de santé, PS",
        Etape.CONTRAT: "contrat ACI, ACI, contrat tripartite",
    },
    CodeMission: {
        CodeMission.ACCES_AUX_SOINS: "accès, accès aux soins, accès soins, soins non programmés, "
        "SNP",
        CodeMission.PARCOURS: "parcours pluriprofessionnels, parcours de soins, parcours patient",
        CodeMission.PREVENTION: "actions de prévention, prévention santé",
        CodeMission.CRISES: "crise, crise sanitaire, crises sanitaires, crises sanitaires graves, "
        "réponse aux crises sanitaires graves, réponse aux crises",
        CodeMission.QUALITE: "qualité des soins, qualité et pertinence, qualité pertinence, "
        "qualité et pertinence des soins",
        CodeMission.ACCOMPAGNEMENT: "accompagnement des professionnels, attractivité, "
        "accompagnement des professionnels de santé",
    },
    StatutMission: {
        StatutMission.SOCLE: "obligatoire, mission socle",
        StatutMission.OPTIONNELLE: "option, optionnel, facultative, mission optionnelle",
    },
    StatutAssociation: {
        StatutAssociation.A_CREER: "à créer, pas encore créée, non créée, en projet",
        StatutAssociation.EN_COURS: "en cours de création, en cours de déclaration, en création",
        StatutAssociation.DECLAREE: "déclaré, créée, déclarée en préfecture, constituée",
    },
    DroitAssociation: {
        DroitAssociation.LOI_1901: "1901, loi de 1901, association loi 1901, loi du 1er juillet "
        "1901",
        DroitAssociation.DROIT_LOCAL: "local, droit local alsacien mosellan, alsace moselle, 1908, "
        "loi de 1908",
    },
    TypeDestinataire: {
        TypeDestinataire.ARS: "agence régionale de santé, siège ARS",
        TypeDestinataire.DD_ARS: "délégation départementale, délégation territoriale, DD, DT, "
        "DT ARS, ARS DD, délégation départementale de l'ARS, délégation territoriale de l'ARS",
        TypeDestinataire.CPAM: "caisse primaire, caisse primaire d'assurance maladie, CGSS, "
        "caisse générale de sécurité sociale, assurance maladie",
        TypeDestinataire.MSA: "mutualité sociale agricole",
        TypeDestinataire.URPS: "union régionale des professionnels de santé",
    },
    Civilite: {
        Civilite.MADAME: "madame, mademoiselle, mlle, femme",
        Civilite.MONSIEUR: "monsieur, mr, homme",
    },
    ModeExercice: {
        ModeExercice.LIBERAL: "lib, exercice libéral, profession libérale, indépendant, "
        "libéral indépendant artisan commerçant, lib indép artis com, libéral exclusif, "
        "libéral à titre exclusif, libéral exclusivement, activité libérale, "
        "libéral conventionné, secteur libéral, en libéral, titulaire libéral",
        ModeExercice.SALARIE: "sal, exercice salarié, salariat, salarié exclusif, "
        "salarié à titre exclusif, secteur public, fonction publique hospitalière, "
        "fonction publique, fonctionnaire, agent hospitalier, hospitalier, en salariat, "
        "salarié d'un établissement, praticien hospitalier, CDI, CDD",
        ModeExercice.MIXTE: "libéral et salarié, salarié et libéral, libéral salarié, "
        "salarié libéral, exercice mixte, mixte libéral et salarié, mixte libéral salarié, "
        "libéral et hospitalier",
        ModeExercice.BENEVOLE: "bénévolat, à titre bénévole",
    },
    Voix: {
        Voix.DELIBERATIVE: "délibérant, vote, votant, avec droit de vote, voix délibérative",
        Voix.CONSULTATIVE: "consultatif, sans droit de vote, sans vote, voix consultative",
    },
    NaturePopulation: {
        NaturePopulation.MUNICIPALE: "population municipale, légale, population légale",
        NaturePopulation.TOTALE: "population totale",
        NaturePopulation.SAISONNIERE: "saison, estivale, touristique, population saisonnière",
    },
    TypeJalon: {
        J.GROUPE_PROJET: "groupe de projet, groupe de travail, comité de pilotage, copil",
        J.LETTRE: "lettre d'intention, envoi de la lettre d'intention",
        J.ASSEMBLEE_GENERALE: "AG, AG constitutive, assemblée générale constitutive",
        J.DECLARATION: "déclaration en préfecture, déclaration de l'association",
        J.TRANSMISSION: "remise, remise du projet, dépôt, dépôt du projet, envoi du projet, "
        "transmission du projet",
        J.VALIDATION: "accord, validation du projet, validation de l'ARS, avis favorable",
        J.SIGNATURE: "signature du contrat, signature ACI, contrat",
        J.DIALOGUE_DE_GESTION: "dialogue, revue annuelle, dialogue gestion",
        J.AVENANT: "signature de l'avenant",
    },
    NatureRecette: {
        N.ACI: "contrat ACI, assurance maladie, accord conventionnel interprofessionnel",
        N.FIR: "ARS, fonds d'intervention régional, crédits FIR, subvention ARS",
        N.COLLECTIVITE: "commune, mairie, département, région, EPCI, communauté de communes, "
        "collectivité territoriale, subvention d'une collectivité",
        N.COTISATIONS: "cotisation, adhésion",
    },
    NatureDepense: {
        D.COORDINATION: "coordinateur, salaire, salaires, poste de coordination, "
        "salaire du coordinateur",
        D.INDEMNITES: "indemnité, indemnisation, indemnisations, indemnités des professionnels",
        D.PRESTATIONS: "prestation, prestataire, sous-traitance, honoraires, formation",
        D.NUMERIQUE: "informatique, logiciel, logiciels, SI, système d'information",
        D.LOCAUX: "loyer, local, loyers",
        D.COMMUNICATION: "com, site internet, impression",
        D.FONCTIONNEMENT: "frais de fonctionnement, fournitures, assurance, comptable, frais "
        "généraux, frais de gestion, déplacements",
    },
    TypeOrganisation: {
        O.MSP: "maison de santé, maison de santé pluriprofessionnelle, MSPU, SISA, "
        "maison médicale, "
        "pôle de santé",
        O.CENTRE_DE_SANTE: "CDS, centre de santé infirmier, CSI, centre municipal de santé, CMS",
        O.EQUIPE_DE_SOINS_PRIMAIRES: "ESP, équipe de soins, ESP CLAP, équipe de soins coordonnée",
        O.ETABLISSEMENT_DE_SANTE: "hôpital, hôpital de proximité, hôpital local, centre "
        "hospitalier, CH, CHU, CHR, CHRU, CHI, clinique, polyclinique, EPSM, CHS, établissement "
        "hospitalier, établissement sanitaire, hôpital privé, ESPIC, SMR, SSR, hôpital public, "
        "hospital, groupe hospitalier",
        O.EHPAD: "maison de retraite, résidence médicalisée",
        O.MEDICO_SOCIAL: "médicosocial, ESMS, IME, ITEP, SESSAD, CAMSP, CMPP, MAS, FAM, ESAT, "
        "SAVS, SAMSAH, foyer de vie, établissement médico-social, handicap, CSAPA, CAARUD",
        O.SOCIAL: "service social, action sociale, aide à domicile, SAAD, centre social, foyer "
        "social, établissement social",
        O.SSIAD: "SPASAD, service de soins infirmiers à domicile, service de soins à domicile",
        O.HAD: "hospitalisation à domicile",
        O.PHARMACIE: "officine, pharmacie d'officine, pharma",
        O.LABORATOIRE: "labo, laboratoire d'analyses, laboratoire de biologie, laboratoire de "
        "biologie médicale, LBM, laboratoire d'analyses médicales",
        O.DAC: "MAIA, PTA, dispositif d'appui, dispositif d'appui à la coordination, CLIC",
        O.CLS: "contrat local de santé",
        O.GHT: "groupement hospitalier de territoire",
        O.SAS: "service d'accès aux soins, SAMU, régulation",
        O.CTS: "conseil territorial de santé",
        O.CPTS: "communauté professionnelle territoriale de santé",
        O.COLLECTIVITE: "mairie, commune, ville, EPCI, CCAS, CIAS, communauté de communes, "
        "communauté d'agglomération, conseil départemental, département, conseil régional, "
        "collectivité territoriale, métropole, agglo, PMI, intercommunalité",
        O.USAGERS: "usager, association d'usagers, associations d'usagers, association de "
        "patients, représentant des usagers, représentants d'usagers, patients, France Assos Santé",
        O.SANTE_AU_TRAVAIL: "médecine du travail, SPSTI, SSTI, service de santé au travail, "
        "santé travail",
        O.ASSURANCE_MALADIE: "CPAM, MSA, caisse, caisse primaire, CGSS, ELSM, service médical",
        O.ASSOCIATION: "asso, association loi 1901",
    },
    TypeOutil: {
        TypeOutil.MSSANTE: "MSS, messagerie sécurisée, messagerie sécurisée de santé, mailiz, "
        "apicrypt, medimail, messagerie",
        TypeOutil.DMP: "dossier médical partagé, mon espace santé, MES",
        TypeOutil.ROR: "répertoire opérationnel des ressources",
        TypeOutil.PPS: "plan personnalisé de santé",
        TypeOutil.TELESANTE: "télémédecine, téléconsultation, télésoin, téléexpertise",
        TypeOutil.ANNUAIRE: "annuaire santé, annuaire partagé",
        TypeOutil.COORDINATION: "outil de coordination, logiciel de coordination, plateforme de "
        "coordination, e-parcours, eparcours",
    },
}
"""By list, the words of each value besides its own code."""
