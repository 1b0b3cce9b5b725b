"""The tones of figures in a community's own colour: its hue, the lightness of ours."""

from dataclasses import replace
from functools import cache
from typing import Any

from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.shapes import Drawing, Shape
from cptskit.documents.figures.style import ACCENT, ACCENTS, Tone
from cptskit.projet.couleurs import claire, lisible, luminance
from cptskit.projet.style import Style

_STEPS = 100


def coloured(figure: Figure, style: Style | None) -> Figure:
    """Return a figure in the colour of a community; as it is where it has chosen none."""
    ink = ink_of(style)
    if ink is None:
        return figure
    return replace(figure, draw=lambda: _in_ink(figure.drawing, ink))


def ink_of(style: Style | None) -> str | None:
    """Return the accent that a community has chosen, its own or a house style's; None for ours."""
    if style is None:
        return None
    if style.couleur:
        return lisible(style.couleur)
    return ACCENTS.get(style.modele) if style.modele else None


def _in_ink(drawing: Drawing, ink: str) -> Drawing:
    return replace(drawing, shapes=tuple(_painted(shape, ink) for shape in drawing.shapes))


def _painted(shape: Shape, ink: str) -> Shape:
    """Return a shape with its tones in another ink; no word of a user's is a tone."""
    tones: dict[str, Any] = {
        name: tone_in(value, ink)
        for name in ("fill", "stroke", "colour")
        if isinstance(value := getattr(shape, name, None), Tone)
    }
    return replace(shape, **tones) if tones else shape


@cache
def tone_in(tone: Tone, ink: str) -> str:
    """Return the shade of an ink that is as light as a tone of ours, so that steps stay apart."""
    if tone == ACCENT:
        return ink
    wanted = luminance(tone)
    shades = (claire(ink, part / _STEPS) for part in range(_STEPS + 1))
    return min(shades, key=lambda shade: abs(luminance(shade) - wanted))
