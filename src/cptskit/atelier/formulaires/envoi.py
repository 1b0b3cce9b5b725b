"""Turns a submitted form into changes of the project."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from cptskit.atelier.formulaires.choix import yes_or_no
from cptskit.atelier.formulaires.natures import Kind, prompt_at
from cptskit.atelier.formulaires.routes import name_of, route_of
from cptskit.atelier.formulaires.soin import cared_for
from cptskit.editing.champs import Changement, Saisie, Valeur
from cptskit.loading.ecrit import Written
from cptskit.socle.findings import Route

SEEN = "vu:"
"""Prefix of a field's name: what the person saw in it."""
WITH = "avec:"
"""Prefix of an item's name: what a new item starts with."""
Form = Mapping[str, Sequence[str]]
"""What a browser sends: the values of each name."""
_AS_IT_IS = frozenset(
    {"id", "fichier", "site", "logo", "couleur", "insee", "commune", "code_postal", "unite", "nom"}
)
_WORDS = frozenset({Kind.LINE, Kind.NARRATIVE, Kind.LINES})


def changes_of(form: Form, written: Written) -> tuple[Changement, ...]:
    """Return the changes of the fields whose value differs from the one the person saw.

    What is written comes first, in the order of the page; what is erased comes last, from the end,
    so that the other places do not move.
    """
    made = list(_made(form, written))
    put = [saisie for saisie in made if saisie.valeur]
    gone = sorted(
        (saisie for saisie in made if not saisie.valeur), key=lambda saisie: _order(saisie.route)
    )
    return (*put, *reversed(gone))


def _order(route: Route) -> tuple[tuple[int, int | str], ...]:
    return tuple((1, step) if isinstance(step, int) else (0, step) for step in route)


def _made(form: Form, written: Written) -> Iterator[Saisie]:
    places: dict[tuple[Route, int], int] = {}
    for key in form:
        name = key.removeprefix(SEEN)
        if name == key or (route := _route_of_model(name)) is None:
            continue
        seen = _decoded(form[key][0])
        value = _value(route, form.get(name), seen)
        if _same(route, seen, value):
            continue
        at = _item_of(route)
        if at is None or isinstance(route[at], str):
            yield Saisie(route, seen or None, value)
            continue
        yield from _in_list(route, at, seen, value, form, written, places)


def _in_list(
    route: Route,
    at: int,
    seen: Valeur,
    value: Valeur | None,
    form: Form,
    written: Written,
    places: dict[tuple[Route, int], int],
) -> Iterator[Saisie]:
    """Yield the change of a field of an item; new items are numbered without a gap."""
    whole, index = route[:at], route[at]
    assert isinstance(index, int)
    count = len(written.items(whole))
    if index < count:
        yield Saisie(route, seen or None, value)
        return
    if not value:
        return
    first = (whole, index) not in places
    if first:
        places[whole, index] = count + sum(place == whole for place, _ in places)
    here = (*whole, places[whole, index])
    if first:
        for name, given in _preset(form, route[: at + 1]).items():
            yield Saisie((*here, name), None, given)
    yield Saisie((*here, *route[at + 1 :]), seen or None, value)


def _preset(form: Form, item: Route) -> Mapping[str, str]:
    raw = form.get(WITH + name_of(item))
    try:
        preset = json.loads(raw[0]) if raw and raw[0] else {}
    except ValueError:
        return {}
    return (
        {str(key): str(value) for key, value in preset.items()} if isinstance(preset, dict) else {}
    )


def _route_of_model(name: str) -> Route | None:
    """Return the route of a field of the models, or None for any other name."""
    route = route_of(name)
    if route is None or not isinstance(route[0], str):
        return None
    try:
        prompt_at(route)
    except (KeyError, ValueError, IndexError):
        return None
    return route


def _item_of(route: Route) -> int | None:
    """Return the position in a route of the index of its innermost item."""
    return next((i for i in range(len(route) - 1, -1, -1) if isinstance(route[i], int)), None)


def _decoded(text: str) -> Valeur:
    if text.startswith("["):
        try:
            values = json.loads(text)
        except ValueError:
            return _lines(text)
        if isinstance(values, list) and all(isinstance(item, str) for item in values):
            return tuple(values)
    return _lines(text)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _value(route: Route, given: Sequence[str] | None, seen: Valeur) -> Valeur | None:
    """Return the new value of a route; the one seen if the form does not have the field."""
    prompt = prompt_at(route)
    if prompt.kind is Kind.PICKS and isinstance(route[-1], str):
        ticked, before = tuple(filter(None, given or ())), seen if isinstance(seen, tuple) else ()
        kept = tuple(value for value in before if value in ticked)
        return (*kept, *(value for value in ticked if value not in kept))
    if given is None:
        return seen
    # A date shown twice on a page, among the steps and in the list, is changed in one of them.
    value = next((text for text in map(_lines, given) if text != seen), _lines(given[-1])).strip()
    if prompt.kind is not Kind.NARRATIVE:
        value = value if value == seen else " ".join(value.split("\n"))
    words = prompt.kind in _WORDS and not prompt.personal and route[-1] not in _AS_IT_IS
    return cared_for(value, seen if isinstance(seen, str) else "") if words else value


def _same(route: Route, seen: Valeur, value: Valeur | None) -> bool:
    if isinstance(seen, str) and isinstance(value, str):
        if prompt_at(route).kind is Kind.YES_NO:
            return yes_or_no(seen) == value
        return seen.strip() == value.strip()
    return (seen or ()) == (value or ())
