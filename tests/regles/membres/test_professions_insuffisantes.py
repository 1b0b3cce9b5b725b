"""Professions that count for one, and the region that asks for several."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("professions", "expected"),
    [
        (["medecin_generaliste", "medecin_specialiste"], ["avertissement"]),
        (["infirmier", "infirmier_pratique_avancee"], ["avertissement"]),
        (["infirmier", "pharmacien"], ["conseil"]),
        (["medecin_specialiste", "infirmier"], []),
        ([], []),
    ],
)
def test_two_professions_of_one_kind_count_once(
    professions: list[str], expected: list[str]
) -> None:
    effectifs = ", ".join(f"{{profession: {name}, nombre: 2}}" for name in professions)
    findings = found("MEM001", f"membres: {{nombre: 4, effectifs: [{effectifs}]}}", etape="lettre")
    assert [finding.level for finding in findings] == expected


def test_a_profession_without_members_does_not_count() -> None:
    yaml = (
        "membres: {effectifs: [{profession: medecin_generaliste, nombre: 3}, "
        "{profession: infirmier, nombre: 0}]}"
    )
    assert len(found("MEM001", yaml)) == 1


@pytest.mark.parametrize(
    ("region", "text"), [("Pays de la Loire", "pdl-2018"), ("Corse", "relecture")]
)
def test_only_one_region_asks(region: str, text: str) -> None:
    yaml = f"region: {region}\nmembres: {{effectifs: [{{profession: infirmier, nombre: 3}}]}}"
    (finding,) = found("MEM001", yaml)
    assert finding.basis is not None
    assert finding.basis.id == text


@pytest.mark.parametrize(("nombre", "count"), [("33", 0), ("13", 1), ("12", 1)])
def test_a_partial_breakdown_says_nothing_of_the_others(nombre: str, count: int) -> None:
    yaml = f"membres: {{nombre: {nombre}, effectifs: [{{profession: infirmier, nombre: 13}}]}}\n"
    assert len(found("MEM001", yaml)) == count
