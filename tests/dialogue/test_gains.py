"""What a measure earns: all or nothing, or the best tier."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.dialogue.gains import Atteinte, gain
from cptskit.projet.annees import Mesure
from cptskit.projet.missions import IndicateurSuivi
from tests.dialogue.build import INDICATEURS

FALLING, RISING, YES_OR_NO = (IndicateurSuivi.model_validate(one) for one in INDICATEURS)


def measure(**told: Any) -> Mesure:
    return Mesure.model_validate({"indicateur": "X", **told})


@pytest.mark.parametrize(
    ("value", "tier", "euros"),
    [("1000", None, 0), ("900", 1, 5000), ("740", 2, 10000), ("600", 3, 15000), ("10", 3, 15000)],
)
def test_a_falling_indicator_earns_its_best_tier(value: str, tier: int | None, euros: int) -> None:
    found = gain(FALLING, measure(valeur=value))
    assert (found.palier, found.euros) == (tier, euros)


@pytest.mark.parametrize(("value", "euros"), [("199", 0), ("200", 12000), ("400", 12000)])
def test_without_tiers_it_is_all_or_nothing(value: str, euros: int) -> None:
    assert gain(RISING, measure(valeur=value)).euros == euros


@pytest.mark.parametrize(
    ("told", "atteinte", "euros"),
    [
        ({"atteint": "oui"}, Atteinte.ATTEINT, Decimal(8000)),
        ({"atteint": "non"}, Atteinte.NON_ATTEINT, Decimal(0)),
        ({"non_communique": "oui"}, Atteinte.NON_COMMUNIQUE, None),
        ({}, Atteinte.NON_MESURE, None),
    ],
)
def test_an_indicator_without_a_value_is_told(
    told: dict[str, str], atteinte: Atteinte, euros: Decimal | None
) -> None:
    found = gain(YES_OR_NO, measure(**told))
    assert (found.atteinte, found.euros) == (atteinte, euros)


def test_a_hidden_count_earns_nothing_for_certain() -> None:
    assert gain(RISING, measure(valeur="< 6")).euros is None


@given(st.integers(0, 2000))
def test_tiers_are_never_added(value: int) -> None:
    found = gain(FALLING, measure(valeur=str(value)))
    assert found.euros in (0, 5000, 10000, 15000)
