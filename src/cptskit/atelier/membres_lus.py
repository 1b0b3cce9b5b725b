"""Members read from a spreadsheet beside those of the project: who is new, what differs."""

from collections.abc import Mapping, Sequence
from typing import Any

from cptskit.atelier.formulaires.natures import asked_at
from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie
from cptskit.editing.tableau_membres import TABLE
from cptskit.francais.accents import folded
from cptskit.socle.records import record
from cptskit.vocabulaire import code_for

Membre = Mapping[str, str]
_NAMES = ("nom", "prenom")


@record
class Change:
    """What a spreadsheet says otherwise of a member of the project."""

    rang: int
    membre: Membre
    valeurs: Mapping[str, tuple[str, str]]
    """By key: what the project says, what the spreadsheet says."""


@record
class Rapprochement:
    """The members of a spreadsheet beside those of the project."""

    nouveaux: tuple[Membre, ...]
    changes: tuple[Change, ...]
    pareils: int
    absents: tuple[int, ...]
    """The places of those whom the spreadsheet does not name."""


def rapproche(lus: Sequence[Membre], tenus: Sequence[Any]) -> Rapprochement:
    """Find each member again: by RPPS number, else by name and first name.

    An empty cell says nothing: it erases nothing.
    """
    free = dict(enumerate(one if isinstance(one, Mapping) else {} for one in tenus))
    new: list[Membre] = []
    changes: list[Change] = []
    same = 0
    for one in lus:
        at = next((place for place, held in free.items() if _are_one(one, held)), None)
        if at is None:
            new.append(one)
            continue
        held = free.pop(at)
        values = {
            key: (str(held.get(key) or ""), value)
            for key, value in one.items()
            if not _same(key, str(held.get(key) or ""), value)
        }
        if values:
            changes.append(Change(at, held, values))
        same += not values
    return Rapprochement(tuple(new), tuple(changes), same, tuple(free))


def changements(found: Rapprochement, tenus: Sequence[Any], *, retirer: bool) -> list[Changement]:
    """Return what makes the project say what the spreadsheet says; the absent go if asked."""
    made: list[Changement] = [
        Saisie((*TABLE, one.rang, key), before or None, after)
        for one in found.changes
        for key, (before, after) in one.valeurs.items()
    ]
    if found.nouveaux:
        made.append(Ajout(TABLE, tuple(dict(one) for one in found.nouveaux)))
    if retirer:
        made += [Retrait((*TABLE, at), tenus[at]) for at in sorted(found.absents, reverse=True)]
    return made


def _are_one(one: Membre, held: Membre) -> bool:
    both = one.get("rpps"), held.get("rpps")
    if all(both):
        return both[0] == both[1]
    return bool(one.get("nom")) and all(
        folded(one.get(key, "")) == folded(str(held.get(key) or "")) for key in _NAMES
    )


def _same(key: str, held: str, value: str) -> bool:
    if held == value or (key in _NAMES and folded(held) == folded(value)):
        return True
    values = asked_at((*TABLE, 0, key)).values
    return values is not None and bool(held) and code_for(values, held) == value
