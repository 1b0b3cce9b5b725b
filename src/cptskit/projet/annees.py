"""The contract years: what was measured, proved, done, received and spent in each.

A year bears the number of the civil year in which it begins: 2025 runs from the anniversary of 2025
to that of 2026. Accounts keep the civil year: `cptskit.dialogue` makes the bridge.
"""

from typing import Annotated

from pydantic import BeforeValidator
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import PydanticCustomError

from cptskit.projet.base import Modele
from cptskit.projet.citations import citer
from cptskit.projet.codes import CodeMission
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Entier, Montant, OuiNon, Valeur
from cptskit.projet.personnel import PeutNommer
from cptskit.projet.professions import Profession
from cptskit.projet.suivi import Depense, Indemnite, Recette
from cptskit.projet.textes import Identifiant, Narratif
from cptskit.socle.patterns import late

_YEAR = late(r"(19|20)\d\d")


def _lire_annee(brut: object) -> str:
    texte = str(brut).strip()
    if not _YEAR.fullmatch(texte):
        raise PydanticCustomError(
            "annee_de_contrat",
            "« {brut} » n'est pas une année.",
            {
                "brut": citer(texte),
                "aide": "Écrivez l'année civile où l'année de contrat commence, par exemple 2025.",
            },
        )
    return texte


AnneeDeContrat = Annotated[
    str, BeforeValidator(_lire_annee), JsonSchema({"type": "string", "pattern": "^(19|20)\\d\\d$"})
]
"""The civil year in which a contract year begins, as the key of a mapping."""


class Preuve(Modele):
    """Pièce justificative d'une année : son contenu n'est jamais lu par cptskit."""

    id: Identifiant
    """Identifiant court, cité par les mesures et les événements, par exemple P1."""
    titre: str
    """Ce que la pièce prouve, sans nommer de patient."""
    fichier: str | None = None
    """Fichier de la pièce, dans le dossier du projet, par exemple preuves/2025/emargement.pdf."""
    date: DateCivile | None = None
    """Date de la pièce."""
    recue: OuiNon = False
    """Oui quand la pièce est là ; non tant qu'elle est attendue."""
    aupres_de: Annotated[str | None, PeutNommer("la personne qui la détient")] = None
    """À qui la demander : la caisse, un membre, un partenaire."""


class Mesure(Modele):
    """Valeur mesurée d'un indicateur du contrat, dans l'année."""

    indicateur: Identifiant
    """Identifiant de l'indicateur du contrat."""
    valeur: Valeur | None = None
    """Valeur mesurée."""
    atteint: OuiNon | None = None
    """Pour un indicateur sans valeur : oui s'il est atteint, non sinon."""
    non_communique: OuiNon = False
    """Oui si la caisse n'a pas communiqué la donnée."""
    reporte: OuiNon = False
    """Oui si l'indicateur, non atteint l'année d'avant, est repris cette année."""
    date: DateCivile | None = None
    """Date de la mesure."""
    source: str | None = None
    """D'où vient la mesure."""
    preuves: tuple[Identifiant, ...] = ()
    """Identifiants des pièces qui prouvent la mesure."""
    commentaire: Narratif | None = None
    """Ce qui explique la valeur."""


class Presence(Modele):
    """Nombre de présents d'une profession à un événement."""

    profession: Profession
    """Profession."""
    nombre: Entier
    """Nombre de présents."""


class Evenement(Modele):
    """Réunion, formation, action de dépistage… de l'année."""

    id: Identifiant
    """Identifiant court, par exemple E1."""
    titre: str
    """Titre de l'événement."""
    fiche: Identifiant | None = None
    """Identifiant de la fiche action que l'événement sert."""
    date: DateCivile | None = None
    """Date de l'événement."""
    lieu: str | None = None
    """Lieu."""
    programme: tuple[str, ...] = ()
    """Programme, point par point."""
    presents: tuple[Presence, ...] = ()
    """Présents par profession : des nombres, jamais des noms."""
    autres_presents: Entier | None = None
    """Autres présents : habitants, partenaires, élus."""
    preuves: tuple[Identifiant, ...] = ()
    """Identifiants des pièces : programme, émargement, supports, bilan."""


class ActionDeLAnnee(Modele):
    """Ce qui a été fait d'une fiche action dans l'année."""

    fiche: Identifiant
    """Identifiant de la fiche action."""
    realise: Narratif | None = None
    """Ce qui a été fait."""
    difficultes: Narratif | None = None
    """Ce qui a manqué ou freiné."""
    suite: Narratif | None = None
    """Ce qui est prévu l'année suivante."""


class VersementRecu(Modele):
    """Somme du contrat annoncée ou reçue."""

    libelle: str
    """Ce qui est payé, par exemple « acompte, part fixe »."""
    mission: CodeMission | None = None
    """Mission, si la somme est celle d'une mission."""
    annonce: Montant | None = None
    """Montant annoncé par la caisse, en euros."""
    recu: Montant | None = None
    """Montant reçu, en euros."""
    date: DateCivile | None = None
    """Date de réception."""


class Annee(Modele):
    """Année de contrat : d'un anniversaire de la signature au suivant."""

    dialogue: DateCivile | None = None
    """Date du dialogue de gestion."""
    ordre_du_jour: tuple[str, ...] = ()
    """Ordre du jour du dialogue de gestion, préparé en commun."""
    bilan: Narratif | None = None
    """Ce qu'il faut retenir de l'année, en quelques paragraphes."""
    mesures: tuple[Mesure, ...] = ()
    """Valeurs mesurées des indicateurs du contrat."""
    preuves: tuple[Preuve, ...] = ()
    """Pièces justificatives, reçues ou attendues."""
    actions: tuple[ActionDeLAnnee, ...] = ()
    """Ce qui a été fait de chaque fiche action."""
    evenements: tuple[Evenement, ...] = ()
    """Événements de l'année."""
    recettes: tuple[Recette, ...] = ()
    """Recettes de l'année, exécutées."""
    depenses: tuple[Depense, ...] = ()
    """Dépenses de l'année, exécutées, avec leur mission."""
    indemnites: tuple[Indemnite, ...] = ()
    """Indemnités et rémunérations versées dans l'année."""
    versements: tuple[VersementRecu, ...] = ()
    """Sommes du contrat annoncées et reçues."""
    comptes_votes: DateCivile | None = None
    """Date à laquelle l'assemblée générale a voté les comptes."""


Annees = dict[AnneeDeContrat, Annee]
