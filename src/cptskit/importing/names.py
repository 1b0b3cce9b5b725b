"""The names of people in one cell: cut where it is certain, left whole where it is not."""

import re
from dataclasses import dataclass

from cptskit.projet.codes import Civilite

_TITLES = {
    **dict.fromkeys(("mme", "madame", "mlle", "mademoiselle"), Civilite.MADAME.value),
    **dict.fromkeys(("m", "m.", "mr", "mr.", "monsieur"), Civilite.MONSIEUR.value),
    **dict.fromkeys(("dr", "dr.", "docteur", "docteure", "pr", "pr.", "professeur"), ""),
}
_PARTICLES = frozenset({"de", "du", "des", "d", "la", "le", "les", "van", "von", "el", "ben"})
_UNSAFE = re.compile(r"[()\[\]@/&+,;:\d]|\bet\b", re.IGNORECASE)
_STRUCTURES = re.compile(
    r"\b(?:pharmacie|cabinet|centre|maison|laboratoire|ehpad|ssiad|msp|clinique|h[oô]pital|selarl"
    r"|sel|scm|scp|sisa|association|r[eé]sidence|mairie|officine|soci[eé]t[eé])\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Name:
    """A family name, a first name and a title; `whole` where the name could not be cut."""

    nom: str
    prenom: str = ""
    civilite: str = ""
    whole: bool = False


def looks_like_a_structure(text: str) -> bool:
    """Say whether words hold the name of a kind of structure: « Pharmacie du Pont »."""
    return _STRUCTURES.search(text) is not None


def split_names(text: str) -> Name:
    """Return a name cut by its capitals, « DUPONT Camille », without the title before it.

    It is left whole without a difference in capitals, with a particle between both (« Alix de LA
    ROCHE »), for two people, and for a structure.
    """
    words = text.split()
    if _UNSAFE.search(text) or _STRUCTURES.search(text):
        return Name(text, whole=True)
    title = ""
    while len(words) > 1 and words[0].lower() in _TITLES:
        title = title or _TITLES[words.pop(0).lower()]
    name, first = _by_capitals(words)
    return Name(name, first, title, whole=not first and len(words) > 1)


def _by_capitals(words: list[str]) -> tuple[str, str]:
    capitals = [word.isupper() and len(word.strip(".-")) > 1 for word in words]
    if not any(capitals) or all(capitals):
        return " ".join(words), ""
    first = capitals.index(True)
    last = len(capitals) - capitals[::-1].index(True)
    around = words[:first] + words[last:]
    together = all(capitals[first:last]) and not (words[:first] and words[last:])
    if not together or any(_folded(word) in _PARTICLES for word in around):
        return " ".join(words), ""
    return " ".join(words[first:last]), " ".join(around)


def _folded(word: str) -> str:
    return re.sub(r"['’]", "", word).lower()
