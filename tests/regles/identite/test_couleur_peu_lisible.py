"""A colour that reads badly is measured, and a darker one is offered."""

import pytest

from cptskit.socle.findings import Change
from tests.regles.checked import found


@pytest.mark.parametrize(
    ("colour", "count"), [("#14506E", 0), ("#000000", 0), ("#767676", 0), ("#777777", 1)]
)
def test_the_limit_is_that_of_the_wcag(colour: str, count: int) -> None:
    assert len(found("IDE017", f'style: {{couleur: "{colour}"}}')) == count


def test_the_contrast_is_told_and_a_shade_is_proposed() -> None:
    (one,) = found("IDE017", 'style: {couleur: "#F2A900"}')
    assert "2,0:1" in one.message
    assert "4,5:1" in one.message
    assert "#946700" in one.help
    assert one.changes == (Change(("style", "couleur"), "#946700"),)


def test_a_contrast_just_too_low_is_not_rounded_up() -> None:
    (one,) = found("IDE017", 'style: {couleur: "#777777"}')
    assert "est de 4,4:1" in one.message


def test_nothing_is_said_without_a_colour() -> None:
    assert found("IDE017", "style: {logo_alternatif: Un logo}") == []
