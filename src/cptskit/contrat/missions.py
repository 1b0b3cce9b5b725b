"""The missions that a contract owes on a day, since when, and until when they must start."""

from datetime import date

from cptskit.contrat.etat import adapte, droit_de
from cptskit.contrat.jours import Jour, jour_de
from cptskit.contrat.periodes import Periode, periodes
from cptskit.droit.missions import Delais, Mission, Statut, mission
from cptskit.droit.valeurs import Grade, Valeur
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.dates import DateCivile
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_WORDS = {"signature": "la signature", "avenant": "l'avenant", "renouvellement": "la signature"}


@record
class MissionDue:
    """A mission of a contract."""

    code: CodeMission
    droit: Mission
    """As it stands in the law that binds the contract."""
    depuis: DateCivile
    """The act from which its delays count."""
    route: Route
    """Where that act is dated."""
    acte: str
    """« signature », « avenant » or « renouvellement »."""
    certaine: bool
    """False while one of two readings of the law does not know it."""
    prevue: bool
    """Whether that act is only planned."""

    @property
    def socle(self) -> bool:
        """Whether the contract must hold it."""
        return self.droit.statut is Statut.SOCLE

    @property
    def delais(self) -> Valeur[Delais] | None:
        """Its delays, with what they stand on; None where the law has none."""
        return self.droit.delais

    @property
    def demarrage(self) -> Jour | None:
        """The last day to start; None where the community is free."""
        return self._limite(self.delais.valeur.demarrage_mois if self.delais else None)

    @property
    def deploiement(self) -> Jour | None:
        """The last day for full deployment; None where the community is free."""
        return self._limite(self.delais.valeur.deploiement_mois if self.delais else None)

    @property
    def grade(self) -> Grade:
        """How well the delays are known: that of an amendment was not read, it is deduced."""
        lu = self.delais.grade if self.delais else Grade.C
        return Grade.C if self.acte == "avenant" else lu

    def _limite(self, mois: int | None) -> Jour | None:
        if mois is None:
            return None
        return jour_de(self.depuis, _WORDS[self.acte], prevue=self.prevue).plus_mois(mois)


def missions_dues(projet: Projet, periode: Periode, jour: date) -> tuple[MissionDue, ...]:
    """Return the missions of a contract on a day, in the order of the law.

    Its socles, the optional ones that the project or an amendment chooses. A mission that the
    contract before already owed keeps the delays of that one.
    """
    dues = (_due(projet, periode, code, jour) for code in CodeMission)
    return tuple(sorted((due for due in dues if due), key=lambda due: due.droit.ordre))


def _due(projet: Projet, periode: Periode, code: CodeMission, jour: date) -> MissionDue | None:
    droit = droit_de(periode, jour)
    lues = [mission(code.value, day) for day in droit.jours]
    connues = [lue for lue in lues if lue.statut is not Statut.ABSENTE]
    if not connues:
        return None
    if not any(lue.statut is Statut.SOCLE for lue in connues) and not _choisie(
        projet, periode, code, jour
    ):
        return None
    depuis, route, acte = _origine(projet, periode, code, jour)
    certaine = len(connues) == len(lues) and all(
        lue.fondement is None or lue.fondement.grade.bloquant for lue in connues
    )
    prevue = depuis.debut > jour or (acte == "signature" and not periode.faite)
    return MissionDue(code, connues[-1], depuis, route, acte, certaine, prevue)


def _choisie(projet: Projet, periode: Periode, code: CodeMission, jour: date) -> bool:
    return code in projet.missions or any(
        code in avenant.avenant.missions for avenant in periode.passes(jour)
    )


def _origine(
    projet: Projet, periode: Periode, code: CodeMission, jour: date
) -> tuple[DateCivile, Route, str]:
    """Return the act that brought a mission into the contract, or into the one before it."""
    for avant in periodes(projet)[: periode.rang]:
        owed = missions_dues(projet, avant, min(avant.fin, jour))
        if any(due.code is code for due in owed):
            same = next(due for due in owed if due.code is code)
            return same.depuis, same.route, same.acte
    for avenant in periode.passes(jour):
        added = code in avenant.avenant.missions or (
            adapte(periode, avenant) and mission(code.value, periode.debut).statut is Statut.ABSENTE
        )
        if added:
            return avenant.date, (*avenant.route, "date"), "avenant"
    acte = "renouvellement" if periode.rang else "signature"
    return periode.signature, periode.route, acte
