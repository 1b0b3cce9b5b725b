"""The thresholds of two regions, their date, and their bound."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("region", "population", "day", "text"),
    [
        ("Bretagne", 19_999, "2026-10-01", "bre-gecolib"),
        ("Bretagne", 20_000, "2026-10-01", None),
        ("Pays de la Loire", 19_999, "2026-10-01", "pdl-2018"),
        ("Pays de la Loire", 19_999, "2018-12-31", None),
        ("Bretagne", 19_999, "2018-12-31", None),
        ("Normandie", 12_672, "2026-10-01", None),
    ],
)
def test_the_threshold_is_that_of_the_region_on_the_day(
    region: str, population: int, day: str, text: str | None
) -> None:
    yaml = f"region: {region}\nterritoire: {{population: {{valeur: {population}}}}}\n"
    findings = found("TER003", yaml, day=date.fromisoformat(day))
    assert [finding.basis.id for finding in findings if finding.basis] == [text] * bool(text)
