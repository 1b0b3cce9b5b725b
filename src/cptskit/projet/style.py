"""The look of the documents: what a community chooses of it."""

from enum import StrEnum

from cptskit.projet.base import Modele
from cptskit.projet.couleurs import Couleur


class StyleMaison(StrEnum):
    """A house style: letters, rules, corners, two colours."""

    MAISON = "maison"
    ARDOISE = "ardoise"


class Police(StrEnum):
    """Letters that travel with the package; Word has their twins, Calibri and Cambria."""

    CARLITO = "carlito"
    CALADEA = "caladea"


class Style(Modele):
    """Logo, couleurs et lettres de la communauté, dans les documents produits."""

    logo: str | None = None
    """Fichier du logo dans le dossier du projet : PNG, JPEG ou SVG, 1 Mo au plus.
    Logo
    PNG, JPEG ou SVG, 1 Mo au plus.
    """
    logo_alternatif: str | None = None
    """Ce que dit le logo à qui ne le voit pas ; le nom de la communauté, par défaut."""
    couleur: Couleur | None = None
    """Couleur des titres, des tableaux et des figures, entre guillemets : "#14506E".
    Couleur
    Celle des titres et des tableaux, par exemple #14506E.
    """
    couleur_seconde: Couleur | None = None
    """Couleur de ce qui manque et de ce qui alerte, entre guillemets : "#A3461B".
    Seconde couleur
    Celle de ce qui manque et de ce qui alerte.
    """
    modele: StyleMaison | None = None
    """Style des documents : maison (par défaut), ou ardoise, à lettres romaines et filets fins.
    Style
    Maison, ou ardoise : lettres romaines et filets fins.
    """
    police: Police | None = None
    """Lettres du texte : carlito (celles de Calibri) ou caladea (celles de Cambria).
    Lettres
    Carlito ressemble à Calibri, Caladea à Cambria.
    """
