"""Official figures of a year are one; seasons, years and sources differ."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("annee: 2023, source: Insee", ["erreur"]),
        ("annee: 2023, source: ARS", ["avertissement"]),
        ("annee: 2022, source: Insee", []),
        ("annee: 2023, source: Insee, nature: totale", []),
        ("annee: 2023, source: Insee, nature: saisonniere", []),
    ],
)
def test_two_populations_of_one_year_contradict_each_other(other: str, expected: list[str]) -> None:
    yaml = f"""
territoire:
  population: {{valeur: 64 455, annee: 2023, source: Insee}}
  autres_populations: [{{valeur: 61 915, {other}}}]
"""
    assert [finding.level for finding in found("TER022", yaml)] == expected
