"""Governance: bodies, colleges, offices, mandates, working groups, coordination."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import Civilite, CodeMission, Voix
from cptskit.projet.dates import DateCivile
from cptskit.projet.majorites import TexteMajorite, TexteQuorum
from cptskit.projet.nombres import Entier, Montant, Nombre, OuiNon
from cptskit.projet.personnel import Personnel, PeutNommer
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Identifiant, Narratif


class Instance(Modele):
    """Instance : assemblée générale, conseil d'administration, bureau ou commission."""

    nom: str
    """Nom de l'instance.
    Instance
    """
    role: str | None = None
    """Ce que l'instance décide ou prépare.
    Son rôle
    """
    composition: str | None = None
    """Qui la compose.
    Qui la compose
    """
    reunions: str | None = None
    """Combien de fois elle se réunit.
    Ses réunions
    """
    decision: str | None = None
    """Comment elle décide : majorité, quorum, consensus.
    Comment elle décide
    """
    convocation_jours: Entier | None = None
    """Jours entre l'envoi de la convocation et la réunion, selon les statuts.
    Délai de convocation, en jours
    """
    quorum: TexteQuorum | None = None
    """Quorum des statuts : une part des voix (1/4, 25 %) ou un nombre de voix (5)."""
    majorite: TexteMajorite | None = None
    """Majorité des statuts : simple, absolue, unanimité, 2/3, « 2/3 des exprimés »."""
    pouvoirs_max: Entier | None = None
    """Nombre de pouvoirs qu'un présent peut porter, selon les statuts.
    Pouvoirs par personne, au plus
    """


class College(Modele):
    """Collège qui élit ou siège."""

    nom: str
    """Nom du collège.
    Collège
    """
    professions: tuple[Profession, ...] = ()
    """Professions du collège.
    Professions
    """
    titulaires: Entier | None = None
    """Nombre de titulaires élus.
    Titulaires
    """
    suppleants: Entier | None = None
    """Nombre de suppléants élus.
    Suppléants
    """
    duree: Entier | None = None
    """Durée du mandat, en années.
    Mandat, en années
    """
    voix: Voix | None = None
    """Voix du collège : deliberative ou consultative.
    Voix
    """


class Elu(Modele):
    """Personne qui tient une fonction."""

    id: Identifiant | None = None
    """Identifiant court de la personne ; ailleurs, « personne: » le cite et reprend ce qui suit."""
    personne: Identifiant | None = None
    """Identifiant d'une personne écrite ailleurs : nom, civilité et profession la suivent."""
    nom: Annotated[str | None, Personnel()] = None
    """Prénom et nom."""
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée.
    Civilité
    """
    profession: Profession | None = None
    """Profession."""


class Fonction(Modele):
    """Fonction du bureau, tenue par une personne ou partagée."""

    fonction: str
    """Nom de la fonction : président, secrétaire, trésorier…
    Fonction
    Président, secrétaire, trésorier…
    """
    titulaires: tuple[Elu, ...] = ()
    """Personnes qui tiennent la fonction ; plusieurs pour une coprésidence.
    Tenue par
    """


class Bureau(Modele):
    """Bureau de l'association."""

    collegial: OuiNon = False
    """Oui si la direction est collégiale, sans président.
    Direction collégiale, sans président
    """
    fonctions: tuple[Fonction, ...] = ()
    """Fonctions du bureau.
    Fonctions du bureau
    """


class Mandat(Modele):
    """Mandat passé ou en cours."""

    fonction: str
    """Nom de la fonction."""
    personne: Identifiant | None = None
    """Identifiant d'une personne écrite ailleurs : nom, civilité et profession la suivent."""
    nom: Annotated[str | None, Personnel()] = None
    """Prénom et nom de la personne."""
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée."""
    profession: Profession | None = None
    """Profession de la personne."""
    debut: DateCivile | None = None
    """Début du mandat."""
    fin: DateCivile | None = None
    """Fin du mandat."""
    college: str | None = None
    """Collège au titre duquel la personne siège ; sa durée donne la fin du mandat.
    Collège
    """


class ReglesStatutaires(Modele):
    """Règles que la communauté s'est données dans ses statuts."""

    alternance_de_profession: OuiNon = False
    """Oui si deux présidents de suite ne peuvent pas être de la même profession.
    Alternance des professions à la présidence
    """
    duree_de_presidence: Entier | None = None
    """Durée de la présidence, en années."""
    mandats_consecutifs: Entier | None = None
    """Nombre de mandats de suite qu'une même personne peut tenir, dans une même fonction.
    Mandats de suite, au plus
    """
    sieges_par_profession: Entier | None = None
    """Nombre de sièges du conseil qu'une même profession peut tenir.
    Sièges d'une même profession, au plus
    """


class GroupeDeTravail(Modele):
    """Groupe de travail."""

    id: Identifiant | None = None
    """Identifiant court, cité par les fiches action et les textes."""
    nom: str
    """Nom du groupe.
    Groupe
    """
    missions: tuple[CodeMission, ...] = ()
    """Missions que le groupe prépare ou suit.
    Missions suivies
    """
    pilote: Annotated[str | None, PeutNommer("un membre de la communauté")] = None
    """Qui anime le groupe.
    Qui l'anime
    """
    fiches: tuple[Identifiant, ...] = ()
    """Identifiants des fiches action que le groupe a écrites ou suit.
    Fiches écrites ou suivies
    """


class Coordination(Modele):
    """Fonction de coordination."""

    presentation: Narratif | None = None
    """Rôle de la coordination.
    Le rôle de la coordination
    """
    statut: str | None = None
    """Statut : salarié, prestataire, mis à disposition…
    Statut
    Salarié, prestataire, mis à disposition…
    """
    etp: Nombre | None = None
    """Temps de travail, en équivalent temps plein (1 pour un temps plein).
    Temps de travail
    En équivalent temps plein : 1 pour un temps plein.
    """
    cout_annuel: Montant | None = None
    """Coût annuel, en euros.
    Coût annuel
    """


class Gouvernance(Modele):
    """Gouvernance de la communauté."""

    presentation: Narratif | None = None
    """Principes de la gouvernance et forme juridique, existante ou envisagée.
    Forme et gouvernance
    La forme juridique, existante ou envisagée, et ses principes.
    """
    regle_de_decision: str | None = None
    """Comment les décisions se prennent : majorité, quorum, consensus.
    Comment les décisions se prennent
    Majorité, quorum, consensus.
    """
    place_des_professions: Narratif | None = None
    """Comment chaque profession est représentée.
    La place de chaque profession
    """
    instances: tuple[Instance, ...] = ()
    """Instances : assemblée générale, conseil d'administration, bureau, commissions.
    Instances
    """
    colleges: tuple[College, ...] = ()
    """Collèges qui élisent ou siègent.
    Collèges
    """
    bureau: Bureau | None = None
    """Bureau de l'association.
    Bureau
    """
    mandats: tuple[Mandat, ...] = ()
    """Mandats passés et en cours, pour suivre l'alternance."""
    regles_statutaires: ReglesStatutaires | None = None
    """Règles que les statuts imposent et que cptskit peut vérifier."""
    groupes_de_travail: tuple[GroupeDeTravail, ...] = ()
    """Groupes de travail : nom, missions, pilote.
    Groupes de travail
    """
    coordination: Coordination | None = None
    """Fonction de coordination : statut, temps de travail, coût.
    Coordination
    """
