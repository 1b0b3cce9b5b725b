"""A project read as far as it goes: a value that does not fit is reported, and the rest is read.

A word of which the meaning is certain stands for its code (« IDEL » for `infirmier`); another value
is left out. What a group cannot be without is held open by « … »; a figure, a date, a
kind are never made up: the group goes, or the whole list that it stands in, so that places stay.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cptskit.loading.fitting import enum_at, type_at
from cptskit.projet import Projet
from cptskit.socle.findings import Route
from cptskit.vocabulaire import code_for

_ROUNDS = 12
"""What is left out may leave a hole above it, which is left out in turn: a project is not deep."""
_OTHER = "autre"
_TO_WRITE, _NO_ID = "…", "a-completer"
_SHAPES = frozenset({"missing", "extra_forbidden", "model_type", "dict_type", "tuple_type"})
_SHAPES |= frozenset({"string_type", "texte_attendu", "chemin_hors_dossier", "texte_introuvable"})
_SHAPES |= frozenset({"texte_illisible", "string_pattern_mismatch"})


def fitted(
    data: dict[str, Any], read_text: Callable[[str], str]
) -> tuple[Projet | None, list[ErrorDetails]]:
    """Return the project of these data, and all that did not fit; None where too little is left.

    `data` is changed: what does not fit is replaced or taken out.
    """
    told: list[ErrorDetails] = []
    gone: set[Route] = set()
    for _ in range(_ROUNDS):
        try:
            return Projet.model_validate(data, context={"read_text": read_text}), told
        except ValidationError as error:
            details = error.errors(include_url=False)
        told += [detail for detail in details if not _follows(detail, gone)]
        mended = [_went(detail, gone) or _mended(data, detail, gone) for detail in details]
        if not all(mended):
            return None, told
    return None, told


def _follows(error: ErrorDetails, gone: set[Route]) -> bool:
    """Say whether an error only comes from what was taken out before."""
    return error["type"] == "missing" and tuple(error["loc"]) in gone


def _mended(data: dict[str, Any], error: ErrorDetails, gone: set[Route]) -> bool:
    """Mend the data of one error; say whether that could be done."""
    route: Route = tuple(part for part in error["loc"] if part != "[key]")
    if "[key]" in error["loc"]:
        return _key_mended(data, route)
    if error["type"] == "missing":
        return len(route) > 1 and _hole_closed(data, route, gone)
    if error["type"] in _SHAPES or isinstance(error["input"], dict | list):
        return False
    values = enum_at(route) if error["type"] == "enum" else None
    code = code_for(values, str(error["input"])) if values else None
    if code is not None:
        return _set(data, route, code)
    if isinstance(route[-1], int):
        return _set(data, route, _OTHER) if _has_other(values) else False
    gone.add(route)
    return _take_out(data, route)


def _went(error: ErrorDetails, gone: set[Route]) -> bool:
    """Say whether a place went with its list, for what another of its items lacks."""
    route = tuple(part for part in error["loc"] if part != "[key]")
    return any(route[:depth] in gone for depth in range(1, len(route)))


def _key_mended(data: dict[str, Any], route: Route) -> bool:
    """Give a mission its code, where its name means one that is not there; else leave it out."""
    holder = _at(data, route[:-1])
    code = code_for(enum_at(route), str(route[-1]))
    value = holder.pop(route[-1], None)
    if code is not None and code not in holder:
        holder[code] = value
    return True


def _hole_closed(data: dict[str, Any], route: Route, gone: set[Route]) -> bool:
    """Fill what a group cannot be without, or leave out the group, or the list of such groups."""
    if _has_other(enum_at(route)):
        return _set(data, route, _OTHER)
    if words := _words_for(route):
        return _set(data, route, words)
    parent = route[:-1]
    if isinstance(parent[-1], int):
        if route in gone:  # it was written, and cannot be read: the list means something else
            return False
        parent = parent[:-1]
    gone.add(parent)
    return _take_out(data, parent)


def _words_for(route: Route) -> str:
    """Return what holds a text or an identifier open; "" where there are no words for it."""
    if type_at(route) is not str:
        return ""
    field = type_at(route[:-1]).model_fields[route[-1]]
    if not any(hasattr(one, "pattern") or hasattr(one, "func") for one in field.metadata):
        return _TO_WRITE
    place = next((part for part in reversed(route) if isinstance(part, int)), 0)
    return f"{_NO_ID}-{place + 1}" if route[-1] == "id" else ""


def _has_other(values: type[Enum] | None) -> bool:
    return values is not None and any(value.value == _OTHER for value in values)


def _at(data: Any, route: Route) -> Any:
    for step in route:
        data = data[step]
    return data


def _set(data: dict[str, Any], route: Route, value: str) -> bool:
    _at(data, route[:-1])[route[-1]] = value
    return True


def _take_out(data: dict[str, Any], route: Route) -> bool:
    return _at(data, route[:-1]).pop(route[-1], None) is not None
