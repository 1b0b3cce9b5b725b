"""A contract year, mission by mission: each indicator with its measure, its gain, its evidence."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from cptskit.dialogue.gains import Atteinte, Gain, gain
from cptskit.dialogue.identites import IndicateurDuContrat, indicateurs_du_contrat
from cptskit.dialogue.periode import AnneeDatee, annee_du_contrat
from cptskit.projet import Projet
from cptskit.projet.annees import Annee, Mesure, Preuve
from cptskit.projet.codes import CodeMission
from cptskit.projet.missions import FicheAction, IndicateurSuivi
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class PieceCitee:
    """A piece of evidence with the number under which the booklet cites it."""

    numero: int
    preuve: Preuve


@record
class Ligne:
    """An indicator in a year; `avant` is its measure of the year before."""

    indicateur: IndicateurSuivi
    fiche: FicheAction | None
    route: Route
    mesure: Mesure | None
    gain: Gain
    maximum: Decimal | None
    pieces: tuple[PieceCitee, ...]
    avant: Mesure | None
    gain_avant: Gain
    sous_condition: Decimal | None
    """Euros that are due only if the ARS recognises a crisis: in no sum until it has."""
    reporte: bool
    """Carried over: said so, or not reached the year before."""

    @property
    def manque(self) -> str:
        """What is still to be gathered, in French; empty where nothing is."""
        if self.mesure is None:
            return "la mesure"
        if not self.pieces and self.gain.atteinte is not Atteinte.NON_COMMUNIQUE:
            return "la pièce justificative"
        waiting = [str(piece.numero) for piece in self.pieces if not piece.preuve.recue]
        return f"pièce {', '.join(waiting)} attendue" if waiting else ""


@record
class BilanMission:
    """A mission in a year."""

    code: CodeMission
    lignes: tuple[Ligne, ...]

    @property
    def gagne(self) -> Decimal:
        """Euros earned by the measures so far."""
        return _sum(ligne.gain.euros for ligne in self.lignes)

    @property
    def maximum(self) -> Decimal:
        """Euros of the indicators at their most, but for what waits for a crisis."""
        return _sum(ligne.maximum for ligne in self.lignes)

    @property
    def sous_condition(self) -> Decimal:
        """Euros that are due only if the ARS recognises a crisis."""
        return _sum(ligne.sous_condition for ligne in self.lignes)


@record
class BilanAnnee:
    """A contract year; `datee` is None where the project says no signature."""

    cle: str
    annee: Annee
    datee: AnneeDatee | None
    missions: tuple[BilanMission, ...]
    pieces: tuple[PieceCitee, ...]

    @property
    def lignes(self) -> tuple[Ligne, ...]:
        """The indicators of all missions."""
        return tuple(ligne for mission in self.missions for ligne in mission.lignes)

    @property
    def gagne(self) -> Decimal:
        """Euros earned by the measures so far."""
        return _sum(mission.gagne for mission in self.missions)

    @property
    def maximum(self) -> Decimal:
        """Euros of all indicators at their most."""
        return _sum(mission.maximum for mission in self.missions)

    @property
    def manques(self) -> tuple[Ligne, ...]:
        """The indicators of which something is to be gathered."""
        return tuple(ligne for ligne in self.lignes if ligne.manque)


def bilan(projet: Projet, cle: str) -> BilanAnnee | None:
    """Return a contract year by the civil year in which it begins; None where it is not told."""
    annee = projet.annees.get(cle)
    if annee is None:
        return None
    before = projet.annees.get(str(int(cle) - 1)) or Annee()
    pieces = _numbered(projet, annee)
    measured, formerly = _by_indicator(annee.mesures), _by_indicator(before.mesures)
    lines: dict[CodeMission, list[Ligne]] = {}
    for indicateur in indicateurs_du_contrat(projet):
        cite = indicateur.indicateur.id or ""
        lines.setdefault(indicateur.mission, []).append(
            _line(indicateur, measured.get(cite), formerly.get(cite), pieces)
        )
    missions = tuple(BilanMission(code, tuple(lignes)) for code, lignes in lines.items())
    return BilanAnnee(cle, annee, annee_du_contrat(projet, cle), missions, pieces)


def annee_au(projet: Projet, jour: date) -> BilanAnnee | None:
    """Return the contract year to speak of on a day: the newest that is given and has begun.

    Where none has begun, the first that is given; None where none is given.
    """
    annees = sorted(projet.annees)
    begun = [
        cle
        for cle in annees
        if (dated := annee_du_contrat(projet, cle)) is None or dated.debut <= jour
    ]
    chosen = begun[-1:] or annees[:1]
    return bilan(projet, chosen[0]) if chosen else None


def _line(
    indicateur_du_contrat: IndicateurDuContrat,
    measure: Mesure | None,
    before: Mesure | None,
    pieces: Sequence[PieceCitee],
) -> Ligne:
    earlier, now = (
        gain(indicateur_du_contrat.indicateur, before),
        gain(indicateur_du_contrat.indicateur, measure),
    )
    most = maximum_of(indicateur_du_contrat.indicateur)
    waits = indicateur_du_contrat.mission is CodeMission.CRISES and not now.euros
    cited = {cite: rank for rank, cite in enumerate(measure.preuves)} if measure else {}
    citees = [piece for piece in pieces if piece.preuve.id in cited]
    return Ligne(
        indicateur=indicateur_du_contrat.indicateur,
        fiche=indicateur_du_contrat.fiche,
        route=indicateur_du_contrat.route,
        mesure=measure,
        gain=now,
        maximum=None if waits else most,
        pieces=tuple(citees),
        avant=before,
        gain_avant=earlier,
        sous_condition=most if waits else None,
        reporte=bool(measure and measure.reporte) or earlier.atteinte is Atteinte.NON_ATTEINT,
    )


def maximum_of(indicateur: IndicateurSuivi) -> Decimal | None:
    """Return what an indicator earns at its most: as it says, else its best tier."""
    amounts = [palier.montant for palier in indicateur.paliers if palier.montant is not None]
    return indicateur.maximum if indicateur.maximum is not None else max(amounts, default=None)


def _by_indicator(measures: Iterable[Mesure]) -> dict[str, Mesure]:
    return {measure.indicateur: measure for measure in measures}


def _numbered(projet: Projet, annee: Annee) -> tuple[PieceCitee, ...]:
    """Give numbers to the evidence in the order in which the booklet cites it; the rest last."""
    measures = _by_indicator(annee.mesures)
    cited = [
        cite
        for indicateur in indicateurs_du_contrat(projet)
        if (measure := measures.get(indicateur.indicateur.id or ""))
        for cite in measure.preuves
    ]
    cited += [cite for event in annee.evenements for cite in event.preuves]
    preuves = {preuve.id: preuve for preuve in annee.preuves}
    order = [cite for cite in dict.fromkeys([*cited, *preuves]) if cite in preuves]
    return tuple(PieceCitee(rank, preuves[cite]) for rank, cite in enumerate(order, start=1))


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))
