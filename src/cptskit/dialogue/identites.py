"""The indicators of a contract, each with the mission and the fiche that it belongs to."""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.missions import FicheAction, IndicateurSuivi
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class IndicateurDuContrat:
    """An indicator at its route; `fiche` is None for one of the mission itself."""

    route: Route
    mission: CodeMission
    fiche: FicheAction | None
    indicateur: IndicateurSuivi


def indicateurs_du_contrat(projet: Projet) -> Iterator[IndicateurDuContrat]:
    """Yield the indicators in the order of missions: of each, its own, then those of its fiches."""
    for code in CodeMission:
        mission = projet.missions.get(code)
        if mission is None:
            continue
        base: Route = ("missions", code.value)
        for index, indicateur in enumerate(mission.indicateurs):
            yield IndicateurDuContrat((*base, "indicateurs", index), code, None, indicateur)
        for rank, fiche in enumerate(mission.fiches):
            for index, indicateur in enumerate(fiche.indicateurs):
                route = (*base, "fiches", rank, "indicateurs", index)
                yield IndicateurDuContrat(route, code, fiche, indicateur)
