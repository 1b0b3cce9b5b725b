"""From the state that a page showed to the present one: routes, and what changed."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from difflib import SequenceMatcher
from typing import Any

from cptskit.atelier.dossier import Etat
from cptskit.atelier.reponses import Divergence
from cptskit.editing.champs import (
    Ajout,
    Changement,
    Deplacement,
    Renommage,
    Retrait,
    Saisie,
    applied,
    clean,
)
from cptskit.editing.champs import at as value_at
from cptskit.editing.feuilles import Feuilles
from cptskit.socle.findings import Route

_MOST = 200
"""How many states are remembered; a page that shows an older one must look again."""
_NAMES = ("id", "insee", "siren", "code", "rpps", "profession", "annee", "indicateur", "nom")
"""Keys by which an item is recognised after it changed."""


class Suivi:
    """The states of a session, and where the values of one are in the latest."""

    def __init__(self, etat: Etat) -> None:
        """Start with one state."""
        self._states: dict[str, Feuilles] = {}
        self._now = etat.feuilles
        self.learn(etat)

    def learn(self, etat: Etat) -> None:
        """Record a new state."""
        self._states.pop(etat.version, None)
        self._states[etat.version] = self._now = etat.feuilles
        while len(self._states) > _MOST:
            del self._states[next(iter(self._states))]

    def followed(
        self, changements: Sequence[Changement], version: str
    ) -> tuple[Changement, ...] | Divergence:
        """Return changes at the routes where their items are now.

        A Divergence if an item is gone. If the state is not remembered, routes stay as they are.
        """
        then = self._states.get(version)
        if then is None or then is self._now:
            return tuple(changements)
        return _moved(changements, then.whole(), self._now.whole())


def _moved(
    changements: Sequence[Changement], then: Any, now: Any
) -> tuple[Changement, ...] | Divergence:
    """Return changes as they must be made now; each applies to what the one before left."""
    followed: list[Changement] = []
    for index, change in enumerate(changements):
        route = _route(change.route, then, now)
        if route is None:
            seen = clean(change.vu) if isinstance(change, Saisie | Retrait) else None
            wanted = clean(change.valeur) if isinstance(change, Saisie) else None
            return Divergence(index, change, change.route, seen, wanted, None)
        moved = _at_route(change, route, then, now)
        followed.append(moved)
        with suppress(ValueError):  # it cannot be made; the session will say so
            then, now = applied(then, change), applied(now, moved)
    return tuple(followed)


def _route(route: Route, then: Any, now: Any) -> Route | None:
    """Return where a route leads now; None if an item on it is gone."""
    followed: Route = ()
    for depth, step in enumerate(route):
        place: str | int | None = step
        if isinstance(step, int):
            place = _places(route[:depth], followed, then, now).get(step, step)
        if place is None:
            return None
        followed = (*followed, place)
    return followed


def _places(route: Route, moved: Route, then: Any, now: Any) -> dict[int, int | None]:
    old, new = value_at(then, route), value_at(now, moved)
    return _matched(old if isinstance(old, list) else [], new if isinstance(new, list) else [])


def _matched(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int | None]:
    """Return the place of each item of a list in another; one past the last stays at the end."""
    ours, theirs = list(map(repr, old)), list(map(repr, new))
    head = _common(ours, theirs)
    tail = _common(ours[head:][::-1], theirs[head:][::-1])
    places: dict[int, int | None] = {at: at for at in range(head)}
    places |= {len(old) - step: len(new) - step for step in range(tail + 1)}
    inner = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    left: list[tuple[int, int, int, int]] = []
    for kind, *span in SequenceMatcher(None, *inner, autojunk=False).get_opcodes():
        start, end, first, last = (head + at for at in span)
        if kind == "equal":
            places |= {start + step: first + step for step in range(end - start)}
        else:
            left.append((start, end, first, last))
    taken = set(places.values())
    free = {at: _name(item) for at, item in enumerate(new) if at not in taken}
    for start, end, first, last in left:
        for at in range(start, end):
            name = _name(old[at])
            alike = [place for place, item_name in free.items() if name and item_name == name]
            same_place = first + at - start if end - start == last - first else None
            place = alike[0] if len(alike) == 1 else same_place
            places[at] = place if place in free else None
            free.pop(place if place is not None else -1, None)
    return places


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(left), len(right)))


def _name(item: Any) -> str:
    if not isinstance(item, Mapping):
        return ""
    return next((f"{key}={item[key]}" for key in _NAMES if isinstance(item.get(key), str)), "")


def _at_route(change: Changement, route: Route, then: Any, now: Any) -> Changement:
    match change:
        case Saisie():
            return Saisie(route, change.vu, change.valeur)
        case Retrait():
            return Retrait(route, change.vu)
        case Ajout(place=None):
            return Ajout(route, change.valeurs)
        case Ajout():
            places = _places(change.route, route, then, now)
            return Ajout(route, change.valeurs, places.get(change.place or 0, None))
        case Deplacement():
            places = _places(change.route[:-1], route[:-1], then, now)
            to = places.get(change.vers)
            return Deplacement(route, change.vers if to is None else to)
        case Renommage():
            return Renommage(route, change.nom)


def changed_routes(before: Feuilles, after: Feuilles) -> frozenset[Route]:
    """Return the routes of the values that differ between two states, as in the later one."""
    return frozenset(_changed(before.whole(), after.whole(), ()))


def _changed(old: Any, new: Any, route: Route) -> Iterator[Route]:
    if old == new:
        return
    if isinstance(new, Mapping) and isinstance(old, Mapping | None):
        for key in dict.fromkeys([*new, *(old or {})]):
            yield from _changed((old or {}).get(key), new.get(key), (*route, key))
    elif isinstance(new, list) and isinstance(old, list):
        places = {now: then for then, now in _matched(old, new).items() if now is not None}
        for at, item in enumerate(new):
            then = places.get(at)
            yield from _changed(None if then is None else old[then], item, (*route, at))
        if len(new) < len(old):
            yield route
    else:
        yield route
