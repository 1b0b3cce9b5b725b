"""What a project already has of what was understood, and where it differs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from cptskit.importing.reprise.choix import Group
from cptskit.importing.reprise.reconcile import KEYS
from cptskit.importing.reprise.words import folded
from cptskit.socle.findings import Route, route_text

_NAMES = ("intitule", "titre", "libelle", "nom", "seuil", "annee", "objet")
_TELLING, _ALIKE = 12, 0.9
"""From which length two names are compared, and how alike they must be to be the same."""


@dataclass(frozen=True)
class Standing:
    """How a group compares with a project."""

    held: bool
    """Whether the project has the whole group already."""
    others: Mapping[str, str] = field(default_factory=dict)
    """What differs in the project, by the route of the value."""


def standing(group: Group, at: Callable[[Route], Any], text: Callable[[Route], str]) -> Standing:
    """Return how a group compares; `at` returns the value at a route, `text` its words."""
    route = group.route if group.route != ("cpts",) else ()
    if isinstance(group.held, str):
        words = text(route)
        if not words:
            return Standing(held=False)
        same = folded(group.held) in folded(words)
        return Standing(same, {} if same else {group.key: words})
    theirs = _counterpart(group, at) if route and isinstance(route[-1], int) else at(route)
    differing = list(_differing(route, theirs, group.held))
    others = {route_text(where): words for where, words in differing if words}
    return Standing(not differing, others)


def _counterpart(group: Group, at: Callable[[Route], Any]) -> Any:
    """Return the item of a list of the project that matches a group."""
    keys = KEYS.get(str(group.route[-2]), ())
    items = at(group.route[:-1])
    candidates = items if isinstance(items, list | tuple) else ()
    if group.route[-2] == "professionnels":
        name = person_key(group.held)
        return next((item for item in candidates if person_key(item) == name), None)
    return next((item for item in candidates if same_item(item, group.held, keys)), None)


def _differing(route: Route, theirs: Any, ours: Any) -> Iterator[tuple[Route, str]]:
    """Yield the routes that a project lacks, with empty words, and those where it differs."""
    if isinstance(ours, Mapping):
        for key, value in ours.items():
            if key != "id":
                own = theirs.get(key) if isinstance(theirs, Mapping) else None
                yield from _differing((*route, key), own, value)
    elif isinstance(ours, list):
        keys = KEYS.get(str(route[-1]), ())
        items = theirs if isinstance(theirs, list | tuple) else ()
        for index, item in enumerate(ours):
            own = next((candidate for candidate in items if same_item(candidate, item, keys)), None)
            yield from _differing((*route, index), own, item)
    elif theirs in (None, "", [], {}):
        yield route, ""
    elif folded(str(theirs)) != folded(str(ours)) and not isinstance(theirs, Mapping):
        yield route, str(theirs)


def person_key(person: Mapping[str, Any]) -> tuple[str, str]:
    """Return a key that separates people with the same family name."""
    return folded(str(person.get("nom") or "")), folded(str(person.get("prenom") or ""))


def same_item(left: Any, right: Any, keys: tuple[str, ...]) -> bool:
    """Say whether two items are the same: their keys are, apart from a typing error."""
    first, second = _key(left, keys), _key(right, keys)
    if first == second or min(len(first), len(second)) <= _TELLING:
        return first == second
    both = SequenceMatcher(None, first, second)
    bounds = (both.real_quick_ratio, both.quick_ratio, both.ratio)  # the cheapest first
    return all(ratio() > _ALIKE for ratio in bounds)


def _key(item: Any, keys: tuple[str, ...]) -> str:
    """Return the name of an item of a list."""
    if not isinstance(item, Mapping):
        return folded(str(item))
    named = next((key for key in (*keys, *_NAMES) if item.get(key)), "")
    return folded(str(item.get(named, item)))
