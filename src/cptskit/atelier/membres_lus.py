"""Members read from a spreadsheet compared with the project's: who is new, what differs."""

from collections.abc import Mapping, Sequence
from typing import Any

from cptskit.atelier.formulaires.natures import prompt_at
from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie
from cptskit.editing.tableau_membres import TABLE
from cptskit.francais.accents import folded
from cptskit.socle.records import record
from cptskit.vocabulaire import code_for

Membre = Mapping[str, str]
_NAMES = ("nom", "prenom")


@record
class Change:
    """A member of the project of whom a spreadsheet says something else."""

    rang: int
    membre: Membre
    valeurs: Mapping[str, tuple[str, str]]
    """By key: what the project says, what the spreadsheet says."""


@record
class Rapprochement:
    """The members of a spreadsheet matched with those of the project."""

    nouveaux: tuple[Membre, ...]
    changes: tuple[Change, ...]
    pareils: int
    absents: tuple[int, ...]
    """The places of the members whom the spreadsheet does not name."""


def matched(lus: Sequence[Membre], tenus: Sequence[Any]) -> Rapprochement:
    """Match each member: by RPPS number, else by name and first name.

    An empty cell erases nothing.
    """
    free = dict(enumerate(tenu if isinstance(tenu, Mapping) else {} for tenu in tenus))
    new: list[Membre] = []
    changes: list[Change] = []
    same = 0
    for lu in lus:
        at = next((place for place, tenu in free.items() if _is_same_person(lu, tenu)), None)
        if at is None:
            new.append(lu)
            continue
        membre = free.pop(at)
        values = {
            key: (str(membre.get(key) or ""), value)
            for key, value in lu.items()
            if not _same(key, str(membre.get(key) or ""), value)
        }
        if values:
            changes.append(Change(at, membre, values))
        same += not values
    return Rapprochement(tuple(new), tuple(changes), same, tuple(free))


def changements(
    rapprochement: Rapprochement, tenus: Sequence[Any], *, retirer: bool
) -> list[Changement]:
    """Return the changes that bring the project to the spreadsheet; `retirer` drops the absent."""
    made: list[Changement] = [
        Saisie((*TABLE, change.rang, key), before or None, after)
        for change in rapprochement.changes
        for key, (before, after) in change.valeurs.items()
    ]
    if rapprochement.nouveaux:
        made.append(Ajout(TABLE, tuple(dict(membre) for membre in rapprochement.nouveaux)))
    if retirer:
        made += [
            Retrait((*TABLE, at), tenus[at]) for at in sorted(rapprochement.absents, reverse=True)
        ]
    return made


def _is_same_person(lu: Membre, tenu: Membre) -> bool:
    numbers = lu.get("rpps"), tenu.get("rpps")
    if all(numbers):
        return numbers[0] == numbers[1]
    return bool(lu.get("nom")) and all(
        folded(lu.get(key, "")) == folded(str(tenu.get(key) or "")) for key in _NAMES
    )


def _same(key: str, before: str, value: str) -> bool:
    if before == value or (key in _NAMES and folded(before) == folded(value)):
        return True
    values = prompt_at((*TABLE, 0, key)).values
    return values is not None and bool(before) and code_for(values, before) == value
