"""What hides people where a comparison leaves the screen: a name becomes what they do."""

from collections.abc import Callable

from cptskit.comparaison import Comparaison
from cptskit.projet.personnes import remplaceur

Masque = Callable[[str], str]


def masque_de(comparaison: Comparaison) -> Masque:
    """Return what replaces the people of both states in a text."""
    before, after = remplaceur(comparaison.avant.projet), remplaceur(comparaison.apres.projet)
    return lambda text: before(after(text))
