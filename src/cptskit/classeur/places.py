"""The list of a project that the words of a row name: its mission, its fiche, its year."""

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
"""Choices that a message names."""


@dataclass(frozen=True)
class Inconnue:
    """Why words name no list: the heading of the column, what is wrong, what to write."""

    titre: str
    message: str
    aide: str = ""


@dataclass(frozen=True)
class Places:
    """The lists of a sheet, those that come with this import too."""

    feuille: Feuille
    projet: Projet
    listes: Sequence[Liste]

    def trouver(self, mots: Sequence[str]) -> Liste | Inconnue:
        """Return the list that words name, or why they name none.

        Empty words are no hindrance where the others name one list alone.
        """
        said = [
            _mission(one) if place.titre == "Mission" else one
            for one, place in zip(mots, self.feuille.places, strict=True)
        ]
        exact = [liste for liste in self.listes if _folded(liste.mots) == _folded(said)]
        if exact:
            return exact[0]
        loose = [liste for liste in self.listes if any(said) and _fits(said, liste.mots)]
        if len(loose) == 1:
            return loose[0]
        new = self.feuille.nouvelle
        made = new(self.projet, tuple(said)) if new is not None else None
        return made or self._why(said)

    def _why(self, said: Sequence[str]) -> Inconnue:
        for at, (place, word) in enumerate(zip(self.feuille.places, said, strict=True)):
            known = sorted({liste.mots[at] for liste in self.listes if liste.mots[at]})
            if folded(word) in map(folded, known):
                continue
            listed = f"Écrivez {joined(known[:_FEW], 'ou')}." if known else place.aide
            if not word:
                return Inconnue(place.titre, "la cellule est vide", listed)
            help_ = did_you_mean(word, known, listed)
            return Inconnue(place.titre, f"« {citer(word)} » n'est pas connu", help_)
        words = joined(f"« {citer(one)} »" for one in said)
        return Inconnue(self.feuille.places[0].titre, f"{words} ne vont pas ensemble")


def _fits(said: Sequence[str], words: Sequence[str]) -> bool:
    pairs = zip(said, words, strict=True)
    return all(not one or folded(one) == folded(word) for one, word in pairs)


def _folded(words: Sequence[str]) -> list[str]:
    return [folded(word) for word in words]


def _mission(words: str) -> str:
    code = code_for(CodeMission, words) if words else None
    return capitalised(mot(CodeMission(code))) if code else words
