"""What is written otherwise but means one thing; what may mean two is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.editing.corrections.spelling import (
    date_instead,
    key_instead,
    number_instead,
)
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import lire_nombre


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("31.03.2026", "31/03/2026"),
        ("1-3-2026", "01/03/2026"),
        ("2026/03/31", "2026-03-31"),
        ("2026-03-31T00:00:00", "2026-03-31"),
        ("mardi 31 mars 2026", "31 mars 2026"),
        ("le 1er sept. 2026", "1er septembre 2026"),
        ("12 janv. 2026", "12 janvier 2026"),
        ("12 févr. 2026", "12 février 2026"),
    ],
)
def test_a_date_in_another_order_of_signs(written: str, instead: str) -> None:
    assert date_instead(written) == instead
    DateCivile.lire(instead)


@pytest.mark.parametrize("written", ["31/03/26", "03/31/2026", "31.02.2026", "bientôt", "T1 2026"])
def test_a_date_that_is_not_certain_is_left_alone(written: str) -> None:
    assert date_instead(written) is None


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("64 455 habitants", "64 455"),
        ("64455 hab.", "64455"),
        ("50 000 euros", "50 000"),
        ("1.234.567", "1 234 567"),
        ("1,234,567", "1 234 567"),
        ("1'234'567", "1 234 567"),
    ],
)
def test_a_number_with_its_unit_or_other_groups(written: str, instead: str) -> None:
    assert number_instead(written) == instead


@pytest.mark.parametrize(
    "written", ["64.455", "1,234,56", "50 k€", "environ 60 000", "", "12 à 15"]
)
def test_a_number_that_is_not_certain_is_left_alone(written: str) -> None:
    assert number_instead(written) is None


@given(st.text(max_size=20))
def test_what_is_written_instead_can_be_read(text: str) -> None:
    if date := date_instead(text):
        DateCivile.lire(date)
    if number := number_instead(text):
        lire_nombre(number)


def test_a_key_that_differs_by_accents_case_or_spaces() -> None:
    known = ["population", "code_postal"]
    assert key_instead("Population", known) == "population"
    assert key_instead("Code postal", known) == "code_postal"
    assert key_instead("populations", known) is None
    assert key_instead("population", known) is None
