"""Where a project stands between its first meeting and the renewal of its contract."""

from datetime import date
from enum import StrEnum

from cptskit.contrat import Issue, Situation, etat, procedure
from cptskit.projet import Projet
from cptskit.projet.codes import Etape, TypeJalon


class Stade(StrEnum):
    """A stage, in the order in which a community goes through them."""

    ILLISIBLE = "illisible"
    EMERGENCE = "émergence"
    LETTRE = "lettre envoyée"
    ECRITURE = "projet en écriture"
    ENVOYE = "projet envoyé"
    SUSPENDU = "délai suspendu"
    VALIDE = "projet validé"
    CONTRAT = "contrat en cours"
    ECHU = "contrat échu"

    @property
    def rang(self) -> int:
        """Its place in that order."""
        return list(Stade).index(self)


def stade_de(projet: Projet, jour: date) -> Stade:
    """Return the stage of a project on a day, by what it says of its own life."""
    contrat = etat(projet, jour)
    if contrat.en_cours and contrat.periode and contrat.periode.faite:
        return Stade.CONTRAT
    if contrat.situation is Situation.ECHU and contrat.periode and contrat.periode.faite:
        return Stade.ECHU
    return _avant_contrat(projet, jour)


def _avant_contrat(projet: Projet, jour: date) -> Stade:
    connue = procedure(projet, jour)
    if connue.decidee(jour):
        return Stade.VALIDE
    if connue.issue in (Issue.OPPOSITION, Issue.RETIRE, Issue.PIECES_ATTENDUES):
        return Stade.SUSPENDU
    if connue.envoi is not None and connue.envoi.jalon.fait:
        return Stade.ENVOYE
    if projet.etape is not Etape.LETTRE:
        return Stade.ECRITURE
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    sent = any(jalon.type is TypeJalon.LETTRE and jalon.fait for jalon in jalons)
    return Stade.LETTRE if sent else Stade.EMERGENCE
