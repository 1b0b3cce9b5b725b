"""The whole project: one model whose fields are the sections of the files."""

from pydantic import Field

from cptskit.projet.annees import Annees
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
    """Nom de la communauté, date et lieu du document, histoire."""
    region: str | None = None
    """Région dont l'ARS reçoit le dossier : son nom, par exemple Nouvelle-Aquitaine.
    Région
    Dont l'ARS reçoit le dossier.
    """
    association: Association | None = None
    """Association qui porte la communauté, créée ou à créer."""
    contacts: tuple[Contact, ...] = ()
    """Porteurs du projet, dont un seul interlocuteur de l'ARS et de la caisse.
    Porteurs du projet
    """
    destinataires: tuple[Destinataire, ...] = ()
    """Organismes à qui les documents sont adressés : ARS, caisse, MSA, URPS.
    À qui la lettre est envoyée
    """
    contrat: Contrat | None = None
    """Contrat tripartite : signature, taille, montants."""
    territoire: Territoire | None = None
    """Territoire d'action : communes, population, justification."""
    diagnostic: Diagnostic | None = None
    """Diagnostic du territoire : chiffres, constats, besoins."""
    prs: Prs | None = None
    """Objectifs du projet régional de santé que le projet sert."""
    membres: Membres | None = None
    """Membres et partenaires, déjà associés et à associer."""
    gouvernance: Gouvernance | None = None
    """Instances, collèges, bureau, groupes de travail, coordination."""
    missions: Missions = Field(default_factory=dict)
    """Missions choisies, par leur code."""
    cooperations: Cooperations | None = None
    """Accès direct, pharmacien correspondant, protocoles de coopération."""
    annees: Annees = Field(default_factory=dict)
    """Années du contrat, par l'année civile où chacune commence : mesures, preuves, argent."""
    crise: Crise | None = None
    """Plan de réponse aux crises sanitaires : cellule, risques, fiches réflexes, versions."""
    articulation: Articulation | None = None
    """Autres projets et organisations du territoire."""
    calendrier: Calendrier | None = None
    """Jalons datés du projet."""
    appui: Appui | None = None
    """Besoins d'appui et aide demandée pour élaborer le projet."""
    budget: Budget | None = None
    """Budget, année par année."""
    numerique: Numerique | None = None
    """Système d'information et outils."""
    usagers: Usagers | None = None
    """Place des usagers et des élus."""
    evaluation: Evaluation | None = None
    """Suivi et évaluation du projet."""
    communication: Communication | None = None
    """Information des habitants et des professionnels."""
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
    """Sigles propres au projet ; ceux d'usage courant sont expliqués d'eux-mêmes."""
    annexes: tuple[Annexe, ...] = ()
    """Annexes jointes au document.
    Annexes
    Pièces jointes au document.
    """
    chapitres: tuple[Chapitre, ...] = ()
    """Chapitres propres au projet, que le modèle ne prévoit pas, avec leur place."""
    style: Style | None = None
    """Logo et couleur des documents produits."""
    regles_ignorees: tuple[RegleIgnoree, ...] = ()
    """Règles à ignorer, chacune avec sa raison."""
