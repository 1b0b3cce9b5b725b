"""Changes that a person makes to the fields of a project, and what they make of its data.

A change has a route, the value that the user saw there, and the new one. Its effect on the data
is defined here only; `placing` writes it in the text of a file, and must give the same result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeAlias

from cptskit.loading.files import CONTROL
from cptskit.loading.scalars import Value as Valeur
from cptskit.socle.findings import Change, Route
from cptskit.socle.records import record

__all__ = [
    "Ajout",
    "Changement",
    "Deplacement",
    "Renommage",
    "Retrait",
    "Saisie",
    "Valeur",
    "applied",
    "at",
    "clean",
    "details",
    "of_finding",
    "same",
]

_LINE_ENDS = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")


@record
class Saisie:
    """A value typed at a route: None, or an empty text, empties it."""

    route: Route
    vu: Valeur | None
    valeur: Valeur | None


@record
class Ajout:
    """Items added to the list at a route: before the item at `place`, or at the end."""

    route: Route
    valeurs: tuple[Valeur, ...]
    place: int | None = None


@record
class Retrait:
    """The removal of an item of a list, or of a key of a group, with its comments."""

    route: Route
    vu: Valeur | None


@record
class Deplacement:
    """The move of an item within its list, with its comments."""

    route: Route
    vers: int


@record
class Renommage:
    """A new name for a key, which keeps what is below it."""

    route: Route
    nom: str


Changement: TypeAlias = Saisie | Ajout | Retrait | Deplacement | Renommage


def clean(value: Any) -> Any:
    """Return a value as files hold it: one kind of line end, no control characters; None if empty.

    A text of several lines ends with one line end at most.
    """
    if isinstance(value, str):
        text = CONTROL.sub("", _LINE_ENDS.sub("\n", value))
        if "\n" in text:
            text = text.rstrip("\n") + ("\n" if text.endswith("\n") else "")
        return text if text.strip() else None
    if isinstance(value, Mapping):
        return _without_nothing({str(key): clean(item) for key, item in value.items()})
    if isinstance(value, Sequence):
        return [item for item in map(clean, value) if item is not None] or None
    return None


def same(left: Any, right: Any) -> bool:
    """Say whether two values are equal, apart from the line end at the end of a text."""
    if isinstance(left, str) and isinstance(right, str):
        return left.rstrip("\n") == right.rstrip("\n")
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(map(same, left, right))
    return left is None and right is None


def of_finding(change: Change, seen: Any) -> Changement:
    """Return the change of a field that mends a finding; `seen` is the value there now."""
    if change.remove:
        return Retrait(change.route, seen)
    if change.key:
        return Renommage(change.route, change.value)
    return Saisie(change.route, seen, change.value)


def at(data: Any, route: Route) -> Any:
    """Return the value at a route of data; None if there is none."""
    for step in route:
        if isinstance(data, Mapping):
            data = data.get(str(step))
        elif isinstance(data, Sequence) and not isinstance(data, str) and isinstance(step, int):
            data = data[step] if 0 <= step < len(data) else None
        else:
            return None
    return data


def applied(data: Any, change: Changement) -> Any:
    """Return data after a change, without empty values. Raises ValueError if it cannot apply."""
    match change:
        case Saisie():
            return _put(data, change.route, clean(change.valeur))
        case Retrait():
            return _put(data, change.route, None)
        case Ajout():
            entries = list(at(data, change.route) or ())
            place = len(entries) if change.place is None else change.place
            entries[place:place] = [item for item in map(clean, change.valeurs) if item is not None]
            return _put(data, change.route, entries or None)
        case Deplacement():
            *route, index = change.route
            entries = list(at(data, tuple(route)) or ())
            if not (isinstance(index, int) and index < len(entries) and change.vers < len(entries)):
                raise ValueError("no such item")
            entries.insert(change.vers, entries.pop(index))
            return _put(data, tuple(route), entries)
        case Renommage():
            return _renamed(data, change.route, change.nom)


def _renamed(data: Any, route: Route, name: str) -> Any:
    *above, old = route
    group = at(data, tuple(above))
    if not isinstance(group, Mapping) or old not in group or name in group:
        raise ValueError("no such key, or one of that name")
    return _put(data, tuple(above), {name if key == old else key: group[key] for key in group})


def _put(data: Any, route: Route, value: Any) -> Any:
    if not route:
        return value
    step, rest = route[0], route[1:]
    if isinstance(step, int):
        items = _list(data)
        if not 0 <= step <= len(items):
            raise ValueError("no such item")
        items[step : step + 1] = [_put(items[step] if step < len(items) else None, rest, value)]
        return [item for item in items if item is not None] or None
    if data is not None and not isinstance(data, Mapping):
        raise ValueError("a value stands where a group was expected")
    group = dict(data or {})
    group[step] = _put(group.get(step), rest, value)
    return _without_nothing(group)


def _list(data: Any) -> list[Any]:
    if data is not None and (isinstance(data, str) or not isinstance(data, Sequence)):
        raise ValueError("a value stands where a list was expected")
    return list(data or ())


def _without_nothing(group: Mapping[str, Any]) -> dict[str, Any] | None:
    return {key: value for key, value in group.items() if value is not None} or None


def details(change: Changement, data: Any) -> Iterator[Changement]:
    """Yield the smallest changes that make a change of a group or of a list, in order."""
    if not isinstance(change, Saisie):
        yield change
        return
    old, new = at(data, change.route), clean(change.valeur)
    if same(old, new):
        return
    if isinstance(new, Mapping) and isinstance(old, Mapping | None):
        for key in dict.fromkeys(
            [*new, *(old or {})]
        ):  # what comes first, so that it never empties
            inner = (*change.route, key)
            yield from details(Saisie(inner, None, new.get(key)), data)
    elif isinstance(new, list) and isinstance(old, list):
        yield from _of_list(change.route, old, new)
    elif new is None and isinstance(change.route[-1], int):
        yield Retrait(change.route, old)
    else:
        yield Saisie(change.route, old, new)


def _of_list(route: Route, old: list[Any], new: list[Any]) -> Iterator[Changement]:
    """Yield what makes a list another, from its end, so that places before stay what they are."""
    matcher = SequenceMatcher(None, list(map(repr, old)), list(map(repr, new)), autojunk=False)
    for kind, start, end, first, last in reversed(matcher.get_opcodes()):
        if kind == "equal":
            continue
        both = min(end - start, last - first)
        if last - first > both:
            yield Ajout(route, tuple(new[first + both : last]), start + both)
        for index in reversed(range(start + both, end)):
            yield Retrait((*route, index), old[index])
        for step in range(both):
            inner = (*route, start + step)
            before, after = old[start + step], new[first + step]
            yield from details(Saisie(inner, before, after), _around(inner, before))


def _around(route: Route, value: Any) -> Any:
    """Return data that hold a value at a route, and nothing else."""
    for step in reversed(route):
        value = {step: value} if isinstance(step, str) else [*([None] * step), value]
    return value
