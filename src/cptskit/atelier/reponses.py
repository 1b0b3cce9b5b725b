"""What a session answers to an act."""

from collections.abc import Mapping
from typing import Any

from cptskit.editing.champs import Changement, Retrait, Saisie
from cptskit.loading import LoadedProject
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Enregistre:
    """An act that was written, or that changed nothing; the project after it."""

    projet: LoadedProject
    version: str
    acte: str
    """The act in words, as « Annuler : … » names it."""
    routes: tuple[Route, ...]
    """Where each change stands now."""
    dehors: tuple[str, ...] = ()
    """Files that somebody else changed meanwhile, and that were followed."""


@record
class Divergence:
    """A value that the person changed, and somebody else too."""

    index: int
    """Which of the changes."""
    changement: Changement
    route: Route
    vu: Any
    la_mienne: Any
    l_autre: Any

    @property
    def les_deux(self) -> Any:
        """Both values as one, where they can stand together; None where they cannot."""
        if not (isinstance(self.la_mienne, str) and isinstance(self.l_autre, str)):
            return None
        lines = "\n" in self.la_mienne or "\n" in self.l_autre
        between = "\n\n" if lines else " ; "
        return f"{self.l_autre.rstrip()}{between}{self.la_mienne}"


@record
class Conflit:
    """Values that were changed on both sides; nothing was written."""

    divergences: tuple[Divergence, ...]
    changements: tuple[Changement, ...]
    version: str
    projet: LoadedProject

    def tranche(self, choix: Mapping[int, str]) -> tuple[Changement, ...]:
        """Return the changes to save once the person chose, by index: mienne, autre or deux."""
        told = {one.index: one for one in self.divergences}
        kept: list[Changement] = []
        for index, change in enumerate(self.changements):
            other = told.get(index)
            if other is None:
                kept.append(change)
            elif choix.get(index) == "deux":
                kept.append(Saisie(other.route, other.l_autre, other.les_deux))
            elif choix.get(index) == "mienne":
                kept.append(
                    Retrait(other.route, other.l_autre)
                    if isinstance(change, Retrait)
                    else Saisie(other.route, other.l_autre, other.la_mienne)
                )
        return tuple(kept)


@record
class Refus:
    """An act that cannot be done, in sentences for the person; nothing was written."""

    message: str
    aide: str


@record
class Nouvelles:
    """What somebody else changed, and the project after it."""

    projet: LoadedProject
    version: str
    fichiers: tuple[str, ...]
    routes: frozenset[Route] = frozenset()


@record
class Reprise:
    """A session that was cut off, and is taken up."""

    actes: int
    """How many of its acts can be undone."""
    libelle: str
    """The last of them."""
    ecrits: tuple[str, ...] = ()
    """Files in which its last act was still to be written, and now is."""
    perdus: tuple[str, ...] = ()
    """Files that somebody else changed at the same place as its last act, which was not written."""
