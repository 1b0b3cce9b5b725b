"""The look that a community gives to its documents: its colour, its logo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cptskit.documents.figures.png import png_within
from cptskit.documents.figures.style import ACCENT
from cptskit.documents.texte.images import Image
from cptskit.francais.typographie import clean, typographie
from cptskit.projet.couleurs import fond_clair, lisible
from cptskit.socle.picture_privacy import without_origin
from cptskit.socle.pictures import fault_of_logo, kind_of, read_inside, svg_size
from cptskit.socle.records import record

if TYPE_CHECKING:
    from pathlib import Path

    from cptskit.projet import Projet

_PALE = "#E9F1F5"
_PNG_SIZE = (1800, 600)
"""The most points of a logo that is drawn for Word: more than 400 an inch where it is highest."""


@record
class Logo:
    """The picture of a community, and what it says to those who do not see it."""

    image: Image
    alternatif: str


@record
class Charte:
    """The colours of a document and the logo that it bears; by default the house's, without one."""

    accent: str = str(ACCENT)
    """Of headings, rules, links: reads on white and on `pale`."""
    pale: str = _PALE
    """Ground of table heads and boxes."""
    logo: Logo | None = None

    @property
    def est_propre(self) -> bool:
        """Whether the colours are the community's own."""
        return self.accent != ACCENT


def charte_of(projet: Projet, folder: Path, *, with_logo: bool) -> Charte:
    """Return the look of a project's documents; a colour that reads badly is darkened.

    A logo that cannot be shown is left out: a rule tells of it.
    """
    style = projet.style
    logo = _logo(projet, folder) if with_logo else None
    if style is None or style.couleur is None:
        return Charte(logo=logo)
    accent = lisible(style.couleur)
    return Charte(accent, fond_clair(accent), logo)


def _logo(projet: Projet, folder: Path) -> Logo | None:
    style = projet.style
    data = read_inside(style.logo, folder) if style and style.logo else None
    if style is None or data is None or fault_of_logo(data):
        return None
    kind = kind_of(data)
    data = without_origin(data, kind)
    words = style.logo_alternatif or projet.identite.nom
    as_png = (lambda: png_within(data, svg_size(data), _PNG_SIZE)) if kind == "svg" else None
    return Logo(Image(data, kind, as_png), typographie(clean(words)))
