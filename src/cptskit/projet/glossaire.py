"""The acronyms of a community, besides those that everyone in the field uses."""

from cptskit.projet.base import Modele


class Sigle(Modele):
    """Sigle propre au projet, ou dont le sens diffère de l'usage."""

    sigle: str
    """Le sigle, tel qu'il est écrit dans les textes."""
    sens: str
    """Ce que le sigle veut dire, en toutes lettres."""
