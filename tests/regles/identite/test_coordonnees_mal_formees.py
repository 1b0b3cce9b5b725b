"""Phone numbers and addresses as people write them."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    "phone",
    [
        "05 36 49 00 24",
        "05.36.49.00.24",
        "0536490024",
        "+33 5 36 49 00 24",
        "+33 (0)5 36 49 00 24",
        "0262 20 00 00",
        "05 36 49 00 24 / 06 39 98 00 24",
        "05 36 49 00 24 (secrétariat)",
        "3624",
    ],
)
def test_a_telephone_number_in_any_usual_form_is_taken(phone: str) -> None:
    assert found("IDE013", f'contacts: [{{nom: Camille, telephone: "{phone}"}}]') == []


@pytest.mark.parametrize("phone", ["05 36 49 00", "05 36 49 00 2O", "à compléter"])
def test_a_telephone_number_that_nobody_can_dial_is_found(phone: str) -> None:
    assert len(found("IDE013", f'contacts: [{{nom: Camille, telephone: "{phone}"}}]')) == 1


@pytest.mark.parametrize(
    ("mail", "count"),
    [("a.b@example.org", 0), ("a.b@example", 1), ("a b@example.org", 1), ("a@b@example.org", 1)],
)
def test_an_address_of_mail_that_cannot_be_is_found(mail: str, count: int) -> None:
    yaml = f'destinataires: [{{type: cpam, nom: CPAM, courriel: "{mail}"}}]'
    assert len(found("IDE013", yaml)) == count
