"""Sizes at their bounds, by date of signature."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("population", "size", "expected"),
    [
        (39_999, 1, None),
        (40_000, 1, "C"),
        (40_000, 2, None),
        (64_455, 3, "A"),
        (80_000, 2, None),
        (80_000, 3, None),
        (80_000, 4, "C"),
        (175_000, 4, "C"),
        (175_001, 4, None),
    ],
)
def test_grade_of_the_difference(population: int, size: int, expected: str | None) -> None:
    yaml = f"contrat: {{taille: {size}}}\nterritoire: {{population: {{valeur: {population}}}}}\n"
    findings = found("TER006", yaml)
    assert [finding.basis.grade for finding in findings if finding.basis] == [expected] * bool(
        expected
    )
    assert all(("à confirmer" in finding.message) is (expected == "C") for finding in findings)


def test_80_000_is_for_the_contract_to_say() -> None:
    yaml = "contrat: {signature: 2027-01}\nterritoire: {population: {valeur: 80 000}}\n"
    (finding,) = found("TER006", yaml)
    assert finding.level == "conseil"
    assert "2 et 3" in finding.message


@pytest.mark.parametrize(
    ("signature", "nature", "count"),
    [("2019-08-24", "municipale", 0), ("2019-08-25", "municipale", 1), ("2027", "saisonniere", 0)],
)
def test_silent_before_the_agreement_and_on_summer_visitors(
    signature: str, nature: str, count: int
) -> None:
    yaml = (
        f"contrat: {{signature: {signature}, taille: 4}}\n"
        f"territoire: {{population: {{valeur: 64 455, nature: {nature}}}}}\n"
    )
    assert len(found("TER006", yaml)) == count
