"""What a session answers to an act."""

from collections.abc import Mapping
from typing import Any

from cptskit.editing.champs import Changement, Retrait, Saisie
from cptskit.francais.listes import joined
from cptskit.loading import LoadedProject
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Enregistre:
    """An act that was written or changed nothing, and the project after it."""

    projet: LoadedProject
    version: str
    acte: str
    """The act in words, as « Annuler : … » names it."""
    routes: tuple[Route, ...]
    """Where each changed value is now."""
    dehors: tuple[str, ...] = ()
    """Files that somebody else changed meanwhile, and that were read again."""


@record
class Divergence:
    """A value changed both by the person and by somebody else."""

    index: int
    """Which of the changes."""
    changement: Changement
    route: Route
    vu: Any
    la_mienne: Any
    l_autre: Any

    @property
    def les_deux(self) -> Any:
        """Both values joined, or None if they cannot be."""
        if not (isinstance(self.la_mienne, str) and isinstance(self.l_autre, str)):
            return None
        lines = "\n" in self.la_mienne or "\n" in self.l_autre
        between = "\n\n" if lines else " ; "
        return f"{self.l_autre.rstrip()}{between}{self.la_mienne}"


@record
class Conflit:
    """Values changed on both sides; nothing was written."""

    divergences: tuple[Divergence, ...]
    changements: tuple[Changement, ...]
    version: str
    projet: LoadedProject

    def tranche(self, choix: Mapping[int, str]) -> tuple[Changement, ...]:
        """Return the changes to save after the person's choice, by index: mienne, autre or deux."""
        by_index = {divergence.index: divergence for divergence in self.divergences}
        kept: list[Changement] = []
        for index, change in enumerate(self.changements):
            divergence = by_index.get(index)
            if divergence is None:
                kept.append(change)
            elif choix.get(index) == "deux":
                kept.append(Saisie(divergence.route, divergence.l_autre, divergence.les_deux))
            elif choix.get(index) == "mienne":
                kept.append(
                    Retrait(divergence.route, divergence.l_autre)
                    if isinstance(change, Retrait)
                    else Saisie(divergence.route, divergence.l_autre, divergence.la_mienne)
                )
        return tuple(kept)


@record
class Refus:
    """An act that cannot be done, in sentences for the person; nothing was written."""

    message: str
    aide: str


@record
class Nouvelles:
    """What somebody else changed, and the project after that."""

    projet: LoadedProject
    version: str
    fichiers: tuple[str, ...]
    routes: frozenset[Route] = frozenset()


@record
class Reprise:
    """A session that was cut off and is resumed."""

    actes: int
    """How many of its acts can be undone."""
    libelle: str
    """The last of these acts, in words."""
    ecrits: tuple[str, ...] = ()
    """Files in which its last act was not yet written, and now is."""
    perdus: tuple[str, ...] = ()
    """Files in which its last act was not written: somebody else changed the same place."""

    @property
    def phrase(self) -> str:
        """What became of an act that the cut fell upon; nothing where all had been written."""
        if self.perdus:
            return (
                "La dernière séance a été coupée : sa dernière saisie n'est pas entrée dans "
                f"{joined(self.perdus)}, changé ailleurs au même endroit. Vérifiez, et refaites-la."
            )
        if self.ecrits:
            return (
                "La dernière séance a été coupée : sa dernière saisie vient d'être écrite dans "
                f"{joined(self.ecrits)}."
            )
        return ""
