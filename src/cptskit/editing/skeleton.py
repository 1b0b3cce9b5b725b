"""A section of a project as an empty YAML form, each key under a comment that explains it.

The form is made from the models, so that no field is missing.
"""

from collections.abc import Iterator
from enum import Enum
from textwrap import wrap
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from cptskit.projet.descriptions import descriptions

WIDTH = 92
_LISTED = 8


def form(
    model: type[BaseModel], name: str, without: frozenset[str] = frozenset(), indent: int = 0
) -> Iterator[str]:
    """Yield the lines of a field and of the keys below it; `without` names keys left out."""
    pad = " " * indent
    annotation = model.model_fields[name].annotation
    yield from (
        f"{pad}# {line}" for line in _comment(descriptions(model)[name], annotation, indent)
    )
    inner, listed = _model_of(annotation)
    yield f"{pad}{name}:"
    if inner is None:
        yield from [f"{pad}  -"] if listed else ()
    else:
        lines = list(_fields(inner, without, indent + (4 if listed else 2)))
        yield from _as_item(lines, indent + 2) if listed else lines


def _fields(model: type[BaseModel], without: frozenset[str], indent: int) -> Iterator[str]:
    for name in model.model_fields:
        if name not in without and name not in _UNASKED.get(model.__name__, ()):
            yield from form(model, name, without, indent)


_WHO = frozenset({"id", "personne"})
_UNASKED = {
    **dict.fromkeys(("Contact", "Dirigeant", "Elu", "Emargement", "Mandat", "Signature"), _WHO),
    **dict.fromkeys(("Professionnel", "Structure", "GroupeDeTravail"), frozenset({"id"})),
    "IndicateurSuivi": frozenset({"indicateur"}),
}
"""Keys that only cite, or are only cited: a form does not ask for them, the guide shows them."""


def _as_item(lines: list[str], indent: int) -> Iterator[str]:
    """Put the dash of a list before the first key, and the comment of that key above the dash."""
    first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
    pad = " " * indent
    yield from (f"{pad}{line.lstrip()}" for line in lines[:first])
    yield f"{pad}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _comment(text: str, annotation: Any, indent: int) -> list[str]:
    enum = _enum_of(annotation)
    if enum and len(enum) <= _LISTED and not all(member.value in text for member in enum):
        text += f" Au choix : {', '.join(str(member.value) for member in enum)}."
    return wrap(text, WIDTH - indent, break_on_hyphens=False)


def _model_of(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """Return the model in an annotation, and whether it is a list of them."""
    for candidate in (annotation, *get_args(annotation)):
        if get_origin(candidate) is tuple:
            inner = get_args(candidate)[0]
            return (inner, True) if _is_model(inner) else (None, True)
        if _is_model(candidate):
            return candidate, False
    return None, False


def _enum_of(annotation: Any) -> type[Enum] | None:
    for candidate in (annotation, *get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, Enum):
            return candidate
    return None


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)
