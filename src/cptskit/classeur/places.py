"""Finds the list of a project from the words of a row: its mission, its fiche, its year."""

from collections.abc import Sequence
from dataclasses import dataclass

from cptskit.classeur.feuille import Feuille
from cptskit.classeur.listes import Liste
from cptskit.documents.mots import code as mot
from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.francais.phrases import capitalised
from cptskit.francais.suggestions import did_you_mean
from cptskit.projet import Projet
from cptskit.projet.citations import citer
from cptskit.projet.codes import CodeMission
from cptskit.vocabulaire import code_for

_FEW = 12
"""The most choices named in a message."""


@dataclass(frozen=True)
class Inconnue:
    """Why no list was found: the heading of the column, what is wrong, what to write."""

    titre: str
    message: str
    aide: str = ""


@dataclass(frozen=True)
class Places:
    """The lists of a sheet, including those that this import creates."""

    feuille: Feuille
    projet: Projet
    listes: Sequence[Liste]

    def find(self, mots: Sequence[str]) -> Liste | Inconnue:
        """Return the list that words name, or why there is none.

        Words may be empty if the others are enough to name a single list.
        """
        words = [
            _mission(mot) if place.titre == "Mission" else mot
            for mot, place in zip(mots, self.feuille.places, strict=True)
        ]
        exact = [liste for liste in self.listes if _folded(liste.mots) == _folded(words)]
        if exact:
            return exact[0]
        loose = [liste for liste in self.listes if any(words) and _fits(words, liste.mots)]
        if len(loose) == 1:
            return loose[0]
        new = self.feuille.nouvelle
        made = new(self.projet, tuple(words)) if new is not None else None
        return made or self._why(words)

    def _why(self, given: Sequence[str]) -> Inconnue:
        for at, (place, word) in enumerate(zip(self.feuille.places, given, strict=True)):
            all_words = sorted({liste.mots[at] for liste in self.listes if liste.mots[at]})
            if folded(word) in map(folded, all_words):
                continue
            listed = f"Écrivez {joined(all_words[:_FEW], 'ou')}." if all_words else place.aide
            if not word:
                return Inconnue(place.titre, "la cellule est vide", listed)
            help_ = did_you_mean(word, all_words, listed)
            return Inconnue(place.titre, f"« {citer(word)} » n'est pas connu", help_)
        words = joined(f"« {citer(word)} »" for word in given)
        return Inconnue(self.feuille.places[0].titre, f"{words} ne vont pas ensemble")


def _fits(written: Sequence[str], words: Sequence[str]) -> bool:
    pairs = zip(written, words, strict=True)
    return all(not mot or folded(mot) == folded(word) for mot, word in pairs)


def _folded(words: Sequence[str]) -> list[str]:
    return [folded(word) for word in words]


def _mission(words: str) -> str:
    code = code_for(CodeMission, words) if words else None
    return capitalised(mot(CodeMission(code))) if code else words
