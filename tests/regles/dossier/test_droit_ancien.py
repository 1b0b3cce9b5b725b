"""A year after the last verification, and never for a date that it covers."""

from datetime import date, timedelta

import pytest

from cptskit.droit.fraicheur import verifie_le
from cptskit.projet.durees import add_years
from tests.regles.checked import found

VERIFIED = verifie_le(date(2026, 10, 1))
assert VERIFIED is not None


@pytest.mark.parametrize(
    ("day", "old"),
    [
        (date(2020, 3, 1), False),
        (add_years(VERIFIED, 1), False),
        (add_years(VERIFIED, 1) + timedelta(days=1), True),
    ],
)
def test_law_verified_too_long_ago_is_said(day: date, old: bool) -> None:
    assert bool(found("DOS003", "", day=day)) is old
