"""A colour is read as people write it; what reads badly is darkened, in its own hue."""

from colorsys import rgb_to_hls

import pytest
from pydantic import TypeAdapter, ValidationError

from cptskit.projet.couleurs import (
    BLANC,
    CONTRASTE_MINIMAL,
    Couleur,
    claire,
    contraste,
    fond_clair,
    lisible,
)

READ = TypeAdapter(Couleur).validate_python
HUES = ("#F2A900", "#FFFF00", "#E2001A", "#00B4D8", "#8BC34A", "#FF69B4", "#FFFFFF", "#767676")


@pytest.mark.parametrize("written", ["#14506E", "14506e", " #14506e "])
def test_a_colour_is_kept_in_one_form(written: str) -> None:
    assert READ(written) == "#14506E"


@pytest.mark.parametrize("written", ["bleu", "#145", "#14506E80", "rgb(1,2,3)", "#14506G", ""])
def test_anything_else_is_refused_in_french(written: str) -> None:
    with pytest.raises(ValidationError, match="n'est pas une couleur") as refused:
        READ(written)
    assert '"#14506E"' in refused.value.errors()[0]["ctx"]["aide"]


def test_contrast_is_that_of_the_wcag() -> None:
    assert contraste("#000000", BLANC) == pytest.approx(21)
    assert contraste(BLANC, BLANC) == 1
    assert contraste("#777777", BLANC) == pytest.approx(4.478, abs=0.001)
    assert contraste("#FF0000", BLANC) == contraste(BLANC, "#FF0000") == pytest.approx(3.998, 0.001)


@pytest.mark.parametrize("colour", HUES)
def test_a_shade_reads_on_white_and_on_its_own_ground(colour: str) -> None:
    shade = lisible(colour)
    assert contraste(shade, BLANC) >= CONTRASTE_MINIMAL
    assert contraste(shade, fond_clair(shade)) >= CONTRASTE_MINIMAL


@pytest.mark.parametrize("colour", HUES[:-2])
def test_a_shade_keeps_its_hue(colour: str) -> None:
    hues = [rgb_to_hls(*bytes.fromhex(one[1:]))[0] for one in (colour, lisible(colour))]
    assert hues[0] == pytest.approx(hues[1], abs=0.01)


@pytest.mark.parametrize("colour", ["#14506E", "#000000", "#7B2D8B"])
def test_a_colour_that_reads_stays_as_it_is(colour: str) -> None:
    assert lisible(colour) == colour


def test_a_lighter_colour_is_a_mixture_with_white() -> None:
    assert claire("#000000", 1) == "#000000"
    assert claire("#000000", 0) == BLANC
    assert claire("#000000", 0.5) == "#808080"
