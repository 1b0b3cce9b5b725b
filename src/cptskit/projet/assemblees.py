"""The meetings of the association's bodies: who was called, who signed, what was decided."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import Civilite, TypeAssemblee
from cptskit.projet.dates import DateCivile
from cptskit.projet.gouvernance import Mandat
from cptskit.projet.majorites import TexteMajorite
from cptskit.projet.nombres import Entier, OuiNon
from cptskit.projet.personnel import Personnel, PeutNommer
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Identifiant


class Emargement(Modele):
    """Ligne de la feuille signée : un membre présent, ou représenté par un autre."""

    personne: Identifiant | None = None
    """Identifiant d'une personne écrite ailleurs : nom, civilité et profession la suivent."""
    nom: Annotated[str | None, Personnel()] = None
    """Prénom et nom de qui a signé ou s'est fait représenter.
    Nom
    """
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée.
    Civilité
    """
    profession: Profession | None = None
    """Profession."""
    represente_par: Annotated[str | None, Personnel()] = None
    """Qui porte son pouvoir ; vide pour un membre présent.
    Représenté par
    """


class Resolution(Modele):
    """Point soumis au vote."""

    point: str
    """Point de l'ordre du jour, tel que la convocation l'écrit."""
    texte: str | None = None
    """Ce que l'assemblée décide, en une ou deux phrases."""
    pour: Entier | None = None
    """Voix pour."""
    contre: Entier | None = None
    """Voix contre."""
    abstention: Entier | None = None
    """Abstentions."""
    majorite: TexteMajorite | None = None
    """Majorité de ce vote, si les statuts en veulent une autre que celle de l'instance."""
    adoptee: OuiNon | None = None
    """Oui si la résolution est adoptée, non si elle est rejetée."""


class Assemblee(Modele):
    """Réunion d'une instance : assemblée générale, conseil d'administration, bureau."""

    id: Identifiant | None = None
    """Identifiant court, par exemple AG-2026."""
    instance: str | None = None
    """Nom de l'instance, tel que la gouvernance l'écrit ; l'assemblée générale si rien n'est dit.
    Instance réunie
    """
    type: TypeAssemblee | None = None
    """Sorte de réunion : ordinaire, extraordinaire ou constitutive."""
    date: DateCivile | None = None
    """Date de la réunion."""
    heure: str | None = None
    """Heure, par exemple 20 h 30."""
    lieu: str | None = None
    """Lieu."""
    convocation: DateCivile | None = None
    """Date d'envoi de la convocation."""
    seconde: OuiNon = False
    """Oui pour une seconde convocation qui, selon les statuts, délibère sans quorum."""
    ordre_du_jour: tuple[str, ...] = ()
    """Points de l'ordre du jour."""
    voix: Entier | None = None
    """Nombre total de voix de l'instance, absents compris."""
    presents: Entier | None = None
    """Nombre de présents ; inutile quand la feuille d'émargement est reportée."""
    pouvoirs: Entier | None = None
    """Nombre de pouvoirs ; inutile quand la feuille d'émargement est reportée."""
    emargement: tuple[Emargement, ...] = ()
    """Feuille d'émargement : qui a signé, qui s'est fait représenter. Jamais publiée."""
    president: Annotated[str | None, PeutNommer("le président de séance")] = None
    """Président de séance."""
    secretaire: Annotated[str | None, PeutNommer("le secrétaire de séance")] = None
    """Secrétaire de séance."""
    resolutions: tuple[Resolution, ...] = ()
    """Points soumis au vote, avec les voix."""
    elus: tuple[Mandat, ...] = ()
    """Mandats donnés par cette réunion : fonction, personne, début, fin."""
    changements: tuple[str, ...] = ()
    """Autres changements à déclarer : statuts, siège, nom."""
    declaration: DateCivile | None = None
    """Date à laquelle les changements ont été déclarés au greffe ou au tribunal.
    Changements déclarés le
    """
    observations: str | None = None
    """Ce que le procès-verbal doit encore dire."""
