"""A territory may be on two regions; it is in one at least."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("region", "communes", "count"),
    [
        ("Bretagne", "{insee: 01249}, {insee: 01043}", 1),
        ("Bretagne", "{insee: 35236}, {insee: 44128}", 0),
        ("Corse", "{insee: 2B033}", 0),
        ("La Réunion", "{insee: 97416}", 0),
        ("Guadeloupe", "{insee: 97801}", 0),
    ],
)
def test_a_territory_without_a_commune_in_its_region_is_found(
    region: str, communes: str, count: int
) -> None:
    yaml = f"region: {region}\nterritoire: {{communes: [{communes}]}}\n"
    assert len(found("TER020", yaml)) == count
