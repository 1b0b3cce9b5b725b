"""A project with all that it cites put in, and what leads nowhere."""

from cptskit.projet import Projet
from cptskit.renvois.cles import with_keys
from cptskit.renvois.egares import Unresolved
from cptskit.renvois.textes import with_texts


def resolve(projet: Projet, *, textes: bool = True) -> tuple[Projet, list[Unresolved]]:
    """Return the project with what it cites put in, and the citations that lead nowhere.

    `textes` False spares the walk through texts that are known to cite nothing.
    """
    whole, wrong = with_keys(projet)
    if not textes:
        return whole, wrong
    project, lost = with_texts(whole)
    return project, [*wrong, *lost]
