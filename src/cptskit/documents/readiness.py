"""What a project lacks for a side document: a few French words, none where it is ready."""

from datetime import date

from cptskit.contrat import etat
from cptskit.dialogue import annee_au
from cptskit.documents.gabarits.vues.transmission import Transmission, transmission
from cptskit.droit.parametres import DEPARTEMENTS_KINESITHERAPEUTES, valeur
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.professions import Profession
from cptskit.regles.places import perimeter


def nothing_lacks(projet: Projet, day: date) -> str:  # noqa: ARG001 - one signature for all
    """Return nothing: any project gives this document, if only as a draft."""
    return ""


def communes_lack(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for the communes."""
    return "" if projet.territoire and projet.territoire.communes else "aucune commune"


def members_lack(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for members: a list, counts or structures."""
    membres = projet.membres
    present = membres and (
        membres.professionnels or membres.effectifs or membres.structures or membres.nombre
    )
    return "" if present else "aucun membre"


def practice_lacks(projet: Projet, day: date) -> str:
    """Look for a masseur-kinésithérapeute who is named, and for the experiment of the day."""
    professionnels = projet.membres.professionnels if projet.membres else ()
    if not any(
        professionnel.profession is Profession.MASSEUR_KINESITHERAPEUTE
        for professionnel in professionnels
    ):
        return "aucun masseur-kinésithérapeute nommé parmi les membres"
    listed = valeur(DEPARTEMENTS_KINESITHERAPEUTES, day)
    if listed is None:
        return "l'accès direct dans une CPTS n'est pas ouvert à cette date"
    inside = set(perimeter(projet).departements)
    if inside and not inside & set(listed.valeur):
        return "aucune commune dans un département de l'expérimentation"
    return ""


def fiches_lack(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for a fiche action."""
    present = any(mission.fiches for mission in projet.missions.values())
    return "" if present else "aucune fiche action"


def budget_lacks(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for the budget of a year."""
    return "" if projet.budget and projet.budget.exercices else "aucun budget"


def year_lacks(projet: Projet, day: date) -> str:
    """Look for a contract year with a measure."""
    annee = annee_au(projet, day)
    if annee is None:
        return "aucune année de contrat (annees/AAAA.yaml)"
    return "" if annee.annee.mesures else f"aucune mesure pour l'année {annee.cle}"


def events_lack(projet: Projet, day: date) -> str:
    """Look for an event of the contract year."""
    annee = annee_au(projet, day)
    return "" if annee and annee.annee.evenements else "aucun événement dans l'année de contrat"


def evidence_lacks(projet: Projet, day: date) -> str:
    """Look for a piece of evidence that is a file."""
    annee = annee_au(projet, day)
    present = annee and any(piece.preuve.fichier for piece in annee.pieces)
    return "" if present else "aucune pièce justificative avec son fichier"


def amendment_lacks(projet: Projet, day: date) -> str:
    """Look for a contract that runs."""
    return "" if etat(projet, day).en_cours else "aucun contrat en cours à cette date"


def revision_lacks(projet: Projet, day: date) -> str:
    """Look for a projet that was validated: before that, one sends it again."""
    if projet.etape is Etape.LETTRE:
        return "le projet de santé n'est pas écrit (étape « lettre »)"
    sent = transmission(projet, day)
    return "" if sent.decidee or sent.faite else "le projet de santé n'a pas encore été envoyé"


def plan_lacks(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for the crisis plan."""
    return "" if projet.crise else "aucun plan de crise (crise:)"


def reflexes_lack(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for a fiche réflexe."""
    return "" if projet.crise and projet.crise.fiches else "aucune fiche réflexe (crise: fiches:)"


def directory_lacks(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for the name of the directory's file."""
    named = projet.crise and projet.crise.annuaire
    return "" if named else "aucun annuaire de crise (crise: annuaire:)"


def transmission_lacks(projet: Projet, day: date) -> str:
    """Say why the projet is not to be handed over now."""
    if projet.etape is Etape.LETTRE:
        return "le projet de santé n'est pas écrit (étape « lettre »)"
    return _decided(projet, day)


def attestation_lacks(projet: Projet, day: date) -> str:
    """Say why there is no tacit validation to be attested at a date."""
    sent = transmission(projet, day)
    if decided := _decided(projet, day):
        return decided
    if not sent.faite or sent.envoi is None:
        return "aucune transmission faite et datée (calendrier.jalons)"
    return sent.suspens or _delay_lacks(sent, day)


def _delay_lacks(sent: Transmission, day: date) -> str:
    if sent.echeance is None:
        return "le droit de ce jour ne connaissait pas la validation tacite"
    if day <= sent.echeance:
        return f"possible après le {long_date(sent.echeance)}"
    if not sent.sur:
        return "le jour où l'ARS a reçu le projet n'est pas dit (un jalon « type: reception »)"
    return ""


def _decided(projet: Projet, day: date) -> str:
    return "le projet de santé est déjà validé" if transmission(projet, day).decidee else ""
