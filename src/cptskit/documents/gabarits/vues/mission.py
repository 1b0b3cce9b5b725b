"""The missions and the fiches of a project for templates: what the law says, what it does."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cptskit.droit.missions import Mission as MissionDroit
from cptskit.droit.missions import missions
from cptskit.projet.codes import CodeMission
from cptskit.socle.records import record


@record
class MissionVue:
    """A mission for templates: what the law says of it, and what the project does (or None)."""

    code: CodeMission
    droit: MissionDroit
    projet: Any
    """The view of the project's mission."""

    @property
    def titre(self) -> str:
        """The community's own title, else that of the agreement."""
        return (self.projet.intitule if self.projet else None) or self.droit.intitule

    @property
    def socle(self) -> bool:
        """Whether the contract must hold this mission, at the document's date."""
        return self.droit.statut == "socle"

    @property
    def statut(self) -> str:
        """« socle » or « optionnelle »."""
        return str(self.droit.statut.value)


@record
class FicheVue:
    """A fiche action with the mission that it belongs to."""

    mission: Any
    """The view of its mission."""
    fiche: Any
    """The view of the fiche."""


def missions_of(chosen: Mapping[Any, Any], day: date) -> Iterator[MissionVue]:
    """Yield the missions to write about: those of the law at the date, and the project's own.

    `chosen` are the views of the project's missions, by their code.
    """
    for mission in missions(day):
        code = CodeMission(mission.code)
        if mission.statut == "socle" or code in chosen:
            yield MissionVue(code, mission, chosen.get(code))
