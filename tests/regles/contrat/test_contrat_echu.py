"""Five years from the signature, to the day when it is known."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("signature", "day", "over"),
    [
        ("2021-11-15", date(2026, 11, 14), False),
        ("2021-11-15", date(2026, 11, 15), True),
        ("2021-11", date(2026, 11, 15), False),
        ("2021-11", date(2026, 11, 30), True),
        ("2020-02-29", date(2025, 2, 28), True),
        ("2027-01", date(2026, 11, 15), False),
    ],
)
def test_a_contract_is_over_on_its_anniversary(signature: str, day: date, over: bool) -> None:
    yaml = f"contrat: {{signature: {signature}}}\n"
    assert bool(found("CON001", yaml, day=day)) is over
