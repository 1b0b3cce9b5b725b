"""A letter tells the form foreseen, by the governance or by the association."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("etape", "yaml", "expected"),
    [
        ("lettre", "region: Île-de-France", ["avertissement"]),
        ("lettre", "region: Bretagne", ["conseil"]),
        ("lettre", "association: {statut: a_creer}", []),
        ("projet", "association: {statut: a_creer}", ["avertissement"]),
        ("projet", "gouvernance: {groupes_de_travail: [{nom: G}]}", ["avertissement"]),
        ("projet", "gouvernance: {instances: [{nom: CA}]}", []),
    ],
)
def test_governance_is_required_by_stage(etape: str, yaml: str, expected: list[str]) -> None:
    assert [finding.level for finding in found("GOU005", yaml, etape=etape)] == expected
