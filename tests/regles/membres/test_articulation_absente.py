"""Other projects, as the region asks for them in a letter."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("etape", "yaml", "expected"),
    [
        ("projet", "", ["avertissement"]),
        ("projet", "articulation: {aucune: oui}", []),
        ("projet", "articulation: {aucune: non}", ["avertissement"]),
        ("projet", "articulation: {presentation: Une MSP.}", []),
        ("lettre", "region: Normandie", ["avertissement"]),
        ("lettre", "region: Bretagne", ["conseil"]),
        ("lettre", "region: Nouvelle-Aquitaine", []),
    ],
)
def test_articulation_is_required_by_stage(etape: str, yaml: str, expected: list[str]) -> None:
    assert [finding.level for finding in found("MEM013", yaml, etape=etape)] == expected
