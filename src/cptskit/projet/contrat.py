"""The contract, and what happens to it: amendments, renewals, its end.

Nothing here says what the law makes of it: see `cptskit.contrat`.
"""

from cptskit.projet.base import Modele
from cptskit.projet.codes import CodeMission, NatureAvenant
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import DureeContrat, Montant, Taille
from cptskit.projet.textes import Identifiant, Narratif


class Montants(Modele):
    """Montants annuels d'une ligne du contrat, en euros."""

    fixe: Montant | None = None
    """Part fixe annuelle, en euros."""
    variable: Montant | None = None
    """Part variable annuelle maximale, en euros."""


class MontantsContrat(Modele):
    """Montants annuels écrits dans le contrat signé ; ils priment sur le barème."""

    fonctionnement: Montant | None = None
    """Volet fonctionnement, en euros par an."""
    acces_aux_soins: Montants | None = None
    """Mission d'accès aux soins."""
    parcours: Montants | None = None
    """Mission de parcours pluriprofessionnels."""
    prevention: Montants | None = None
    """Mission de prévention."""
    crises: Montants | None = None
    """Mission de réponse aux crises sanitaires graves."""
    qualite: Montants | None = None
    """Mission optionnelle de qualité et de pertinence des soins."""
    accompagnement: Montants | None = None
    """Mission optionnelle d'accompagnement des professionnels."""


class Avenant(Modele):
    """Avenant au contrat, signé ou prévu ; ce qu'il apporte compte de sa date."""

    id: Identifiant | None = None
    """Identifiant court et stable, par exemple AV1."""
    date: DateCivile | None = None
    """Date de signature de l'avenant, faite ou prévue."""
    nature: NatureAvenant | None = None
    """Ce qu'il change : conventionnel, mission, territoire, taille, actions ou autre."""
    reference: str | None = None
    """Numéro ou titre de l'avenant, tel qu'il se lit sur l'acte."""
    motif: Narratif | None = None
    """Pourquoi le contrat change : ce que l'avenant dit en tête."""
    decision: DateCivile | None = None
    """Date à laquelle l'assemblée générale a décidé l'avenant."""
    effet: DateCivile | None = None
    """Date à partir de laquelle l'avenant s'applique, si elle n'est pas celle de la signature."""
    missions: tuple[CodeMission, ...] = ()
    """Missions que l'avenant ajoute au contrat."""
    taille: Taille | None = None
    """Taille inscrite à l'avenant, si elle change."""
    montants: MontantsContrat | None = None
    """Montants annuels écrits dans l'avenant, s'ils changent."""


class Renouvellement(Modele):
    """Nouveau contrat qui suit le premier, selon le droit de son jour."""

    id: Identifiant | None = None
    """Identifiant court et stable, par exemple R1."""
    date: DateCivile | None = None
    """Date de signature du nouveau contrat, faite ou prévue."""
    duree: DureeContrat | None = None
    """Durée du nouveau contrat, en années."""
    reference: str | None = None
    """Numéro ou titre du nouveau contrat."""
    taille: Taille | None = None
    """Taille inscrite au nouveau contrat, si elle change."""
    montants: MontantsContrat | None = None
    """Montants annuels écrits dans le nouveau contrat."""


class Contrat(Modele):
    """Contrat tripartite entre la communauté, l'ARS et la caisse (ACI), et sa vie."""

    signature: DateCivile | None = None
    """Date de signature du premier contrat, faite ou prévue.
    Signature du contrat
    Faite ou prévue.
    """
    duree: DureeContrat | None = None
    """Durée écrite au contrat, en années ; cinq, si rien n'est dit.
    Durée, en années
    Cinq, si rien n'est dit.
    """
    taille: Taille | None = None
    """Taille inscrite au contrat : 1, 2, 3 ou 4.
    Taille
    De 1 à 4.
    """
    caisse: str | None = None
    """Caisse signataire, caisse pilote s'il y en a plusieurs.
    Caisse signataire
    La caisse pilote s'il y en a plusieurs.
    """
    montants: MontantsContrat | None = None
    """Montants annuels du contrat, s'il est signé."""
    avenants: tuple[Avenant, ...] = ()
    """Avenants au contrat : date, nature, référence."""
    renouvellements: tuple[Renouvellement, ...] = ()
    """Contrats qui ont suivi le premier, dans l'ordre."""
    fin: DateCivile | None = None
    """Date à laquelle le contrat a pris fin avant son terme, ou sans être renouvelé.
    Fin avant le terme
    Si le contrat a pris fin avant son terme, ou sans être renouvelé.
    """
