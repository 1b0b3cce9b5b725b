"""The partners to come are asked for as the region does."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("region", "level"),
    [
        ("Nouvelle-Aquitaine", "avertissement"),
        ("Île-de-France", "conseil"),
        ("Corse", "conseil"),
        ("Normandie", None),
    ],
)
def test_the_level_follows_what_the_region_asks(region: str, level: str | None) -> None:
    findings = found("MEM003", f"region: {region}\nmembres: {{nombre: 12}}\n", etape="lettre")
    assert [finding.level for finding in findings] == [level] * bool(level)


def test_absent_members_are_said_once() -> None:
    assert found("MEM003", "membres: {partenaires: {associes: [{nom: MSP}]}}", etape="lettre") == []
