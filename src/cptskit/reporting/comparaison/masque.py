"""What hides people where a comparison leaves the screen: a name becomes what they do."""

from collections.abc import Callable

from cptskit.comparaison import Comparaison
from cptskit.projet.personnes import remplaceur

Masque = Callable[[str], str]


def masque_de(found: Comparaison) -> Masque:
    """Return what replaces the people of both states in a text."""
    before, after = remplaceur(found.avant.projet), remplaceur(found.apres.projet)
    return lambda text: before(after(text))
