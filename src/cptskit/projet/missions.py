"""Missions, fiches action, and their indicators."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import CodeMission, StatutMission
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Montant, Valeur
from cptskit.projet.personnel import PeutNommer
from cptskit.projet.textes import Identifiant, Narratif


class Palier(Modele):
    """Palier d'un indicateur du contrat : le meilleur palier atteint est payé."""

    seuil: Valeur
    """Valeur à atteindre."""
    montant: Montant | None = None
    """Montant payé si ce palier est le meilleur atteint, en euros."""


class IndicateurSuivi(Modele):
    """Indicateur de suivi ou de résultat."""

    intitule: str
    """Ce que mesure l'indicateur."""
    id: Identifiant | None = None
    """Identifiant court et stable pendant les cinq ans, par exemple ACC-1.1."""
    indicateur: Identifiant | None = None
    """Identifiant de l'indicateur du diagnostic dont il part : valeur de départ, unité, source."""
    reference: Valeur | None = None
    """Valeur de départ."""
    cible: Valeur | None = None
    """Valeur visée."""
    unite: str | None = None
    """Unité : patients, %, créneaux par semaine…"""
    echeance: DateCivile | None = None
    """Date à laquelle la cible doit être atteinte."""
    source: str | None = None
    """D'où vient la mesure."""
    justificatif: str | None = None
    """Pièce qui prouve la mesure lors du dialogue de gestion."""
    maximum: Montant | None = None
    """Montant maximal que l'indicateur rapporte par an selon le contrat, en euros."""
    paliers: tuple[Palier, ...] = ()
    """Paliers de l'indicateur, du plus bas au plus haut."""


class EtapeAction(Modele):
    """Étape d'une action."""

    intitule: str
    """Ce qui est fait."""
    date: DateCivile | None = None
    """Quand."""
    responsable: Annotated[str | None, PeutNommer("un membre de la communauté")] = None
    """Qui s'en charge."""


class FicheAction(Modele):
    """Fiche action ; son identifiant ne change pas pendant les cinq ans du contrat."""

    id: Identifiant
    """Identifiant court et stable, par exemple A1 ou diabete."""
    titre: str
    """Titre de l'action."""
    constat: Narratif | None = None
    """Constat qui motive l'action, avec ses chiffres."""
    besoins: tuple[Identifiant, ...] = ()
    """Identifiants des besoins du diagnostic auxquels l'action répond."""
    prs: tuple[Identifiant, ...] = ()
    """Identifiants des objectifs du projet régional de santé que l'action sert."""
    objectif: str | None = None
    """Objectif général de l'action."""
    objectifs_operationnels: tuple[str, ...] = ()
    """Objectifs opérationnels, concrets et vérifiables."""
    public: str | None = None
    """Public visé : patients, habitants, professionnels."""
    pilote: Annotated[str | None, PeutNommer("un membre de la communauté")] = None
    """Personne, fonction ou groupe qui pilote l'action."""
    acteurs: tuple[str, ...] = ()
    """Professionnels et structures qui font l'action."""
    partenaires: tuple[str, ...] = ()
    """Partenaires de l'action."""
    debut: DateCivile | None = None
    """Début de l'action."""
    fin: DateCivile | None = None
    """Fin de l'action, ou de sa première période."""
    etapes: tuple[EtapeAction, ...] = ()
    """Étapes de l'action, avec leur date."""
    outils: tuple[str, ...] = ()
    """Outils et livrables : protocole, questionnaire, livret, annuaire…"""
    moyens: str | None = None
    """Moyens humains et matériels."""
    budget: Montant | None = None
    """Coût annuel de l'action, en euros."""
    indicateurs: tuple[IndicateurSuivi, ...] = ()
    """Indicateurs : valeur de départ, cible, échéance, source, justificatif."""
    freins: tuple[str, ...] = ()
    """Freins et risques."""
    leviers: tuple[str, ...] = ()
    """Leviers."""


class Mission(Modele):
    """Mission choisie par la communauté."""

    intitule: str | None = None
    """Titre que la communauté donne à la mission."""
    statut: StatutMission | None = None
    """Statut annoncé : socle ou optionnelle."""
    orientation: Narratif | None = None
    """Ce que la communauté veut faire dans cette mission, en un paragraphe."""
    constat: Narratif | None = None
    """Constat propre à la mission."""
    objectifs: tuple[str, ...] = ()
    """Objectifs de la mission."""
    moyens: Narratif | None = None
    """Moyens d'action envisagés."""
    prs: tuple[Identifiant, ...] = ()
    """Identifiants des objectifs du projet régional de santé que la mission sert."""
    demarrage: DateCivile | None = None
    """Date de démarrage de la mission."""
    deploiement: DateCivile | None = None
    """Date du plein déploiement de la mission."""
    fiches: tuple[FicheAction, ...] = ()
    """Fiches action de la mission."""
    indicateurs: tuple[IndicateurSuivi, ...] = ()
    """Indicateurs de la mission au contrat, avec leur montant maximal."""

    @property
    def indicateurs_du_contrat(self) -> tuple[IndicateurSuivi, ...]:
        """Its indicators at the contract: its own, then those of its fiches."""
        return (*self.indicateurs, *(one for fiche in self.fiches for one in fiche.indicateurs))


Missions = dict[CodeMission, Mission]
