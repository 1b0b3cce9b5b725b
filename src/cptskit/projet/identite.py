"""Who the community is: identity, association, contacts, recipients."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import Civilite, DroitAssociation, StatutAssociation, TypeDestinataire
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Entier, OuiNon
from cptskit.projet.personnel import Personnel, PeutNommer
from cptskit.projet.professions import Profession
from cptskit.projet.statuts import Dirigeant, RegleIndemnite, Statuts
from cptskit.projet.textes import CodeInsee, Identifiant, Narratif, Numero


class Revision(Modele):
    """Révision du projet de santé : ce que dit la note de modification."""

    motif: Narratif | None = None
    """Pourquoi le projet de santé est modifié."""
    decision: DateCivile | None = None
    """Date à laquelle l'assemblée générale a décidé la révision."""
    effet: DateCivile | None = None
    """Date à partir de laquelle le projet révisé s'applique."""


class Identite(Modele):
    """Identité de la communauté et du document."""

    nom: str
    """Nom de la communauté, ou nom de travail.
    Nom de la communauté
    Un nom de travail convient.
    """
    sigle: str | None = None
    """Nom court, s'il est d'usage.
    Nom court
    S'il est déjà en usage.
    """
    date: DateCivile | None = None
    """Date du document.
    Date du document
    Celle que la lettre ou le projet portera.
    """
    lieu: str | None = None
    """Commune où le document est daté.
    Fait à
    Commune où le document est daté.
    """
    version: str | None = None
    """Version du document, par exemple « 1.2 »."""
    site: str | None = None
    """Adresse du site de la communauté.
    Site internet
    """
    contexte: Narratif | None = None
    """Contexte local qui conduit à créer la communauté, en quelques paragraphes.
    Le contexte local
    Ce qui conduit à créer la communauté, en quelques paragraphes.
    """
    historique: Narratif | None = None
    """Histoire du travail entre professionnels du territoire : dates, étapes, réalisations.
    Votre histoire, en quelques lignes
    Qui s'est réuni, quand, pour quoi faire.
    """
    revision: Revision | None = None
    """Révision en cours du projet de santé : raison, décision, date d'effet."""


class Association(Modele):
    """Association qui porte la communauté."""

    statut: StatutAssociation
    """Où en est l'association : a_creer, en_cours ou declaree.
    L'association qui portera la communauté
    """
    nom: str | None = None
    """Raison sociale de l'association.
    Nom de l'association
    """
    droit: DroitAssociation | None = None
    """Droit de l'association : loi_1901, ou droit_local si le siège est en 57, 67 ou 68.
    Droit de l'association
    Droit local si le siège est en Moselle, dans le Bas-Rhin ou le Haut-Rhin.
    """
    adresse: str | None = None
    """Adresse du siège : numéro et voie."""
    code_postal: str | None = None
    """Code postal du siège."""
    commune: str | None = None
    """Commune du siège."""
    insee: CodeInsee | None = None
    """Code Insee de la commune du siège ; il dit le département, le code postal non.
    Code Insee de la commune du siège
    Cinq caractères ; ce n'est pas le code postal.
    """
    creation: DateCivile | None = None
    """Date de l'assemblée générale constitutive."""
    declaration: DateCivile | None = None
    """Date de la déclaration en préfecture, ou de l'inscription au tribunal (57, 67, 68)."""
    rna: Numero | None = None
    """Numéro RNA (W suivi de neuf caractères) ; il n'en existe pas en 57, 67 et 68.
    Numéro RNA
    W suivi de neuf caractères ; il n'en existe pas en Moselle ni en Alsace.
    """
    siret: Numero | None = None
    """Numéro SIRET de l'association."""
    finess: Numero | None = None
    """Numéro FINESS de la communauté."""
    fondateurs: Entier | None = None
    """Nombre de membres à la fondation ; sept au moins en 57, 67 et 68.
    Nombre de fondateurs
    Sept au moins en Moselle et en Alsace.
    """
    declaration_des_changements: DateCivile | None = None
    """Date à laquelle le dernier changement de dirigeants ou de statuts a été déclaré.
    Dernier changement déclaré le
    De dirigeants ou de statuts.
    """
    representant: Annotated[str | None, PeutNommer()] = None
    """Représentant légal : nom et fonction."""
    objet: Narratif | None = None
    """Objet de l'association selon ses statuts.
    Objet de l'association
    Selon ses statuts.
    """
    joafe: DateCivile | None = None
    """Date de la publication au Journal officiel des associations (JOAFE).
    Publication au Journal officiel le
    """
    statuts: Statuts | None = None
    """Ce que disent les statuts de l'association."""
    dirigeants: tuple[Dirigeant, ...] = ()
    """Direction déclarée, tout le conseil d'administration. Jamais publiée."""
    indemnisation: tuple[RegleIndemnite, ...] = ()
    """Table des indemnités et des rémunérations, votée par l'assemblée."""


class Contact(Modele):
    """Porteur du projet ou interlocuteur."""

    id: Identifiant | None = None
    """Identifiant court de la personne ; ailleurs, « personne: » le cite et reprend ce qui suit."""
    personne: Identifiant | None = None
    """Identifiant d'une personne écrite ailleurs : nom, civilité et profession la suivent."""
    nom: Annotated[str, Personnel()] = ""
    """Prénom et nom ; inutile avec « personne: ».
    Prénom et nom
    """
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée.
    Civilité
    """
    fonction: str | None = None
    """Fonction dans la communauté ou dans le projet.
    Place dans le projet
    Par exemple porteuse du projet.
    """
    profession: Profession | None = None
    """Profession de la personne.
    Profession
    """
    courriel: Annotated[str | None, Personnel()] = None
    """Adresse électronique.
    Courriel
    """
    telephone: Annotated[str | None, Personnel()] = None
    """Numéro de téléphone.
    Téléphone
    """
    porteur: OuiNon = False
    """Oui si la personne porte le projet.
    Porte le projet
    """
    interlocuteur: OuiNon = False
    """Oui pour la personne, une seule, à qui l'ARS et la caisse s'adressent.
    Qui l'ARS et la caisse doivent-elles appeler ?
    Une seule personne.
    """


class Destinataire(Modele):
    """Organisme à qui les documents sont adressés."""

    type: TypeDestinataire
    """Sorte d'organisme : ars, dd_ars, cpam, msa, urps ou autre.
    Sorte d'organisme
    """
    nom: str
    """Nom de l'organisme, par exemple « ARS Nouvelle-Aquitaine »."""
    a_l_attention_de: Annotated[str | None, PeutNommer()] = None
    """Fonction de la personne à qui écrire, par exemple « Monsieur le Directeur général ».
    À l'attention de
    Par exemple « Monsieur le Directeur général ».
    """
    adresse: str | None = None
    """Adresse postale."""
    courriel: Annotated[str | None, Personnel()] = None
    """Adresse électronique.
    Courriel
    """
