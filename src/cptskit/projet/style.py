"""The look of the documents: what a community chooses of it."""

from cptskit.projet.base import Modele
from cptskit.projet.couleurs import Couleur


class Style(Modele):
    """Logo et couleur de la communauté, dans les documents produits."""

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
