"""The words that people use for a profession in a list of members.

Written as one says them; gender, number, accents, case and « diplômé d'État » do not matter.
"""

from collections.abc import Mapping

from cptskit.projet.professions import Profession

P = Profession

USUAL: Mapping[P, str] = {
    P.MEDECIN_GENERALISTE: "MG, généraliste, médecine générale, med gen, médecin traitant, "
    "médecin de famille, médecin omnipraticien, médecin MG, docteur généraliste",
    P.MEDECIN_SPECIALISTE: "spécialiste, médecine spécialisée, médecin autre spécialité",
    P.CHIRURGIEN_DENTISTE: "dentiste, chir dentiste, chir dent, CD, dentaire, chirurgie dentaire",
    P.SAGE_FEMME: "SF, maïeuticien, sagefemme",
    P.PHARMACIEN: "pharma, pharmacie, docteur en pharmacie",
    P.BIOLOGISTE: "biologiste médical, médecin biologiste, pharmacien biologiste",
    P.PREPARATEUR_EN_PHARMACIE: "préparateur, préparateur en pharmacie d'officine",
    P.INFIRMIER: "IDE, IDEL, inf, infirmier IDE, infirmier IDEL, infirmier soins généraux",
    P.INFIRMIER_PRATIQUE_AVANCEE: "IPA, IPAL, infirmier de pratique avancée, infirmier IPA, "
    "IDE pratique avancée, pratique avancée",
    P.MASSEUR_KINESITHERAPEUTE: "kiné, kinés, kiné MK, kiné MKDE, kinésithérapeute MKDE, MK, "
    "MKDE, kinésithérapeute, kinési, masseur kiné, "
    "kinésithérapie",
    P.PEDICURE_PODOLOGUE: "podologue, pédicure, podo, podologie",
    P.ERGOTHERAPEUTE: "ergo, ergothérapie",
    P.PSYCHOMOTRICIEN: "psychomot, psychomotricité",
    P.ORTHOPHONISTE: "orthophonie",
    P.ORTHOPTISTE: "orthoptie",
    P.MANIPULATEUR_RADIO: "manip radio, manip, MERM, manipulateur, manipulateur radio, "
    "manipulateur en électroradiologie, "
    "manipulateur ERM, manipulateur électroradiologie",
    P.TECHNICIEN_DE_LABORATOIRE: "technicien de laboratoire, laborantin, TLM, technicien de labo, "
    "technicien labo",
    P.AUDIOPROTHESISTE: "audio, audioprothèse",
    P.OPTICIEN_LUNETIER: "opticien, optique",
    P.ORTHOPROTHESISTE: "",
    P.DIETETICIEN: "diététicien nutritionniste, diét, diététique",
    P.AIDE_SOIGNANT: "",
    P.AUXILIAIRE_DE_PUERICULTURE: "auxiliaire puéricultrice, auxiliaire puer",
    P.AMBULANCIER: "",
    P.ASSISTANT_DENTAIRE: "",
    P.PSYCHOLOGUE: "psychologue clinicien, neuropsychologue, psychologie",
    P.ASSISTANT_MEDICAL: "",
    P.ASSISTANT_SOCIAL: "assistant social, travailleur social assistant",
    P.ENSEIGNANT_APA: "APA, EAPA, enseignant APA, professeur APA, éducateur APA, "
    "éducateur activité physique adaptée, coach APA",
    P.COORDINATEUR: "coordinateur CPTS, coordinateur de CPTS, coordination, coordinateur de MSP",
    P.AUTRE: "autre, autres, autre profession",
}
"""Words that say the profession and nothing more."""

DETAILED: Mapping[P, str] = {
    P.MEDECIN_SPECIALISTE: "addictologue, allergologue, anatomopathologiste, anesthésiste, "
    "anesthésiste réanimateur, angiologue, cancérologue, cardiologue, chirurgien orthopédiste, "
    "chirurgien orthopédique, chirurgien viscéral, chirurgien digestif, chirurgien vasculaire, "
    "chirurgien plasticien, chirurgien urologue, chirurgien maxillo facial, dermatologue, dermato, "
    "diabétologue, endocrinologue, endocrino, endocrinologue diabétologue, gastro entérologue, "
    "gastroentérologue, gastro, gériatre, gérontologue, gynécologue, gynéco, "
    "gynécologue obstétricien, gynécologue médical, hématologue, hépatologue, "
    "hépato gastro entérologue, infectiologue, interniste, médecin interniste, médecin vasculaire, "
    "médecin du travail, médecin physique et de réadaptation, médecin MPR, MPR, "
    "médecin rééducateur, "
    "médecin nucléaire, néphrologue, neurochirurgien, neurologue, obstétricien, oncologue, "
    "ophtalmologue, ophtalmologiste, ophtalmo, ORL, oto rhino laryngologiste, pédiatre, "
    "pédopsychiatre, phlébologue, pneumologue, psychiatre, radiologue, radiothérapeute, "
    "réanimateur, "
    "rhumatologue, rhumato, stomatologue, urgentiste, médecin urgentiste, urologue, "
    "médecin de santé publique",
    P.CHIRURGIEN_DENTISTE: "orthodontiste, chirurgien dentiste orthodontiste, pédodontiste, "
    "chirurgien oral, implantologue",
    P.PHARMACIEN: "pharmacien titulaire, pharmacien adjoint, pharmacien d'officine, "
    "pharmacien hospitalier, pharmacien titulaire d'officine, pharmacien gérant",
    P.INFIRMIER: "infirmier Asalée, IDE Asalée, IDSP, infirmier délégué à la santé publique, "
    "infirmier puériculteur, puériculteur, IPDE, IADE, IBODE, infirmier anesthésiste, "
    "infirmier de bloc, infirmier psychiatrique, infirmier scolaire, infirmier hospitalier",
    P.SAGE_FEMME: "sage-femme hospitalière, sage-femme de PMI",
    P.PSYCHOLOGUE: "psychologue du travail, psychologue scolaire",
    P.AUTRE: "ostéopathe, ostéo, ostéopathie, prothésiste dentaire, chiropracteur, "
    "psychothérapeute, physicien médical, podo orthésiste, "
    "orthopédiste orthésiste, oculariste, épithésiste, conseiller en génétique, "
    "éducateur spécialisé, moniteur éducateur, éducateur de jeunes enfants, "
    "conseiller en économie sociale et familiale, CESF, médiateur familial, médiateur en santé, "
    "assistant familial, aide médico psychologique, AMP, AES, accompagnant éducatif et social, "
    "auxiliaire de vie sociale, auxiliaire de vie, AVS, "
    "technicien de l'intervention sociale et familiale, TISF, secrétaire médical, "
    "secrétaire, sophrologue, usager, élu, directeur, cadre de santé, cadre infirmier, "
    "représentant des usagers, patient expert, patient partenaire",
}
"""Words that say more than the profession: they are kept as the speciality."""

