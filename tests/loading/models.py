"""A walk of the models: every place that a project can have, with the type expected there."""

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from cptskit.projet import Projet
from cptskit.socle.findings import Route


def places() -> list[tuple[Route, Any]]:
    """Return each route of a project with its type; `0` stands for items, a code for missions."""
    return list(_of_model(Projet, ()))


def all_models() -> list[type[BaseModel]]:
    """Return all models that a project reaches, each once."""
    found = [annotation for _, annotation in places() if _is_model(annotation)]
    return list(dict.fromkeys([Projet, *found]))


def is_one_value(annotation: Any) -> bool:
    """Say whether a place takes one value, and neither keys nor a list."""
    return not _is_model(annotation) and get_origin(annotation) not in (tuple, dict)


def tree(route: Route, value: object) -> object:
    """Return the data that holds a value at a route."""
    for step in reversed(route):
        value = [value] if isinstance(step, int) else {step: value}
    return value


def merged(first: object, second: object) -> object:
    """Return two trees as one."""
    if isinstance(first, dict) and isinstance(second, dict):
        both = {key: merged(first[key], second[key]) for key in first.keys() & second.keys()}
        return {**first, **second, **both}
    if isinstance(first, list) and isinstance(second, list):
        return [merged(first[0], second[0])]
    return second


def _of_model(model: type[BaseModel], route: Route) -> Iterator[tuple[Route, Any]]:
    for name, field in model.model_fields.items():
        yield from _of_type(_without_none(field.annotation), (*route, name))


def _of_type(annotation: Any, route: Route) -> Iterator[tuple[Route, Any]]:
    yield route, annotation
    if get_origin(annotation) is tuple:
        yield from _of_type(get_args(annotation)[0], (*route, 0))
    elif get_origin(annotation) is dict:
        code, below = get_args(annotation)
        yield from _of_type(
            below, (*route, next(iter(code)).value if isinstance(code, type) else "2025")
        )
    elif _is_model(annotation):
        yield from _of_model(annotation, route)


def _without_none(annotation: Any) -> Any:
    known = [part for part in get_args(annotation) if part is not type(None)]
    return known[0] if type(None) in get_args(annotation) else annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
