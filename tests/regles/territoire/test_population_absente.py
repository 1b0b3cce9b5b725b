"""The population is asked for by some letters, and by every project."""

import pytest

from tests.regles.checked import found

COMMUNES = "territoire: {communes: [{insee: 01249, population: 10 000}, {insee: 01043%s}]}\n"


@pytest.mark.parametrize(
    ("etape", "region", "level"),
    [
        ("lettre", "Bretagne", "avertissement"),
        ("lettre", "Corse", "conseil"),
        ("lettre", "Normandie", None),
        ("projet", "Normandie", "avertissement"),
    ],
)
def test_by_stage_and_region(etape: str, region: str, level: str | None) -> None:
    findings = found("TER012", f"region: {region}\n{COMMUNES % ''}", etape=etape)
    assert [finding.level for finding in findings] == [level] * bool(level)


@pytest.mark.parametrize(
    ("population", "told"), [(", population: 5 000", "15 000"), ("", "15 593")]
)
def test_the_sum_is_offered_when_it_is_known(population: str, told: str) -> None:
    (finding,) = found("TER012", COMMUNES % population)
    assert f"« valeur: {told} »" in finding.help
