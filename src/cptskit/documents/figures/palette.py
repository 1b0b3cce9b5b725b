"""The tones of figures in a community's own colour: its hue, the lightness of ours."""

from dataclasses import replace
from functools import cache
from typing import Any

from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.style import ACCENT, Tone
from cptskit.projet.couleurs import claire, lisible, luminance
from cptskit.projet.style import Style

_STEPS = 100


def coloured(figure: Figure, style: Style | None) -> Figure:
    """Return a figure in the colour of a community; as it is where it has chosen none."""
    if style is None or style.couleur is None:
        return figure
    return replace(figure, spec=_painted(figure.spec, lisible(style.couleur)))


def _painted(part: Any, ink: str) -> Any:
    """Return a part of a specification with its tones in another ink; no word of a user's is one.

    Specifications are plain data, so that this is a walk.
    """
    if isinstance(part, dict):
        return {key: _painted(value, ink) for key, value in part.items()}
    if isinstance(part, list):
        return [_painted(value, ink) for value in part]
    return tone_in(part, ink) if isinstance(part, Tone) else part


@cache
def tone_in(tone: Tone, ink: str) -> str:
    """Return the shade of an ink that is as light as a tone of ours, so that steps stay apart."""
    if tone == ACCENT:
        return ink
    wanted = luminance(tone)
    shades = (claire(ink, part / _STEPS) for part in range(_STEPS + 1))
    return min(shades, key=lambda shade: abs(luminance(shade) - wanted))
