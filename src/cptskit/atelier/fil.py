"""The acts of a session in their order, and how each is undone and done again.

An act is kept as the pieces of text that undo it. What somebody else changes meanwhile is carried
below each of them, so that an undo takes back the person's own change and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cptskit.atelier.morceaux import Morceaux, carried, difference, inverse, put
from cptskit.socle.records import record

Textes = Mapping[str, str | None]
"""Files by path; None where there is none."""


@record
class Retour:
    """What turns a file back: pieces, None once somebody else changed the same place."""

    morceaux: Morceaux | None
    avant: bool
    """Whether the file is there before."""
    apres: bool
    """Whether the file is there after."""


@dataclass
class Pas:
    """An act in words, and what turns back each file that it touched."""

    libelle: str
    fichiers: dict[str, Retour]


@dataclass
class Fil:
    """What was done, and what was undone and may be done again; the last stands last."""

    faits: list[Pas] = field(default_factory=list)
    defaits: list[Pas] = field(default_factory=list)

    def acte(self, libelle: str, before: Textes, after: Textes) -> None:
        """Take in an act that made files others; what was undone is forgotten."""
        self.faits.append(Pas(libelle, _back(before, after)))
        self.defaits.clear()

    def ailleurs(self, path: str, before: str | None, after: str | None) -> None:
        """Take in what somebody else made of a file."""
        _carry(self.faits, path, before, after)
        _carry(self.defaits, path, before, after)

    def touche(self, path: str) -> bool:
        """Say whether an act that may be undone or done again touches a file."""
        return any(path in one.fichiers for one in (*self.faits, *self.defaits))

    @property
    def chemins(self) -> tuple[str, ...]:
        """The files that an act touched which may be undone or done again."""
        steps = (*self.faits, *self.defaits)
        return tuple(dict.fromkeys(path for one in steps for path in one.fichiers))

    def annule(self) -> None:
        """Take in that the last act was undone."""
        self._turn(self.faits, self.defaits)

    def retabli(self) -> None:
        """Take in that the last act that was undone was done again."""
        self._turn(self.defaits, self.faits)

    @staticmethod
    def _turn(source: list[Pas], target: list[Pas]) -> None:
        done = source.pop()
        turned = {
            path: Retour(inverse(one.morceaux or ()), one.apres, one.avant)
            for path, one in done.fichiers.items()
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
    for one in reversed(stack):
        back = one.fichiers.get(path)
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
        one.fichiers[path] = Retour(moved, back.avant, back.apres)
