from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from cptskit.francais.nombres import (
    MINUS,
    NBSP,
    NNBSP,
    agreed,
    cents,
    counted,
    euros,
    exact,
    fixed,
    number,
    ordinal,
)

amounts = st.decimals(-(10**9), 10**9, places=2)


@given(st.integers(-(10**15), 10**15) | st.decimals(-(10**9), 10**9, allow_nan=False, places=5))
def test_a_number_is_written_as_babel_writes_it(value: int | Decimal) -> None:
    written = format_decimal(value, locale="fr_FR")
    assert number(value, NNBSP) == ("0" if written == "-0" else written.replace("-", MINUS))


@given(amounts)
def test_an_amount_is_written_as_babel_writes_it(value: Decimal) -> None:
    form = f"#,##0.00{NBSP}¤"
    written = format_currency(value, "EUR", form, locale="fr_FR", currency_digits=False)
    assert cents(value, NNBSP, NBSP) == written.replace("-", MINUS)


def test_what_is_typed_again_has_plain_spaces() -> None:
    assert number(64455) == "64 455"
    assert number(Decimal("12.50")) == "12,5"
    assert number(Decimal("-0.5")) == "-0,5"


def test_a_project_keeps_all_decimals_and_a_column_has_its_own() -> None:
    assert exact(Decimal("1234.56789")) == "1 234,56789"
    assert fixed(Decimal(12140), 1) == "12 140,0"
    assert fixed(-0.04, 1) == "0,0"


def test_the_first_alone_is_no_e() -> None:
    assert [ordinal(rank) for rank in (1, 2, 31)] == ["1er", "2e", "31e"]


def test_cents_only_where_there_are_some() -> None:
    assert euros(Decimal(50000)) == "50 000 €"
    assert euros(Decimal("1250.5")) == "1 250,50 €"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 erreur"), (1, "1 erreur"), (2, "2 erreurs"), (12000, "12 000 erreurs")],
)
def test_a_noun_takes_an_s_from_two_on(count: int, words: str) -> None:
    assert counted(count, "erreur") == words


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert agreed(2, "constat ignoré", "constats ignorés") == "constats ignorés"
