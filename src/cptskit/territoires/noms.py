"""Whether the name that a project gives to a commune is one that the commune answers to."""

from cptskit.referentiels import Commune, communes_deleguees, search_communes
from cptskit.referentiels.recherche import alike, cle


def meme_nom(nom: str, une: Commune) -> bool:
    """Say whether a name is that of the commune, a shorter form of it, or that of a part of it."""
    if nom == une.nom:
        return True
    ours, official = cle(nom), cle(une.nom)
    if alike(ours, official):
        return not _another(nom, une) or ours == official
    return any(alike(ours, cle(part)) for part in communes_deleguees(une.code))


def _another(nom: str, une: Commune) -> bool:
    """Say whether the name is, to the letter, that of another commune of the département."""
    named = search_communes(nom, [une.departement])
    return bool(named) and une not in named
