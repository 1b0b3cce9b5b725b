"""The six missions in words: their titles, the titles that people give them, remarks on each."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from cptskit.droit.missions import Statut, mission
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.rule import Remark
from cptskit.socle.findings import Level

_NAMED_BY = {
    CodeMission.ACCES_AUX_SOINS: r"\bacces aux soins\b|\bsoins non programmes\b|\bsnp\b"
    r"|\bmedecins? traitants?\b",
    CodeMission.PARCOURS: r"\bparcours\b|\bpluriprofessionnelle? autour du patient\b",
    CodeMission.PREVENTION: r"\bprevention\b|\bdepistages?\b|\bvaccination\b",
    CodeMission.CRISES: r"\bcrises? sanitaires?\b|\b(?:gestion|reponse|plan|cellule) (?:de|aux?) "
    r"(?:la )?crises?\b",
    CodeMission.QUALITE: r"\bpertinence\b|\bqualite des (?:soins|pratiques)\b|\bgroupes? qualite\b",
    CodeMission.ACCOMPAGNEMENT: r"\baccompagnement des (?:jeunes )?profession"
    r"|\baccueil des (?:jeunes|nouveaux|internes)\b|\binstallation des? \w*(?:profession|medecin)",
}


def label(code: CodeMission) -> str:
    """Return the official title of a mission."""
    return mission(code.value, date.max).intitule


def named_mission(title: str) -> CodeMission | None:
    """Return the mission that a free title names; None where it names none, or several."""
    codes = [code for code, words in _NAMED_BY.items() if re.search(words, folded(title))]
    return codes[0] if len(codes) == 1 else None


def one_or_each(
    projet: Projet,
    lacking: Collection[CodeMission],
    whole: str,
    each: str,
    advice: str,
    milder: Mapping[CodeMission, Level] = MappingProxyType({}),
) -> Iterator[Remark]:
    """Yield one remark where all missions lack something, else one a mission.

    `each` holds `{mission}`, the official title. `milder` lowers the level of single missions.
    """
    if lacking and len(lacking) == len(projet.missions):
        yield Remark(whole, ("missions",), advice)
        return
    for code in lacking:
        message = each.format(mission=label(code))
        yield Remark(message, ("missions", code.value), advice, level=milder.get(code))


def for_optional(level: Level, day: date) -> dict[CodeMission, Level]:
    """Return this level for each mission that is not socle on that day."""
    return {
        code: level for code in CodeMission if mission(code.value, day).statut is not Statut.SOCLE
    }
