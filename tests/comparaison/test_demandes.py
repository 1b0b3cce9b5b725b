"""What a change of territory or of missions demands."""

from datetime import date
from pathlib import Path

import pytest

from cptskit.comparaison import demandes
from tests.comparaison.test_ecarts import projet

SENT, TODAY = date(2026, 10, 15), date(2026, 11, 29)
BEFORE = """territoire:
  communes: [{insee: 33281}]
  cpts_voisines: [{nom: CPTS du Nord}, {nom: CPTS du Sud, accord: 2026-11-01}]
missions: {prevention: {orientation: x}}
contrat: {signature: 2023-06-15, taille: 3}
"""
MORE = BEFORE.replace("{insee: 33281}", "{insee: 33281}, {insee: 33318}")
AVENANT = "avenants: [{nature: territoire, decision: 2026-11-02}]"


@pytest.mark.parametrize(
    ("after", "told", "not_told"),
    [
        (BEFORE, "", "à prévoir"),
        (BEFORE.replace("taille: 3", "taille: 4"), "", "à prévoir"),
        (MORE, "un avenant au contrat (territoire)", "missions"),
        (MORE, "une décision de l'assemblée générale", "révision"),
        (MORE, "l'accord de 1 communauté voisine", "2 communautés"),
        (
            MORE.replace("taille: 3}", "taille: 3, " + AVENANT + "}"),
            "l'accord de 1 communauté voisine",
            "un avenant",
        ),
        (
            BEFORE.replace("{prevention: {", "{crises: {statut: socle}, prevention: {"),
            "un avenant au contrat (missions)",
            "voisine",
        ),
        (
            MORE.replace("contrat: {signature: 2023-06-15, taille: 3}\n", "")
            + "calendrier: {jalons: [{type: transmission, date: 2026-10-15, fait: oui}]}\n",
            "une révision du projet, à renvoyer à l'ARS",
            "un avenant",
        ),
    ],
)
def test_what_a_change_demands(after: str, told: str, not_told: str, tmp_path: Path) -> None:
    before = projet(BEFORE, tmp_path / "a")
    said = demandes(before, projet(after, tmp_path / "b"), SENT, TODAY).replace("\u00a0", " ")
    assert told in said if told else said == ""
    assert not_told not in said
