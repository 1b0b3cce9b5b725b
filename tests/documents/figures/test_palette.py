"""Figures take a community's colour: same steps of lightness, no word of a user's changed."""

from itertools import pairwise

import pytest

from cptskit.documents.figures.carte.groups import LOOKS
from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.figures.palette import tone_in
from cptskit.documents.figures.style import ACCENT, SHADES, Tone
from cptskit.projet import Projet
from cptskit.projet.couleurs import contraste, lisible, luminance

from .build import projet

COLOURS = ("#7B2D8B", "#F2A900", "#000000", "#E2001A", "#2E7D32")


def with_bars(couleur: str | None = None) -> Projet:
    parts = [{"libelle": str(ACCENT), "valeur": "40 %"}, {"libelle": "Autres", "valeur": "60 %"}]
    repartition = {"libelle": "Essai", "parts": parts}
    style = {"couleur": couleur} if couleur else {}
    return projet(diagnostic={"repartitions": [repartition]}, style=style)


def test_without_a_colour_figures_stay_as_they_are() -> None:
    assert (
        Figures(with_bars())["repartition-1"].svg
        == Figures(projet(**{"diagnostic": with_bars().diagnostic}))["repartition-1"].svg
    )


@pytest.mark.parametrize("colour", COLOURS)
def test_steps_stay_as_far_apart_as_ours(colour: str) -> None:
    ink = lisible(colour)
    steps = [tone_in(tone, ink) for tone in SHADES]
    assert steps[0] == ink
    assert all(contraste(dark, light) >= 1.35 for dark, light in pairwise(steps))
    for ours, theirs in zip(SHADES[1:], steps[1:], strict=True):
        assert luminance(theirs) == pytest.approx(luminance(ours), abs=0.02)


def test_bars_are_in_the_colour_and_words_stay() -> None:
    drawn = Figures(with_bars("#7B2D8B"))["repartition-1"].svg.decode()
    assert 'fill="#7B2D8B"' in drawn
    assert f'fill="{ACCENT}"' not in drawn
    assert f">{ACCENT}</text>" in drawn


def test_no_tone_of_ours_is_left_in_any_figure() -> None:
    ours = {str(tone) for tone in SHADES} | {
        str(look.fill) for look in LOOKS if isinstance(look.fill, Tone)
    }
    sections = {
        "territoire": {"communes": [{"insee": "24037"}, {"insee": "38053"}]},
        "calendrier": {"jalons": [{"type": "signature", "date": "2026-01-01"}]},
        "gouvernance": {
            "instances": [
                {"nom": "Assemblée générale", "role": "Vote"},
                {"nom": "Conseil", "role": "Décide"},
            ]
        },
        "style": {"couleur": "#7B2D8B"},
    }
    figures = Figures(projet(**sections))
    assert {"carte", "gouvernance"} <= set(figures)
    for figure in figures.values():
        written = figure.svg.decode()
        assert [tone for tone in ours if f'"{tone}"' in written] == [], figure.nom
