"""Shared offices are written in several ways; none is a false alarm."""

import pytest

from tests.regles.checked import found

TWO = "[{profession: infirmier}, {profession: pharmacien}]"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([("coprésidente", "[{nom: A}]"), ("coprésident", "[{nom: B}]")], 0),
        ([("cotrésorières", TWO), ("cotrésorières", TWO)], 1),
        ([("président", "[{nom: A}]"), ("présidente", "[{nom: B}]")], 1),
        ([("président", "[]"), ("vice-présidente", "[]"), ("vice-président", "[]")], 0),
        ([("trésorier", "[]"), ("trésorier adjoint", "[]")], 0),
        ([("secrétaire-trésorière", "[]"), ("trésorier", "[]")], 1),
    ],
)
def test_an_office_listed_twice_is_found(lines: list[tuple[str, str]], count: int) -> None:
    fonctions = ", ".join(f"{{fonction: {name}, titulaires: {held}}}" for name, held in lines)
    assert len(found("GOU001", f"gouvernance: {{bureau: {{fonctions: [{fonctions}]}}}}")) == count


def test_the_help_names_the_office_that_nobody_holds() -> None:
    yaml = (
        "gouvernance: {bureau: {fonctions: [{fonction: coprésidence}, "
        f"{{fonction: cotrésorières, titulaires: {TWO}}}, "
        f"{{fonction: cotrésorières, titulaires: {TWO}}}]}}}}"
    )
    (finding,) = found("GOU001", yaml)
    assert "secrétaire" in finding.help
    assert finding.route[-2:] == (2, "fonction")
