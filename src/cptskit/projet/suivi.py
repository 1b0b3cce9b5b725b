"""Calendar, budget, digital tools, users, evaluation, communication, annexes."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import (
    Civilite,
    CodeMission,
    NatureDepense,
    NatureRecette,
    NatureVersement,
    PlaceChapitre,
    TypeDestinataire,
    TypeJalon,
    TypeOutil,
    VoieEnvoi,
)
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Annee, Montant, Nombre, OuiNon
from cptskit.projet.personnel import Personnel, PeutNommer
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Identifiant, Narratif


class Jalon(Modele):
    """Jalon daté."""

    type: TypeJalon
    """Sorte de jalon : lettre, assemblee_generale, transmission, reception, signature…"""
    date: DateCivile | None = None
    """Date, faite ou prévue."""
    intitule: str | None = None
    """Précision."""
    fait: OuiNon = False
    """Oui si c'est fait."""
    voie: VoieEnvoi | None = None
    """Voie de l'envoi : courrier, main_propre, courriel ou teleservice ; l'accusé en dépend."""
    destinataire: TypeDestinataire | None = None
    """Qui a reçu l'envoi : ars ou dd_ars ; à la caisse seule, aucun délai ne court."""
    exigees: OuiNon | None = None
    """Pour une demande de pièces : oui si un texte exige ces pièces, non sinon."""


class Calendrier(Modele):
    """Calendrier du projet."""

    presentation: Narratif | None = None
    """Comment le projet avance : réunions, groupes, étapes."""
    jalons: tuple[Jalon, ...] = ()
    """Jalons datés : lettre, assemblée générale, remise du projet, signature du contrat."""


class Recette(Modele):
    """Recette d'un exercice."""

    libelle: str
    """Nom de la recette."""
    montant: Montant | None = None
    """Montant, en euros."""
    nature: NatureRecette | None = None
    """Origine : aci, fir, collectivite, cotisations ou autre."""
    mission: CodeMission | None = None
    """Mission que la recette finance."""


class Depense(Modele):
    """Dépense d'un exercice."""

    libelle: str
    """Nom de la dépense."""
    montant: Montant | None = None
    """Montant, en euros."""
    nature: NatureDepense | None = None
    """Nature : coordination, indemnites, prestations, numerique…"""
    mission: CodeMission | None = None
    """Mission que la dépense sert."""
    etp: Nombre | None = None
    """Temps de travail payé, en équivalent temps plein."""


class Indemnite(Modele):
    """Indemnités et rémunérations d'un professionnel pour une année civile."""

    beneficiaire: Annotated[str, PeutNommer("Un professionnel")]
    """Fonction ou nom du professionnel."""
    montant: Montant
    """Total versé dans l'année civile, en euros."""
    profession: Profession | None = None
    """Profession."""
    nature: NatureVersement | None = None
    """Nature : indemnite (perte de revenu d’une fonction) ou remuneration (part aux missions)."""
    structure: str | None = None
    """Structure membre qui verse la somme ; le plafond compte toutes celles du professionnel."""


class Exercice(Modele):
    """Budget d'une année."""

    annee: Annee
    """Année civile."""
    versements_du_contrat: OuiNon = False
    """Oui pour que les versements de l'ACI viennent en recettes ; ils suivent le contrat."""
    recettes: tuple[Recette, ...] = ()
    """Recettes de l'année."""
    depenses: tuple[Depense, ...] = ()
    """Dépenses de l'année."""
    indemnites: tuple[Indemnite, ...] = ()
    """Indemnités et rémunérations par professionnel."""


class Budget(Modele):
    """Budget de la communauté."""

    presentation: Narratif | None = None
    """Modèle économique et choix du budget."""
    exercices: tuple[Exercice, ...] = ()
    """Budget de chaque année."""


class DemandeAide(Modele):
    """Aide demandée."""

    objet: str
    """À quoi l'aide servira : rédaction, juridique, coordination, indemnités…"""
    montant: Montant | None = None
    """Montant demandé, en euros."""
    financeur: str | None = None
    """À qui l'aide est demandée."""


