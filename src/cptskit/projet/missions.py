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
    """Ce que mesure l'indicateur.
    Ce qui est mesuré
    """
    id: Identifiant | None = None
    """Identifiant court et stable pendant les cinq ans, par exemple ACC-1.1."""
    indicateur: Identifiant | None = None
    """Identifiant de l'indicateur du diagnostic dont il part : valeur de départ, unité, source.
    Chiffre du diagnostic dont il part
    """
    reference: Valeur | None = None
    """Valeur de départ.
    Départ
    """
    cible: Valeur | None = None
    """Valeur visée.
    Visé
    """
    unite: str | None = None
    """Unité : patients, %, créneaux par semaine…
    Unité
    """
    echeance: DateCivile | None = None
    """Date à laquelle la cible doit être atteinte.
    Pour le
    """
    source: str | None = None
    """D'où vient la mesure.
    Source
    """
    justificatif: str | None = None
    """Pièce qui prouve la mesure lors du dialogue de gestion.
    Preuve
    """
    maximum: Montant | None = None
    """Montant maximal que l'indicateur rapporte par an selon le contrat, en euros.
    Montant par an au plus
    En euros, selon le contrat.
    """
    paliers: tuple[Palier, ...] = ()
    """Paliers de l'indicateur, du plus bas au plus haut."""


class EtapeAction(Modele):
    """Étape d'une action."""

    intitule: str
    """Ce qui est fait.
    Étape
    """
    date: DateCivile | None = None
    """Quand.
    Date
    """
    responsable: Annotated[str | None, PeutNommer("un membre de la communauté")] = None
    """Qui s'en charge.
    Qui s'en charge
    """


class FicheAction(Modele):
    """Fiche action ; son identifiant ne change pas pendant les cinq ans du contrat."""

    id: Identifiant
    """Identifiant court et stable, par exemple A1 ou diabete.
    Repère
    Court et stable, par exemple A1 ; il ne change pas pendant les cinq ans.
    """
    titre: str
    """Titre de l'action.
    Titre
    """
    constat: Narratif | None = None
    """Constat qui motive l'action, avec ses chiffres.
    Le constat qui la motive
    Avec ses chiffres.
    """
    besoins: tuple[Identifiant, ...] = ()
    """Identifiants des besoins du diagnostic auxquels l'action répond.
    Elle répond à quels besoins ?
    """
    prs: tuple[Identifiant, ...] = ()
    """Identifiants des objectifs du projet régional de santé que l'action sert.
    Elle sert quels objectifs de la région ?
    """
    objectif: str | None = None
    """Objectif général de l'action.
    Ce qu'elle doit changer
    Une phrase.
    """
    objectifs_operationnels: tuple[str, ...] = ()
    """Objectifs opérationnels, concrets et vérifiables.
    Objectifs concrets
    Vérifiables.
    """
    public: str | None = None
    """Public visé : patients, habitants, professionnels.
    Pour qui ?
    """
    pilote: Annotated[str | None, PeutNommer("un membre de la communauté")] = None
    """Personne, fonction ou groupe qui pilote l'action.
    Pilote
    Une personne ou un groupe du projet. Son nom n'est pas publié.
    """
    acteurs: tuple[str, ...] = ()
    """Professionnels et structures qui font l'action.
    Professionnels et structures qui font l'action
    """
    partenaires: tuple[str, ...] = ()
    """Partenaires de l'action.
    Partenaires
    """
    debut: DateCivile | None = None
    """Début de l'action.
    Début
    """
    fin: DateCivile | None = None
    """Fin de l'action, ou de sa première période.
    Fin
    De l'action, ou de sa première période.
    """
    etapes: tuple[EtapeAction, ...] = ()
    """Étapes de l'action, avec leur date.
    Étapes
    """
    outils: tuple[str, ...] = ()
    """Outils et livrables : protocole, questionnaire, livret, annuaire…
    Outils et livrables
    Protocole, questionnaire, livret, annuaire…
    """
    moyens: str | None = None
    """Moyens humains et matériels.
    Moyens humains et matériels
    """
    budget: Montant | None = None
    """Coût annuel de l'action, en euros.
    Coût par an
    """
    indicateurs: tuple[IndicateurSuivi, ...] = ()
    """Indicateurs : valeur de départ, cible, échéance, source, justificatif.
    Indicateurs
    """
    freins: tuple[str, ...] = ()
    """Freins et risques.
    Freins et risques
    """
    leviers: tuple[str, ...] = ()
    """Leviers."""


class Mission(Modele):
    """Mission choisie par la communauté."""

    intitule: str | None = None
    """Titre que la communauté donne à la mission.
    Titre que vous lui donnez
    """
    statut: StatutMission | None = None
    """Statut annoncé : socle ou optionnelle."""
    orientation: Narratif | None = None
    """Ce que la communauté veut faire dans cette mission, en un paragraphe.
    Ce que nous voulons faire
    Un paragraphe.
    """
    constat: Narratif | None = None
    """Constat propre à la mission.
    Le constat propre à cette mission
    """
    objectifs: tuple[str, ...] = ()
    """Objectifs de la mission.
    Objectifs
    """
    moyens: Narratif | None = None
    """Moyens d'action envisagés.
    Les moyens que vous prévoyez
    """
    prs: tuple[Identifiant, ...] = ()
    """Identifiants des objectifs du projet régional de santé que la mission sert.
    Elle sert quels objectifs de la région ?
    """
    demarrage: DateCivile | None = None
    """Date de démarrage de la mission.
    Démarrage
    """
    deploiement: DateCivile | None = None
    """Date du plein déploiement de la mission.
    Plein déploiement
    """
    fiches: tuple[FicheAction, ...] = ()
    """Fiches action de la mission.
    Fiches action
    """
    indicateurs: tuple[IndicateurSuivi, ...] = ()
    """Indicateurs de la mission au contrat, avec leur montant maximal.
    Indicateurs de la mission au contrat
    """

    @property
    def indicateurs_du_contrat(self) -> tuple[IndicateurSuivi, ...]:
        """Its indicators at the contract: its own, then those of its fiches."""
        return (
            *self.indicateurs,
            *(indicateur for fiche in self.fiches for indicateur in fiche.indicateurs),
        )


Missions = dict[CodeMission, Mission]
