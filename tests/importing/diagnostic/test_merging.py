"""One figure of several files: the newest, and its series."""

from decimal import Decimal

from cptskit.importing.diagnostic.facts import Mesure
from cptskit.importing.diagnostic.merging import merged


def _measure(year: int, value: int, rupture: int = 0) -> Mesure:
    return Mesure("x", "X", "habitants", year, Decimal(value), "S", rupture=rupture)


def test_next_year_adds_a_year() -> None:
    (found,) = merged([_measure(2022, 10), _measure(2023, 11)])
    assert (found.annee, found.valeur) == (2023, 11)
    assert found.serie == {2022: 10}


def test_a_year_before_a_break_is_in_no_series() -> None:
    (found,) = merged([_measure(2021, 10), _measure(2023, 11, rupture=2023)])
    assert found.serie == {}


def test_the_first_of_one_year_wins() -> None:
    (found,) = merged([_measure(2023, 10), _measure(2023, 99)])
    assert found.valeur == 10