class Appui(Modele):
    """Besoins d'appui et aide à l'élaboration du projet."""

    besoins: tuple[str, ...] = ()
    """Appuis dont le groupe a besoin : juridique, rédaction, gestion de projet, coordination."""
    demandes: tuple[DemandeAide, ...] = ()
    """Aides demandées, avec leur montant."""


class Outil(Modele):
    """Outil numérique."""

    nom: str
    """Nom de l'outil."""
    type: TypeOutil | None = None
    """Sorte d'outil : mssante, dmp, ror, pps, telesante…"""
    usage: str | None = None
    """À quoi il sert, et pour qui."""


class Numerique(Modele):
    """Système d'information et outils numériques."""

    presentation: Narratif | None = None
    """Choix numériques de la communauté."""
    outils: tuple[Outil, ...] = ()
    """Outils : MSSanté, DMP, ROR, télésanté, annuaire, coordination…"""


class Usagers(Modele):
    """Place des usagers, de leurs associations et des élus."""

    implication: Narratif | None = None
    """Comment les usagers, leurs associations et les élus participent au projet."""
    representants: tuple[str, ...] = ()
    """Associations d'usagers et collectivités associées."""
    sans_implication: str | None = None
    """Pourquoi ils ne sont pas associés, si c'est le cas."""


class Evaluation(Modele):
    """Suivi et évaluation."""

    methode: Narratif | None = None
    """Comment le projet est suivi et évalué : qui, quand, avec quoi."""
    responsable: Annotated[str | None, PeutNommer("un membre de la communauté")] = None
    """Qui est chargé du suivi."""
    frequence: str | None = None
    """À quel rythme le suivi est fait."""
    evolution: Narratif | None = None
    """Comment le projet peut évoluer : avenants, révision."""


class Communication(Modele):
    """Communication vers les habitants et les professionnels."""

    presentation: Narratif | None = None
    """Comment la communauté informe les habitants et les professionnels."""
    actions: tuple[str, ...] = ()
    """Actions de communication : site, lettre, réunions…"""


class ObjectifPrs(Modele):
    """Objectif du projet régional de santé (PRS)."""

    id: Identifiant
    """Identifiant court, cité par les missions et les fiches action."""
    intitule: str
    """Texte de l'objectif, tel que le PRS l'écrit."""
    source: str | None = None
    """Document de l'ARS où il se lit, avec sa page."""


class Prs(Modele):
    """Lien avec le projet régional de santé."""

    presentation: Narratif | None = None
    """Comment le projet répond aux priorités de la région."""
    objectifs: tuple[ObjectifPrs, ...] = ()
    """Objectifs du PRS que le projet sert."""


class Signature(Modele):
    """Signataire du document."""

    personne: Identifiant | None = None
    """Identifiant d'une personne écrite ailleurs : nom, civilité et fonction la suivent."""
    nom: Annotated[str, Personnel()] = ""
    """Prénom et nom ; inutile avec « personne: »."""
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée."""
    qualite: str | None = None
    """Fonction ou profession."""
    date: DateCivile | None = None
    """Date de signature."""


class Chapitre(Modele):
    """Chapitre propre au projet de la communauté, imprimé à sa place dans le projet de santé."""

    titre: str
    """Titre du chapitre."""
    texte: Narratif
    """Le chapitre, en Markdown."""
    apres: PlaceChapitre = PlaceChapitre.COMMUNICATION
    """Chapitre du projet de santé après lequel il vient, par exemple diagnostic."""


class Annexe(Modele):
    """Annexe du document."""

    titre: str
    """Titre de l'annexe."""
    fichier: str | None = None
    """Fichier du dossier annexes/, s'il est joint."""


class RegleIgnoree(Modele):
    """Règle que la communauté demande d'ignorer, avec sa raison."""

    regle: str
    """Code ou nom de la règle, par exemple TER003."""
    motif: str
    """Pourquoi la règle ne vaut pas ici ; la raison est affichée à chaque vérification."""
    chemin: str | None = None
    """Endroit où l'ignorer, par exemple « membres.effectifs » ; partout si absent."""
