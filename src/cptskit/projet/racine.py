"""The whole project: one model whose fields are the sections of the files."""

from pydantic import Field

from cptskit.projet.annees import Annees
from cptskit.projet.assemblees import Assemblee
from cptskit.projet.base import Modele
from cptskit.projet.codes import Etape
from cptskit.projet.contrat import Contrat
from cptskit.projet.cooperations import Cooperations
from cptskit.projet.crise import Crise
from cptskit.projet.diagnostic import Diagnostic
from cptskit.projet.glossaire import Sigle
from cptskit.projet.gouvernance import Gouvernance
from cptskit.projet.identite import Association, Contact, Destinataire, Identite
from cptskit.projet.membres import Articulation, Membres
from cptskit.projet.missions import Missions
from cptskit.projet.style import Style
from cptskit.projet.suivi import (
    Annexe,
    Appui,
    Budget,
    Calendrier,
    Chapitre,
    Communication,
    Evaluation,
    Numerique,
    Prs,
    RegleIgnoree,
    Signature,
    Usagers,
)
from cptskit.projet.territoire import Territoire


class Projet(Modele):
    """Projet d'une communauté professionnelle territoriale de santé (CPTS)."""

    etape: Etape
    """Étape du dossier : lettre (lettre d'intention), projet (projet de santé) ou contrat (ACI).
    Où en êtes-vous ?
    """
    identite: Identite
    """Nom de la communauté, date et lieu du document, histoire.
    Qui nous sommes
    """
    region: str | None = None
    """Région dont l'ARS reçoit le dossier : son nom, par exemple Nouvelle-Aquitaine.
    Région
    Dont l'ARS reçoit le dossier.
    """
    association: Association | None = None
    """Association qui porte la communauté, créée ou à créer.
    L'association
    """
    contacts: tuple[Contact, ...] = ()
    """Porteurs du projet, dont un seul interlocuteur de l'ARS et de la caisse.
    Porteurs du projet
    """
    destinataires: tuple[Destinataire, ...] = ()
    """Organismes à qui les documents sont adressés : ARS, caisse, MSA, URPS.
    À qui la lettre est envoyée
    """
    contrat: Contrat | None = None
    """Contrat tripartite : signature, taille, montants.
    Le contrat
    """
    territoire: Territoire | None = None
    """Territoire d'action : communes, population, justification.
    Notre territoire
    """
    diagnostic: Diagnostic | None = None
    """Diagnostic du territoire : chiffres, constats, besoins.
    Ce que nous constatons
    """
    prs: Prs | None = None
    """Objectifs du projet régional de santé que le projet sert.
    La région
    """
    membres: Membres | None = None
    """Membres et partenaires, déjà associés et à associer.
    Qui est avec nous
    """
    gouvernance: Gouvernance | None = None
    """Instances, collèges, bureau, groupes de travail, coordination.
    Comment nous décidons
    """
    assemblees: tuple[Assemblee, ...] = ()
    """Réunions des instances : convocation, émargement, votes, élus."""
    missions: Missions = Field(default_factory=dict)
    """Missions choisies, par leur code.
    Ce que nous voulons faire
    """
    cooperations: Cooperations | None = None
    """Accès direct, pharmacien correspondant, protocoles de coopération."""
    annees: Annees = Field(default_factory=dict)
    """Années du contrat, par l'année civile où chacune commence : mesures, preuves, argent.
    Les années du contrat
    """
    crise: Crise | None = None
    """Plan de réponse aux crises sanitaires : cellule, risques, fiches réflexes, versions.
    Le plan de crise
    """
    articulation: Articulation | None = None
    """Autres projets et organisations du territoire.
    Les autres projets du territoire
    """
    calendrier: Calendrier | None = None
    """Jalons datés du projet.
    Notre calendrier
    """
    appui: Appui | None = None
    """Besoins d'appui et aide demandée pour élaborer le projet.
    Ce qu'il nous faut
    """
    budget: Budget | None = None
    """Budget, année par année.
    Notre budget
    """
    numerique: Numerique | None = None
    """Système d'information et outils.
    Nos outils numériques
    """
    usagers: Usagers | None = None
    """Place des usagers et des élus.
    Habitants et élus
    """
    evaluation: Evaluation | None = None
    """Suivi et évaluation du projet.
    Suivre et évaluer
    """
    communication: Communication | None = None
    """Information des habitants et des professionnels.
    Nous faire connaître
    """
    engagements: tuple[str, ...] = ()
    """Engagements du groupe, par exemple informer tous les acteurs du territoire.
    Ce à quoi le groupe s'engage
    Par exemple informer tous les acteurs du territoire.
    """
    signatures: tuple[Signature, ...] = ()
    """Signataires du document.
    Qui signe ?
    """
    glossaire: tuple[Sigle, ...] = ()
    """Sigles propres au projet ; ceux d'usage courant sont expliqués d'eux-mêmes.
    Sigles
    """
    annexes: tuple[Annexe, ...] = ()
    """Annexes jointes au document.
    Annexes
    Pièces jointes au document.
    """
    chapitres: tuple[Chapitre, ...] = ()
    """Chapitres propres au projet, que le modèle ne prévoit pas, avec leur place.
    Chapitres à vous
    """
    style: Style | None = None
    """Logo et couleur des documents produits.
    Logo et couleur
    """
    regles_ignorees: tuple[RegleIgnoree, ...] = ()
    """Règles à ignorer, chacune avec sa raison."""
