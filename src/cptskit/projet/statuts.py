"""The association's statutes and those who run it: what its papers are written from."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import Civilite, NatureVersement
from cptskit.projet.dates import DateCivile
from cptskit.projet.majorites import TexteMajorite, TexteQuorum
from cptskit.projet.nombres import Entier, Montant, OuiNon
from cptskit.projet.personnel import Personnel
from cptskit.projet.professions import Profession
from cptskit.projet.textes import CodeInsee, Identifiant, Narratif


class Statuts(Modele):
    """Ce que disent les statuts ; les règles de chaque instance sont sous « gouvernance »."""

    adoption: DateCivile | None = None
    """Date à laquelle les statuts en vigueur ont été adoptés."""
    signataires: Entier | None = None
    """Nombre de dirigeants qui les ont signés, avec nom et fonction ; sept en 57, 67 et 68.
    Nombre de signataires
    """
    texte: Narratif | None = None
    """Texte des statuts, s'ils sont écrits ; sans lui, cptskit propose une trame.
    Texte des statuts
    """
    communes: tuple[CodeInsee, ...] = ()
    """Codes Insee des communes que les statuts nomment, s'ils en nomment."""
    cotisation: OuiNon | None = None
    """Oui si les statuts prévoient une cotisation, dont l'assemblée fixe le montant.
    Cotisation prévue
    """
    indemnisation: OuiNon | None = None
    """Oui si les statuts permettent d'indemniser et de rémunérer des membres.
    Indemnisation des membres permise
    """
    comptes_aux_financeurs: OuiNon | None = None
    """Oui si les comptes votés sont envoyés aux financeurs.
    Comptes envoyés aux financeurs
    """
    modification_quorum: TexteQuorum | None = None
    """Quorum pour modifier les statuts : 1/3, 50 %…"""
    modification_majorite: TexteMajorite | None = None
    """Majorité pour modifier les statuts : 2/3, 3/4…"""
    dissolution_majorite: TexteMajorite | None = None
    """Majorité pour dissoudre l'association."""
    devolution: str | None = None
    """À qui vont les biens si l'association est dissoute."""


class Dirigeant(Modele):
    """Membre de la direction déclarée : tout le conseil d'administration, pas le seul bureau."""

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
    fonction: str | None = None
    """Fonction : président, trésorier, secrétaire, administrateur…"""
    profession: Profession | None = None
    """Profession."""
    metier: Annotated[str | None, Personnel()] = None
    """Profession telle que la déclaration la demande, si la liste ne la connaît pas.
    Profession déclarée
    """
    nationalite: Annotated[str | None, Personnel()] = None
    """Nationalité ; pour la déclaration seule, jamais publiée.
    Nationalité
    """
    domicile: Annotated[str | None, Personnel()] = None
    """Domicile ; pour la déclaration seule, jamais publié.
    Domicile
    """
    naissance: Annotated[str | None, Personnel()] = None
    """Date et lieu de naissance : en droit local seulement (57, 67, 68), jamais publiés.
    Naissance, en droit local
    """


class RegleIndemnite(Modele):
    """Ligne de la table des indemnités, votée par l'assemblée générale."""

    objet: str
    """Fonction exercée ou participation payée, par exemple « réunion du conseil »."""
    nature: NatureVersement | None = None
    """Nature : indemnite (perte de revenu d'une fonction) ou remuneration (part aux missions)."""
    unite: str | None = None
    """Ce que paie le montant : une heure, une réunion, un mois.
    Unité
    """
    montant: Montant | None = None
    """Montant d'une unité, en euros."""
    plafond: Montant | None = None
    """Plafond par personne et par année civile que l'assemblée a fixé, en euros."""
    vote: DateCivile | None = None
    """Date de l'assemblée générale qui l'a votée."""
