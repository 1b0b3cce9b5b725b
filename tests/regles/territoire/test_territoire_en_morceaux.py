"""Pieces and enclaves: said by name, unless the project says why."""

import pytest

from cptskit.referentiels import communes_de_l_epci
from tests.regles.checked import found, levels

BERGERACOIS = [une.code for une in communes_de_l_epci("200070647")]


def territory(codes: list[str], more: str = "") -> str:
    listed = ", ".join(f"{{insee: {code}}}" for code in codes)
    return f"territoire:\n  communes: [{listed}]\n{more}"


def test_an_agglomeration_is_whole() -> None:
    assert found("TER034", territory(BERGERACOIS)) == []
    assert found("TER035", territory(BERGERACOIS)) == []


def test_a_commune_apart_is_named_and_shown() -> None:
    (finding,) = found("TER034", territory([*BERGERACOIS, "24520"]))
    assert levels([finding]) == ["conseil"]
    assert "en 2 morceaux : Sarlat-la-Canéda ne touche aucune autre commune" in finding.message
    assert len(finding.others) == 1


def test_a_reason_that_names_the_commune_is_enough() -> None:
    why = "  justification: La ligne de train relie Sarlat-la-Canéda à Bergerac.\n"
    assert found("TER034", territory([*BERGERACOIS, "24520"], why)) == []


@pytest.mark.parametrize(
    ("codes", "count"),
    [
        (["29040", "29083"], 0),  # Le Conquet, and the island of Sein
        (["29189", "29019"], 1),  # Plougastel and Brest: a bridge
        (["75115", "75120"], 0),
        (["24037", "24520", "24999"], 0),  # a code is wrong: that is said elsewhere
        ([], 0),
    ],
)
def test_islands_bridges_and_arrondissements(codes: list[str], count: int) -> None:
    assert len(found("TER034", territory(codes))) == count


def test_a_commune_left_out_in_the_middle() -> None:
    (finding,) = found("TER035", territory([c for c in BERGERACOIS if c != "24340"]))
    assert finding.message.startswith("Prigonrieux (24340) : cette commune de ")
    assert "est entourée par le territoire" in finding.message
    assert "territoire add --commune 24340" in finding.help


def test_two_left_out_together() -> None:
    (finding,) = found("TER035", territory([c for c in BERGERACOIS if c not in ("24140", "24145")]))
    assert "Cours-de-Pile (24140) et Creysse (24145)" in finding.message
    assert "sont entourées" in finding.message


def test_a_commune_shut_in_against_the_sea() -> None:
    lorient = [une.code for une in communes_de_l_epci("200042174")]
    around = [*lorient, *(une.code for une in communes_de_l_epci("200096675"))]
    messages = [one.message for one in found("TER035", territory(around))]
    assert messages == []
    findings = found("TER035", territory([code for code in around if code != "56162"]))
    assert ["Ploemeur" in finding.message for finding in findings] == [True]
    assert "n'a par terre que lui pour voisin" in findings[0].message
