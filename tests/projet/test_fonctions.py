"""The free names of offices."""

import pytest

from cptskit.projet.fonctions import PRESIDENT, SECRETAIRE, TRESORIER, offices, shared


@pytest.mark.parametrize(
    ("fonction", "expected"),
    [
        ("Président", {PRESIDENT}),
        ("présidente", {PRESIDENT}),
        ("Présidence", {PRESIDENT}),
        ("coprésidence", {PRESIDENT}),
        ("co-présidents", {PRESIDENT}),
        ("vice-présidente", set()),
        ("Vice président", set()),
        ("président d'honneur", set()),
        ("trésorière adjointe", set()),
        ("Secrétaire général", {SECRETAIRE}),
        ("secrétariat", {SECRETAIRE}),
        ("co-secrétaires", {SECRETAIRE}),
        ("cotrésorières", {TRESORIER}),
        ("Trésorerie", {TRESORIER}),
        ("secrétaire-trésorière", {SECRETAIRE, TRESORIER}),
        ("administrateur", set()),
        ("coordinateur", set()),
    ],
)
def test_an_office_is_known_in_any_gender_and_wording(fonction: str, expected: set[str]) -> None:
    assert offices(fonction) == expected


@pytest.mark.parametrize(
    ("fonction", "expected"),
    [
        ("coprésident", True),
        ("co-présidente", True),
        ("co-trésorières", True),
        ("cosecrétaire", True),
        ("président", False),
        ("trésorière", False),
        ("coordinateur et secrétaire", False),
    ],
)
def test_an_office_held_together_is_known(fonction: str, expected: bool) -> None:
    assert shared(fonction) is expected
