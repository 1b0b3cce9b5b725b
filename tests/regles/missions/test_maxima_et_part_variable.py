"""The maxima of a mission and of its fiches against the variable part of the contract."""

import pytest

from tests.regles.checked import found

pytestmark = pytest.mark.usefixtures("bareme_d_essai")


def maxima(own: str, of_fiches: str) -> str:
    return f"""contrat: {{montants: {{prevention: {{fixe: 17 500, variable: 17 500}}}}}}
missions:
  prevention:
    indicateurs: [{own}]
    fiches:
      - {{id: A, titre: A, indicateurs: [{of_fiches}]}}
"""


FULL, HALF, NONE = (
    "{intitule: Tout, maximum: 17 500}",
    "{intitule: La moitié, maximum: 8 750}",
    "{intitule: Sans montant}",
)


@pytest.mark.parametrize(
    ("own", "of_fiches", "count"),
    [
        (FULL, "", 0),
        ("", FULL, 0),
        (HALF, HALF, 0),
        (FULL, HALF, 1),
        (FULL, NONE, 0),
        (HALF, NONE, 1),
        (NONE, HALF, 0),
        ("", HALF, 1),
        (f"{FULL}, {NONE}", HALF, 1),
        ("", NONE, 0),
    ],
)
def test_those_of_fiches_count(own: str, of_fiches: str, count: int) -> None:
    assert len(found("MIS018", maxima(own, of_fiches), etape="contrat")) == count


def test_the_place_is_where_indicators_stand() -> None:
    (finding,) = found("MIS018", maxima("", HALF), etape="contrat")
    assert finding.route == ("missions", "prevention", "fiches")
    (finding,) = found("MIS018", maxima(HALF, ""), etape="contrat")
    assert finding.route == ("missions", "prevention", "indicateurs")