AMBIGUOUS: Mapping[str, tuple[P, ...]] = {
    "médecin": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE),
    "docteur": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE, P.PHARMACIEN),
    "Dr": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE, P.CHIRURGIEN_DENTISTE),
    "praticien hospitalier": (P.MEDECIN_SPECIALISTE, P.PHARMACIEN, P.CHIRURGIEN_DENTISTE),
    "chirurgien": (P.MEDECIN_SPECIALISTE, P.CHIRURGIEN_DENTISTE),
    "omnipraticien": (P.MEDECIN_GENERALISTE, P.CHIRURGIEN_DENTISTE),
    "AS": (P.AIDE_SOIGNANT, P.ASSISTANT_SOCIAL),
    "ASS": (P.ASSISTANT_SOCIAL, P.AIDE_SOIGNANT),
    "AM": (P.ASSISTANT_MEDICAL, P.AUTRE),
    "assistant": (P.ASSISTANT_MEDICAL, P.ASSISTANT_SOCIAL, P.ASSISTANT_DENTAIRE),
    "auxiliaire": (P.AUXILIAIRE_DE_PUERICULTURE, P.AUTRE),
    "ortho": (P.ORTHOPHONISTE, P.ORTHOPTISTE, P.ORTHOPROTHESISTE),
    "psy": (P.PSYCHOLOGUE, P.MEDECIN_SPECIALISTE),
    "nutritionniste": (P.DIETETICIEN, P.MEDECIN_SPECIALISTE),
    "technicien": (P.TECHNICIEN_DE_LABORATOIRE, P.AUTRE),
    "IDEC": (P.INFIRMIER, P.COORDINATEUR),
    "infirmier coordinateur": (P.INFIRMIER, P.COORDINATEUR),
    "IDE coordinateur": (P.INFIRMIER, P.COORDINATEUR),
    "IDEL coordinateur": (P.INFIRMIER, P.COORDINATEUR),
    "infirmier de coordination": (P.INFIRMIER, P.COORDINATEUR),
    "médecin coordinateur": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE, P.COORDINATEUR),
    "médecin du sport": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE),
    "médecin nutritionniste": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE),
    "gynécologie": (P.MEDECIN_SPECIALISTE, P.SAGE_FEMME),
    "PH": (P.MEDECIN_SPECIALISTE, P.PHARMACIEN, P.CHIRURGIEN_DENTISTE),
    "médecin hospitalier": (P.MEDECIN_SPECIALISTE, P.MEDECIN_GENERALISTE),
    "interne": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE),
    "médecin scolaire": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE),
    "médecin de PMI": (P.MEDECIN_GENERALISTE, P.MEDECIN_SPECIALISTE),
}
"""Words with several meanings, which are never guessed."""

STRUCTURES = (
    "MSP, maison de santé, maison médicale, SISA, centre de santé, SSIAD, SPASAD, HAD, EHPAD, "
    "laboratoire, labo, cabinet, clinique, polyclinique, hôpital, CH, CHU, CHR, "
    "centre hospitalier, "
    "DAC, CLS, MAIA, PTA, CLIC, CPAM, MSA, ARS, mairie, commune, CCAS, communauté de communes, "
    "association, SCM, SELARL, SCP, IME, SESSAD, CMPP, ESAT, FAM, MAS, foyer, résidence, "
    "maison de retraite, CPTS, conseil départemental, centre social, SAAD, plateforme, officine"
)
"""Words that begin the name of a structure: no person's profession."""

NO_PREFIX = (
    "CD, SF, AS, AM, dentaire, pharmacie, pharma, optique, orthophonie, orthoptie, "
    "coordination, podologie, ergothérapie, kinésithérapie, autre, autres, chirurgie dentaire"
)
"""Words that are a profession alone, and may begin something else: « pharmacie du Pont »."""
