"""Numbers, amounts, rates and answers, as French people write them."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cptskit.projet.nombres import (
    Annee,
    Entier,
    Montant,
    Nombre,
    OuiNon,
    Taille,
    Taux,
    Valeur,
    lire_nombre,
)


def read(kind: Any, brut: object) -> Any:
    return TypeAdapter(kind).validate_python(brut)


def refusal(kind: Any, brut: object) -> tuple[str, str, str]:
    """Return the type, the message and the help of the one error."""
    with pytest.raises(ValidationError) as caught:
        read(kind, brut)
    (error,) = caught.value.errors()
    return error["type"], error["msg"], error.get("ctx", {}).get("aide", "")


@pytest.mark.parametrize(
    "brut",
    ["64455", "64 455", "64\u00a0455", "64\u202f455", "64\u2009455", "+64 455", " 64 455 ", 64455],
)
def test_a_whole_number(brut: object) -> None:
    assert read(Entier, brut) == 64455


@pytest.mark.parametrize(
    ("brut", "number"),
    [
        ("0", "0"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1 234 567,89", "1234567.89"),
        ("1\u202f234,5", "1234.5"),
        ("-12,5", "-12.5"),
        ("0.455", "0.455"),
        ("1234.567", "1234.567"),
        ("007", "7"),
        ("123456789012345", "123456789012345"),
    ],
)
def test_a_number_is_read_in_french_and_in_machine_form(brut: str, number: str) -> None:
    assert read(Nombre, brut) == Decimal(number)


@pytest.mark.parametrize(
    ("brut", "number"),
    [
        ("\u22123,2", "-3.2"),
        ("\u20133,2", "-3.2"),
        ("2.345,67", "2345.67"),
        ("-1.234.567,8", "-1234567.8"),
    ],
)
def test_the_signs_of_print_and_of_accounts_are_read(brut: str, number: str) -> None:
    assert read(Nombre, brut) == Decimal(number)


@pytest.mark.parametrize(
    "brut",
    [
        "",
        "-",
        ",5",
        "5,",
        "1 2345",
        "12 34",
        "1  234",
        "1,234,567",
        "1.234.567",
        "12,5,5",
        "1'234",
        "douze",
        "12 km",
        "1e3",
        "1e400",
        "0x1F",
        "1_000",
        "inf",
        "nan",
        "½",
        "²",
        "12:30",
        "< 6",
        "12,5 %",
        "5 €",
        "--5",
        "1 234 5678",
        True,
    ],
)
def test_what_is_no_number(brut: object) -> None:
    kind, message, help = refusal(Nombre, brut)
    assert kind == "nombre_illisible"
    assert message.endswith("n'est pas un nombre.")
    assert "64 455" in help


@pytest.mark.parametrize(
    ("brut", "help"),
    [
        ("64.455", "Écrivez « 64 455 » ou « 64,455 »."),
        ("1.234", "Écrivez « 1 234 » ou « 1,234 »."),
        ("-1.234", "Écrivez « -1 234 » ou « -1,234 »."),
    ],
)
def test_a_number_that_reads_in_two_ways_is_refused(brut: str, help: str) -> None:
    message = f"« {brut} » peut se lire de deux façons."
    assert refusal(Entier, brut) == ("nombre_ambigu", message, help)


@pytest.mark.parametrize("brut", ["9" * 16, "1," + "0" * 15, "-" + "9" * 5000])
@pytest.mark.parametrize("kind", [Entier, Nombre, Montant, Taux, Annee, Taille, Valeur])
def test_a_number_without_end_is_refused(brut: str, kind: object) -> None:
    error, message, help = refusal(kind, brut)
    assert error == "nombre_trop_long"
    assert "trop de chiffres" in message
    assert len(message) < 100
    assert "15 chiffres" in help


@pytest.mark.parametrize("brut", ["12,5", "0,1", "1 234,5"])
def test_a_count_is_whole(brut: str) -> None:
    assert refusal(Entier, brut)[0] == "entier_attendu"


@pytest.mark.parametrize(
    ("kind", "brut", "error"),
    [
        (Entier, "-1", "greater_than_equal"),
        (Montant, "-0,01", "greater_than_equal"),
        (Taux, "100,1", "less_than_equal"),
        (Taux, "-1 %", "greater_than_equal"),
        (Annee, "1899", "greater_than_equal"),
        (Annee, "2101", "less_than_equal"),
        (Taille, "0", "greater_than_equal"),
        (Taille, "5", "less_than_equal"),
    ],
)
def test_a_number_outside_its_limits_is_refused(kind: object, brut: str, error: str) -> None:
    assert refusal(kind, brut)[0] == error


@pytest.mark.parametrize(
    "brut",
    ["50000", "50 000", "50 000 €", "50\u202f000\u00a0€", "50 000 euros", "50000€", "50 000 EUR"],
)
def test_an_amount_may_bear_its_unit(brut: str) -> None:
    assert read(Montant, brut) == 50000


@pytest.mark.parametrize("brut", ["50 k€", "1,5 M€", "50 000 $", "€", "€ 5", "5 € HT"])
def test_an_amount_is_in_euros(brut: str) -> None:
    assert refusal(Montant, brut)[0] == "nombre_illisible"


@pytest.mark.parametrize("brut", ["12,5", "12,5 %", "12,5%", "12.5\u00a0%", "12,5\u202f%"])
def test_a_rate_may_bear_its_sign(brut: str) -> None:
    assert read(Taux, brut) == Decimal("12.5")


@pytest.mark.parametrize(
    ("brut", "value"),
    [
        ("1 121", Valeur(Decimal(1121))),
        ("-3", Valeur(Decimal(-3))),
        ("12,5 %", Valeur(Decimal("12.5"), pourcent=True)),
        ("150 %", Valeur(Decimal(150), pourcent=True)),
        ("< 6", Valeur(Decimal(6), masquee=True)),
        ("<6", Valeur(Decimal(6), masquee=True)),
        ("<\u00a06", Valeur(Decimal(6), masquee=True)),
        ("< 6 %", Valeur(Decimal(6), pourcent=True, masquee=True)),
    ],
)
def test_a_value_is_a_number_a_rate_or_hidden(brut: str, value: Valeur) -> None:
    assert read(Valeur, brut) == value
    assert read(Valeur, value) is value


@pytest.mark.parametrize("brut", ["<", "%", "> 6", "<= 6", "6 <", "12 % %", "environ 6", "6 km"])
def test_what_is_no_value(brut: str) -> None:
    assert refusal(Valeur, brut)[0] == "nombre_illisible"


@pytest.mark.parametrize("brut", ["oui", "Oui", " OUI ", "vrai", "true", "True", True])
def test_yes_is_read_in_all_its_forms(brut: object) -> None:
    assert read(OuiNon, brut) is True


@pytest.mark.parametrize("brut", ["non", "NON", "faux", "false", "False", False])
def test_no_is_read_in_all_its_forms(brut: object) -> None:
    assert read(OuiNon, brut) is False


@pytest.mark.parametrize("brut", ["yes", "no", "on", "off", "y", "n", "1", "0", 1, 0, "peut-être"])
def test_neither_yes_nor_no(brut: object) -> None:
    assert refusal(OuiNon, brut) == (
        "oui_ou_non_attendu",
        f"« {brut} » n'est ni oui ni non.",
        "Écrivez oui ou non.",
    )


SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ""])


def french(number: Decimal, space: str, comma: str) -> str:
    """Write a number in French, its thousands apart."""
    return f"{number:,f}".replace(",", space).replace(".", comma)


@settings(deadline=None)
@given(st.decimals(-(10**9), 10**9, places=2), SPACES)
def test_a_number_written_in_french_reads_as_itself(number: Decimal, space: str) -> None:
    assert lire_nombre(french(number, space, ",")) == number


@settings(deadline=None)
@given(st.integers(0, 10**15 - 1), SPACES)
def test_a_count_written_in_french_reads_as_itself(number: int, space: str) -> None:
    assert read(Entier, french(Decimal(number), space, ",")) == number


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_number_or_is_refused(brut: str) -> None:
    for kind in (Entier, Nombre, Montant, Taux, Annee, Taille, Valeur, OuiNon):
        try:
            read(kind, brut)
        except ValidationError as error:
            assert len(error.errors()) == 1
