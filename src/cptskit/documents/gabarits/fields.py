"""A project's fields by their path, for templates: `territoire.population.valeur`."""

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cptskit.francais.suggestions import or_meant
from cptskit.projet import Projet
from cptskit.projet.descriptions import descriptions


class UnknownFieldError(LookupError):
    """A template names a field that the models do not have; the message is in French."""


def value_at(projet: Any, path: str) -> Any:
    """Return the value at a path of a project or of its view; None, or (), for nothing written.

    Raises UnknownFieldError for a path that the models do not have.
    """
    field_at(path)
    value: Any = projet
    for name in path.split("."):
        if isinstance(value, Mapping):
            value = next((held for key, held in value.items() if _key(key) == name), None)
        else:
            value = getattr(value, name)
        if value is None:
            return () if _is_list(field_at(path)) else None
    return value


def description_at(path: str) -> str:
    """Return the French description of the field at a path, without its final point."""
    model, name = model_at(path)
    return descriptions(model)[name].rstrip(".")


def field_at(path: str) -> FieldInfo:
    """Return the field at a path. Raises UnknownFieldError."""
    model, name = model_at(path)
    return model.model_fields[name]


def model_at(path: str) -> tuple[type[BaseModel], str]:
    """Return the model that declares the field at a path, and the field's name.

    Raises UnknownFieldError.
    """
    if not isinstance(path, str):
        raise UnknownFieldError("un chemin s'écrit entre guillemets")
    return _model_at(str(path))


@lru_cache(maxsize=1024)
def _model_at(path: str) -> tuple[type[BaseModel], str]:
    """Return the same of a path that is one: templates ask for the same ones each time."""
    annotation: Any = Projet
    found: tuple[type[BaseModel], str] | None = None
    for name in path.split("."):
        if get_origin(annotation) is dict:
            annotation = get_args(annotation)[1]
            continue
        model = model_in(annotation)
        if model is None or name not in model.model_fields:
            raise UnknownFieldError(f"le champ « {path} » n'existe pas{_meant(path, name, model)}")
        found = model, name
        annotation = model.model_fields[name].annotation
    assert found is not None
    return found


def _meant(path: str, name: str, model: type[BaseModel] | None) -> str:
    """Return the path that may be meant, the name being the first that does not exist in it."""
    before = path.split(".")[: path.split(".").index(name)]
    return (
        or_meant(path, (".".join([*before, field]) for field in model.model_fields))
        if model
        else ""
    )


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model of a field that holds one: in `X`, or in `X | None`."""
    for candidate in (annotation, *get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            return candidate
    return None


def item_in(annotation: Any) -> Any:
    """Return the type of the entries of a field that is a list, or None."""
    return get_args(annotation)[0] if get_origin(annotation) is tuple else None


def _is_list(field: FieldInfo) -> bool:
    return isinstance(field.default, tuple)


def _key(key: object) -> str:
    return str(key.value) if isinstance(key, Enum) else str(key)
