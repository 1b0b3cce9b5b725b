"""The acts of a session in order, and how each is undone and redone.

An act is kept as the pieces of text that undo it. What somebody else changes meanwhile is carried
below each of them, so that undoing takes back the person's own change and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cptskit.atelier.morceaux import Morceaux, carried, difference, inverse, put
from cptskit.socle.records import record

Textes = Mapping[str, str | None]
"""Texts by path; None for a file that does not exist."""


@record
class Retour:
    """How to turn a file back: pieces, or None once somebody else changed the same place."""

    morceaux: Morceaux | None
    avant: bool
    """Whether the file exists before."""
    apres: bool
    """Whether the file exists after."""


@dataclass
class Pas:
    """An act in words, and how to turn back each file that it touched."""

    libelle: str
    fichiers: dict[str, Retour]


@dataclass
class Fil:
    """What was done, and what was undone and can be redone; the latest comes last."""

    faits: list[Pas] = field(default_factory=list)
    defaits: list[Pas] = field(default_factory=list)

    def acte(self, libelle: str, before: Textes, after: Textes) -> None:
        """Record an act that changed files; what was undone is forgotten."""
        self.faits.append(Pas(libelle, _back(before, after)))
        self.defaits.clear()

    def ailleurs(self, path: str, before: str | None, after: str | None) -> None:
        """Record what somebody else changed in a file."""
        _carry(self.faits, path, before, after)
        _carry(self.defaits, path, before, after)

    def touche(self, path: str) -> bool:
        """Say whether an act that can be undone or redone touches a file."""
        return any(path in step.fichiers for step in (*self.faits, *self.defaits))

    @property
    def chemins(self) -> tuple[str, ...]:
        """The files touched by the acts that can be undone or redone."""
        steps = (*self.faits, *self.defaits)
        return tuple(dict.fromkeys(path for step in steps for path in step.fichiers))

    def undo(self) -> None:
        """Record that the last act was undone."""
        self._turn(self.faits, self.defaits)

    def redo(self) -> None:
        """Record that the last undone act was redone."""
        self._turn(self.defaits, self.faits)

    @staticmethod
    def _turn(source: list[Pas], target: list[Pas]) -> None:
        done = source.pop()
        turned = {
            path: Retour(inverse(back.morceaux or ()), back.apres, back.avant)
            for path, back in done.fichiers.items()
        }
        target.append(Pas(done.libelle, turned))


def turned(pas: Pas, texts: Textes) -> dict[str, str | None] | None:
    """Return the files of an act turned back; None where somebody else changed the same place."""
    made: dict[str, str | None] = {}
    for path, back in pas.fichiers.items():
        text = texts.get(path)
        if back.morceaux is None or (text is None) == back.avant:
            return None
        try:
            after = put(text or "", back.morceaux)
        except ValueError:
            return None
        made[path] = after if back.apres or after else None
    return made


def _back(before: Textes, after: Textes) -> dict[str, Retour]:
    return {
        path: Retour(
            difference(after[path] or "", before.get(path) or ""),
            after[path] is not None,
            before.get(path) is not None,
        )
        for path in after
    }


def _carry(stack: list[Pas], path: str, before: str | None, after: str | None) -> None:
    """Carry a change of a file below the acts of a stack, from the last to the first."""
    whole = before is not None and after is not None
    change = difference(before or "", after or "") if whole else None
    text = before or ""
    for step in reversed(stack):
        back = step.fichiers.get(path)
        if back is None:
            continue
        if change is None or back.morceaux is None:
            change, moved = None, None
        else:
            moved = carried(back.morceaux, change, text)
            change = carried(change, back.morceaux, text)
            text = put(text, back.morceaux)
        if moved is None:
            change = None
        step.fichiers[path] = Retour(moved, back.avant, back.apres)
