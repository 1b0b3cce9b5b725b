"""Members at each stage; a text or partners are half an answer."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("etape", "yaml", "expected"),
    [
        ("lettre", "region: Normandie", ["erreur"]),
        ("lettre", "region: Guadeloupe", ["avertissement"]),
        ("projet", "", ["avertissement"]),
        ("lettre", "membres: {presentation: Médecins et infirmiers.}", ["avertissement"]),
        ("lettre", "membres: {partenaires: {associes: [{nom: MSP}]}}", ["avertissement"]),
        ("lettre", "membres: {structures: [{nom: MSP}]}", []),
        ("lettre", "membres: {nombre: 12}", []),
    ],
)
def test_members_are_required_by_stage_and_region(
    etape: str, yaml: str, expected: list[str]
) -> None:
    assert [finding.level for finding in found("MEM004", yaml, etape=etape)] == expected
