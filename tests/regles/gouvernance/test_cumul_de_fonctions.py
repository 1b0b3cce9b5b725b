"""One person, two offices: on two lines, and only the three offices."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("présidente", "trésorière", 1),
        ("présidente", "vice-présidente", 0),
        ("présidente", "secrétaire adjointe", 0),
    ],
)
def test_one_person_in_two_offices_is_found(first: str, second: str, count: int) -> None:
    held = "titulaires: [{nom: Camille Exemple}]"
    yaml = (
        "gouvernance: {bureau: {fonctions: "
        f"[{{fonction: {first}, {held}}}, {{fonction: {second}, {held}}}]}}}}"
    )
    assert len(found("GOU011", yaml)) == count
