"""Colours as people write them, `#14506E`, and how well they read, in the sense of the WCAG."""

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Annotated

from pydantic import BeforeValidator
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import PydanticCustomError

from cptskit.projet.citations import citer
from cptskit.socle.patterns import late

BLANC = "#FFFFFF"
CONTRASTE_MINIMAL = 4.5
"""What text of ordinary size needs: WCAG 2, success criterion 1.4.3, level AA."""

_FORM = late(r"#?([0-9A-Fa-f]{6})")
_STEPS = 200


def _lire_couleur(brut: object) -> str:
    if found := _FORM.fullmatch(str(brut).strip()):
        return f"#{found[1].upper()}"
    raise PydanticCustomError(
        "couleur_mal_formee",
        "« {brut} » n'est pas une couleur.",
        {
            "aide": "Écrivez un dièse et six chiffres ou lettres de A à F, entre guillemets : "
            'couleur: "#14506E".',
            "brut": citer(brut),
        },
    )


Couleur = Annotated[
    str,
    BeforeValidator(_lire_couleur),
    JsonSchema({"type": "string", "pattern": "^#?[0-9A-Fa-f]{6}$", "examples": ["#14506E"]}),
]
"""A colour, red, green and blue: `#14506E`, kept in capitals and with its `#`."""


def contraste(une: str, autre: str) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black and white)."""
    dark, light = sorted((luminance(une), luminance(autre)))
    return (light + 0.05) / (dark + 0.05)


def luminance(couleur: str) -> float:
    """Return the relative luminance of a colour, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(part) for part in _parts(couleur))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def claire(couleur: str, part: float) -> str:
    """Return a mixture of a colour, of which `part` (0 to 1) is left, and white."""
    return _written(1 - part * (1 - one) for one in _parts(couleur))


def fond_clair(couleur: str) -> str:
    """Return the pale shade of a colour on which documents write in it: heads of tables, boxes."""
    return claire(couleur, 0.08)


def lisible(couleur: str) -> str:
    """Return a colour that reads on white and on its own pale shade.

    That is the colour itself, or the lightest of its darker shades, of the same hue, that does.
    """
    hue, lightness, saturation = rgb_to_hls(*_parts(couleur))
    shade = couleur
    for step in range(1, _STEPS + 1):
        if contraste(shade, fond_clair(shade)) >= CONTRASTE_MINIMAL:
            break
        shade = _written(hls_to_rgb(hue, lightness * (1 - step / _STEPS), saturation))
    return shade


def _parts(couleur: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(couleur.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)
