"""The look that a community gives to its documents: its colours, its letters, its logo."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from cptskit.documents.figures.palette import ink_of
from cptskit.documents.figures.png import png_within
from cptskit.documents.figures.style import ACCENT, ACCENTS
from cptskit.documents.texte.images import Image
from cptskit.francais.typographie import clean, typographie
from cptskit.projet.couleurs import fond_clair, lisible
from cptskit.projet.style import Style, StyleMaison
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
    """The look of a document: colours, letters, rules, logo; by default the house's."""

    accent: str = str(ACCENT)
    """Of headings, rules, links: reads on white and on `pale`."""
    pale: str = _PALE
    """Ground of bands and boxes."""
    logo: Logo | None = None
    second: str = "#A3461B"
    """Of what is missing and of what warns: nothing else."""
    texte: str = "Carlito"
    """The letters of the text."""
    titres: str = "Carlito"
    donnees: str = "Carlito"
    """Those of tables and notes: figures of one width."""
    arrondi: float = 2.0
    """Corners, thin and strong rules: points."""
    filet: float = 0.5
    trait: float = 1.8

    @property
    def est_propre(self) -> bool:
        """Whether the look is another than the house's, the logo left aside."""
        return replace(self, logo=None) != Charte()

    def tokens(self) -> dict[str, str | float]:
        """Return all that a style sheet asks for, the logo left aside."""
        names = (field.name for field in fields(self) if field.name != "logo")
        return {name: getattr(self, name) for name in names}


_STYLES = {
    StyleMaison.MAISON: Charte(),
    StyleMaison.ARDOISE: Charte(
        accent=ACCENTS["ardoise"],
        pale="#EEF1F6",
        second="#8C2A45",
        texte="Caladea",
        titres="Caladea",
        arrondi=0.0,
        filet=0.4,
        trait=0.9,
    ),
}


def charte_of(projet: Projet, folder: Path, *, with_logo: bool) -> Charte:
    """Return the look of a project's documents; a colour that reads badly is darkened.

    A logo that cannot be shown is left out: a rule says so.
    """
    style = projet.style or Style()
    house = _STYLES[style.modele or StyleMaison.MAISON]
    chosen: dict[str, Any] = {"logo": _logo(projet, folder) if with_logo else None}
    if style.couleur and (ink := ink_of(style)):
        chosen |= {"accent": ink, "pale": fond_clair(ink)}
    if style.couleur_seconde:
        chosen["second"] = lisible(style.couleur_seconde)
    if style.police:
        chosen |= dict.fromkeys(("texte", "titres"), style.police.capitalize())
    return replace(house, **chosen)


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
