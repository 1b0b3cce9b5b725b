"""The lines that the text and the Markdown of a comparison share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cptskit.comparaison import Ecart, Nature
from cptskit.comparaison.mots import chapitre, dite, lieu, sous
from cptskit.comparaison.textes import abreges, mot_a_mot
from cptskit.francais.listes import joined
from cptskit.francais.nombres import counted
from cptskit.reporting.comparaison.masque import Masque

_LONG = 60
"""Above this, two texts are shown word by word and not one after the other."""


@dataclass(frozen=True)
class Ligne:
    """A difference in words: its sign, where it is, and the pieces of what it says.

    A piece is marked `=`, `-` (was there), `+` (is there now).
    """

    signe: str
    lieu: str
    morceaux: tuple[tuple[str, str], ...]


def par_chapitre(ecarts: Sequence[Ecart]) -> Iterator[tuple[str, list[Ecart]]]:
    """Yield the differences of each chapter, in the order of the project."""
    order = list(dict.fromkeys(chapitre(ecart) for ecart in ecarts))
    ranked = sorted(ecarts, key=lambda ecart: order.index(chapitre(ecart)))
    for title, found in groupby(ranked, key=chapitre):
        yield title, list(found)


def ligne(ecart: Ecart, masque: Masque | None) -> Ligne:
    """Return the line of a difference; `masque` hides what says who somebody is."""
    said = _ligne(ecart, masquer=masque is not None)
    if masque is None:
        return said
    pieces = tuple((kind, masque(text)) for kind, text in said.morceaux)
    return Ligne(said.signe, masque(said.lieu), pieces)


def _ligne(ecart: Ecart, *, masquer: bool) -> Ligne:
    where = lieu(ecart, masquer)
    if ecart.nature is Nature.AJOUT:
        return Ligne("+", where, _all(ecart, "+", masquer))
    if ecart.nature is Nature.RETRAIT:
        return Ligne("-", where, _all(ecart, "-", masquer))
    before, after = dite(ecart.avant[0], masquer), dite(ecart.apres[0], masquer)
    if min(len(before), len(after)) > _LONG:
        return Ligne("~", where, tuple(abreges(mot_a_mot(before, after))))
    return Ligne("~", where, (("-", before), ("+", after)))


def _all(ecart: Ecart, sign: str, masquer: bool) -> tuple[tuple[str, str], ...]:
    """Return the leaves of an entry that came or left; a value alone is itself."""
    leaves = ecart.apres if ecart.nature is Nature.AJOUT else ecart.avant
    if len(leaves) == 1 and not leaves[0].chemin:
        return ((sign, dite(leaves[0], masquer)),)
    lines = (f"{sous(leaf.chemin)} : {dite(leaf, masquer)}" for leaf in leaves)
    return ((sign, " ; ".join(lines)),)


def bilan(ecarts: Sequence[Ecart]) -> str:
    """Return the sum of the differences: « 3 ajouts, 1 retrait et 12 changements »."""
    names = {Nature.AJOUT: "ajout", Nature.RETRAIT: "retrait", Nature.CHANGEMENT: "changement"}
    counts = {nature: sum(ecart.nature is nature for ecart in ecarts) for nature in names}
    return joined(counted(count, names[nature]) for nature, count in counts.items() if count)
