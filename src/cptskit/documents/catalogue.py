"""The documents that can be produced."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cptskit.documents.names import FICHE_ACTION, TEXTS
from cptskit.documents.readiness import (
    amendment_lacks,
    attestation_lacks,
    budget_lacks,
    communes_lack,
    events_lack,
    evidence_lacks,
    fiches_lack,
    members_lack,
    nothing_lacks,
    plan_lacks,
    practice_lacks,
    revision_lacks,
    transmission_lacks,
    year_lacks,
)
from cptskit.projet import Projet
from cptskit.projet.codes import Etape


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A document: the name users type, its template, its words, its file, its look."""

    name: str
    template: str
    titre: str
    usage: str
    """What it is for, in a few French words."""
    stem: str
    etape: Etape
    """Stage at which the project must be without error for a final document."""
    numerote: bool = False
    titre_en_tete: bool = True
    """The title stands above the text; a letter has none, a cover bears its own."""
    logo: bool = False
    """It bears the community's logo: on its cover, at its head, or above the sender of a letter."""
    interne: bool = False
    """It stays with the association or the person: it names those too who refused."""
    formats: tuple[str, ...] = TEXTS
    """The formats in which it exists."""
    compare: bool = False
    """It says what changed since a former state, which is named or was kept (`--avant`)."""
    manque: Callable[[Projet, date], str] = nothing_lacks
    """Says in French what a project lacks for this document at a date; nothing if it is ready."""


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            name="lettre",
            template="lettre_intention.md",
            titre="Lettre d'intention",
            usage="annoncer le projet à l'ARS et à la caisse",
            stem="lettre-intention",
            etape=Etape.LETTRE,
            titre_en_tete=False,
            logo=True,
        ),
        Kind(
            name="projet",
            template="projet_sante.md",
            titre="Projet de santé",
            usage="le dossier complet, que l'ARS valide",
            stem="projet-de-sante",
            etape=Etape.PROJET,
            numerote=True,
            titre_en_tete=False,
            logo=True,
        ),
        Kind(
            name="fiche-identite",
            template="fiche_identite.md",
            titre="Fiche d'identité",
            usage="la communauté en une page, avec sa carte",
            stem="fiche-identite",
            etape=Etape.LETTRE,
            logo=True,
        ),
        Kind(
            name="communes",
            template="communes.md",
            titre="Communes du territoire",
            usage="codes Insee, intercommunalités, habitants, totaux",
            stem="communes",
            etape=Etape.LETTRE,
            manque=communes_lack,
        ),
        Kind(
            name="membres",
            template="membres.md",
            titre="Membres et partenaires",
            usage="professions, noms (sauf version publique), structures",
            stem="membres",
            etape=Etape.LETTRE,
            manque=members_lack,
        ),
        Kind(
            name=FICHE_ACTION,
            template="fiche_action.md",
            titre="Fiche action",
            usage="un fichier par fiche, ou fiche-action:ID pour une seule",
            stem="fiche-action",
            etape=Etape.PROJET,
            manque=fiches_lack,
        ),
        Kind(
            name="transmission",
            template="transmission.md",
            titre="Lettre de transmission",
            usage="remettre le projet de santé à l'ARS",
            stem="lettre-de-transmission",
            etape=Etape.PROJET,
            titre_en_tete=False,
            logo=True,
            manque=transmission_lacks,
        ),
        Kind(
            name="attestation",
            template="attestation.md",
            titre="Demande d'attestation",
            usage="obtenir de l'ARS la preuve de la validation tacite",
            stem="demande-d-attestation",
            etape=Etape.PROJET,
            titre_en_tete=False,
            logo=True,
            manque=attestation_lacks,
        ),
        Kind(
            name="attestation-exercice",
            template="attestation_exercice.md",
            titre="Attestation d'exercice",
            usage="prouver qu'un masseur-kinésithérapeute exerce dans la CPTS",
            stem="attestation-d-exercice",
            interne=True,
            etape=Etape.PROJET,
            titre_en_tete=False,
            manque=practice_lacks,
        ),
        Kind(
            name="budget",
            template="budget.md",
            titre="Budget",
            usage="recettes et dépenses par année, montants du contrat",
            stem="budget",
            etape=Etape.PROJET,
            manque=budget_lacks,
        ),
        Kind(
            name="dialogue",
            template="dialogue.md",
            titre="Dialogue de gestion",
            usage="le livret de l'année : indicateurs, preuves, euros",
            stem="dialogue-de-gestion",
            etape=Etape.CONTRAT,
            formats=(*TEXTS, "xlsx"),
            logo=True,
            manque=year_lacks,
        ),
        Kind(
            name="dossier",
            template="dossier.md",
            titre="Dossier des preuves",
            usage="les pièces de l'année, numérotées comme le livret les cite",
            stem="dossier-des-preuves",
            etape=Etape.CONTRAT,
            formats=(*TEXTS, "zip"),
            manque=evidence_lacks,
        ),
        Kind(
            name="rapport",
            template="rapport.md",
            titre="Rapport annuel d'activité",
            usage="ce qui a été fait et dépensé dans l'année, pour l'assemblée générale",
            stem="rapport-annuel",
            etape=Etape.CONTRAT,
            logo=True,
            manque=year_lacks,
        ),
        Kind(
            name="emargement",
            template="emargement.md",
            titre="Feuilles d'émargement",
            usage="une feuille à signer pour chaque événement de l'année",
            stem="emargement",
            etape=Etape.CONTRAT,
            manque=events_lack,
        ),
        Kind(
            name="convocation",
            template="convocation.md",
            titre="Convocations",
            usage="une convocation à compléter pour chaque événement de l'année",
            stem="convocations",
            etape=Etape.CONTRAT,
            manque=events_lack,
        ),
        Kind(
            name="proces-verbal",
            template="proces_verbal.md",
            titre="Procès-verbaux",
            usage="présents, points et votes de chaque événement, à remplir",
            stem="proces-verbaux",
            etape=Etape.CONTRAT,
            manque=events_lack,
        ),
        Kind(
            name="correspondance",
            template="correspondance.md",
            titre="Table de correspondance",
            usage="chaque action, son objectif du PRS, sa mission du contrat",
            stem="correspondance",
            etape=Etape.PROJET,
            manque=fiches_lack,
        ),
        Kind(
            name="avenant",
            template="avenant.md",
            titre="Avenant au contrat",
            usage="ce qui change du contrat, article par article, avant et après",
            stem="avenant",
            etape=Etape.CONTRAT,
            logo=True,
            compare=True,
            manque=amendment_lacks,
        ),
        Kind(
            name="bilan",
            template="bilan.md",
            titre="Bilan du contrat (proposition)",
            usage="toutes les années du contrat, mission par mission, pour le renouveler",
            stem="bilan-du-contrat",
            etape=Etape.CONTRAT,
            logo=True,
            manque=year_lacks,
        ),
        Kind(
            name="revision",
            template="revision.md",
            titre="Révision du projet de santé",
            usage="la lettre qui envoie le projet modifié, et la note de modification",
            stem="revision",
            etape=Etape.PROJET,
            titre_en_tete=False,
            logo=True,
            compare=True,
            manque=revision_lacks,
        ),
        Kind(
            name="plan-crise",
            template="plan_crise.md",
            titre="Plan de réponse aux crises sanitaires",
            usage="le plan de crise, en édition restreinte ou publique",
            stem="plan-de-crise",
            etape=Etape.PROJET,
            numerote=True,
            titre_en_tete=False,
            logo=True,
            manque=plan_lacks,
        ),
    )
}
