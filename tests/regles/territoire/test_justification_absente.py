"""Levels by stage; silence while the territory itself is absent."""

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("etape", "level"),
    [("lettre", "avertissement"), ("projet", "erreur"), ("contrat", "avertissement")],
)
def test_a_justification_is_required_by_stage(etape: str, level: str) -> None:
    assert levels(found("TER002", "territoire: {communes: [{insee: 01249}]}", etape=etape)) == [
        level
    ]


def test_an_absent_territory_is_said_once() -> None:
    assert found("TER002", "territoire: {nombre_de_communes: 6}") == []
