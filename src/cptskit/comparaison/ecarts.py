"""The differences between two states, each changed leaf once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from cptskit.comparaison.cles import Cle, keyed
from cptskit.comparaison.feuilles import Chemin, Feuille, de_champ, feuilles, given, step_of
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.socle.records import record

_PLAIN = Feuille((), None)
_ALIKE = 0.6
_FEWEST = 2


class Nature(StrEnum):
    """What a difference is."""

    AJOUT = "ajout"
    RETRAIT = "retrait"
    CHANGEMENT = "changement"


@record
class Ecart:
    """A difference: the way to it, and the leaves that were there and that are there now.

    An addition has no leaf before, a removal none after; a change has one of each. The ways of
    leaves start at `chemin`.
    """

    chemin: Chemin
    nature: Nature
    avant: tuple[Feuille, ...] = ()
    apres: tuple[Feuille, ...] = ()
    objets: tuple[Any, ...] = ()
    """The entries on the way, outermost first: what words are made from."""


def compare(avant: Projet, apres: Projet) -> tuple[Ecart, ...]:
    """Return what differs between two states of a project, in the order of its chapters.

    Entries are matched by their key (code Insee, id, profession, year…), then by likeness where
    only a name changed. The order of entries and of files is no difference.
    """
    return tuple(_models(avant, apres, (), ()))


def _models(
    before: BaseModel, after: BaseModel, chemin: Chemin, objets: tuple[Any, ...]
) -> Iterator[Ecart]:
    old, new = dict(given(before)), dict(given(after))
    for name in type(after).model_fields:
        if name in old or name in new:
            form = de_champ(type(after), name)
            yield from _values(old.get(name), new.get(name), (*chemin, name), objets, form)


def _values(
    before: Any, after: Any, chemin: Chemin, objets: tuple[Any, ...], form: Feuille = _PLAIN
) -> Iterator[Ecart]:
    if before == after:
        return
    present = before if before is not None else after
    if isinstance(present, BaseModel):
        if before is None or after is None:
            yield _entry(before, after, chemin, objets)
        else:
            yield from _models(before, after, chemin, objets)
    elif isinstance(present, dict):
        yield from _by_code(before or {}, after or {}, chemin, objets)
    elif isinstance(present, tuple) and isinstance(present[0], BaseModel):
        yield from _entries(before or (), after or (), chemin, objets)
    elif isinstance(present, tuple):
        yield from _items(before or (), after or (), chemin, objets)
    else:
        nature = Nature.CHANGEMENT
        if before is None or after is None:
            nature = Nature.AJOUT if before is None else Nature.RETRAIT
        yield Ecart(chemin, nature, _leaf(before, form), _leaf(after, form), objets)


def _leaf(value: Any, form: Feuille) -> tuple[Feuille, ...]:
    return () if value is None else (replace(form, valeur=value),)


def _by_code(
    before: dict[Any, Any], after: dict[Any, Any], chemin: Chemin, objets: tuple[Any, ...]
) -> Iterator[Ecart]:
    for code in dict.fromkeys((*before, *after)):
        old, new = before.get(code), after.get(code)
        entry = (code,) if isinstance(code, CodeMission) else ()
        yield from _values(old, new, (*chemin, step_of(code)), (*objets, *entry))


def _entries(
    before: Sequence[BaseModel],
    after: Sequence[BaseModel],
    chemin: Chemin,
    objets: tuple[Any, ...],
) -> Iterator[Ecart]:
    old, new = keyed(before), keyed(after)
    renamed = _renamed(
        {key: entry for key, entry in old.items() if key not in new},
        {key: entry for key, entry in new.items() if key not in old},
    )
    came_from = {there: here for here, there in renamed.items()}
    for key, entry in old.items():
        if key not in new and key not in renamed:
            yield _entry(entry, None, (*chemin, key), objets)
    for key, entry in new.items():
        former = old.get(came_from.get(key, key))
        way = (*chemin, key)
        if former is None:
            yield _entry(None, entry, way, objets)
        else:
            yield from _models(former, entry, way, (*objets, entry))


def _entry(before: Any, after: Any, chemin: Chemin, objets: tuple[Any, ...]) -> Ecart:
    entry = before if after is None else after
    leaves = tuple(feuilles(entry))
    if after is None:
        return Ecart(chemin, Nature.RETRAIT, avant=leaves, objets=(*objets, entry))
    return Ecart(chemin, Nature.AJOUT, apres=leaves, objets=(*objets, entry))


def _renamed(gone: dict[Cle, BaseModel], come: dict[Cle, BaseModel]) -> dict[Cle, Cle]:
    """Return the entries that left under one key and came back under another, all else alike."""
    renamed: dict[Cle, Cle] = {}
    for key, entry in gone.items():
        own = _content(entry)
        near = [
            (shared, there)
            for there, there_words in come.items()
            if there not in renamed.values() and (shared := _shared(own, _content(there_words)))
        ]
        if near:
            renamed[key] = max(near, key=lambda pair: pair[0])[1]
    return renamed


def _content(entry: BaseModel) -> Counter[tuple[str, str]]:
    return Counter((str(leaf.chemin), str(leaf.valeur)) for leaf in feuilles(entry))


def _shared(words: Counter[tuple[str, str]], other_words: Counter[tuple[str, str]]) -> float:
    """Return how much two entries have in common; 0 where that is too little."""
    both = (words & other_words).total()
    most = max(words.total(), other_words.total())
    return both / most if both >= _FEWEST and both >= _ALIKE * most else 0


def _items(
    before: Sequence[Any], after: Sequence[Any], chemin: Chemin, objets: tuple[Any, ...]
) -> Iterator[Ecart]:
    """Yield what left a list of values and what came into it; their order is no difference."""
    old, new = Counter(before), Counter(after)
    for value in (old - new).elements():
        yield Ecart(chemin, Nature.RETRAIT, avant=(Feuille((), value),), objets=objets)
    for value in (new - old).elements():
        yield Ecart(chemin, Nature.AJOUT, apres=(Feuille((), value),), objets=objets)
