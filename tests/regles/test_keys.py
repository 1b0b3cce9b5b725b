"""Keys of registration numbers, held against python-stdnum."""

from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.fr import siren, siret

from cptskit.regles.keys import luhn_key_holds, siren_key_holds, siret_key_holds

digits = st.text("0123456789", max_size=16)
numbers = digits | st.text("0123456789 .\u00a0²a", max_size=18)
of_la_poste = digits.map(lambda text: f"356000000{text:0<5}"[:14])


def with_key(number: str) -> str:
    return number + luhn.calc_check_digit(number)


@given(numbers | st.from_regex(r"[0-9]{8}", fullmatch=True).map(with_key))
def test_a_siren_is_judged_as_stdnum_judges_it(number: str) -> None:
    assert siren_key_holds(number) == siren.is_valid(number)


@given(numbers | st.from_regex(r"732829320[0-9]{4}", fullmatch=True).map(with_key) | of_la_poste)
def test_a_siret_is_judged_as_stdnum_judges_it(number: str) -> None:
    assert siret_key_holds(number) == siret.is_valid(number)


@given(digits | st.from_regex(r"[0-9]{10}", fullmatch=True).map(with_key))
def test_a_luhn_key_is_judged_as_stdnum_judges_it(number: str) -> None:
    assert luhn_key_holds(number) == luhn.is_valid(number)


def test_the_head_office_of_la_poste_and_one_of_its_establishments() -> None:
    assert siret_key_holds("356 000 000 00048")
    assert siret_key_holds("35600000049837")
    assert not siret_key_holds("35600000049838")
