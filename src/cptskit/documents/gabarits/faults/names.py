"""Names that a template uses and that do not exist, kept apart so that a report may suggest."""

from functools import partial
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import UndefinedError
from jinja2.utils import missing

from cptskit.documents.gabarits.acces import names_of
from cptskit.francais.suggestions import or_meant


class UnknownNameError(UndefinedError):
    """A name, or a field of `obj`, that a template uses and that does not exist."""

    def __init__(self, message: str, *, name: object, obj: object) -> None:
        """Keep the name and the value that it was asked of."""
        super().__init__(message)
        self.name = name
        self.obj = obj


class FrenchUndefined(StrictUndefined):
    """What stands for such a name until it is used."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Any = UndefinedError,
    ) -> None:
        """Raise UnknownNameError when used, unless Jinja asks for an exception of its own."""
        ours: Any = partial(UnknownNameError, name=name, obj=obj)
        super().__init__(hint, obj, name, ours if exc is UndefinedError else exc)


def unknown_name(error: UnknownNameError, names: set[str]) -> str:
    """Return the message for an unknown name; `names` are those that the template may use."""
    if error.name is None:
        return "un élément est demandé à une liste vide"
    name = str(error.name)
    if error.obj is missing:
        return f"le nom « {name} » n'existe pas{or_meant(name, names)}"
    return unknown_field(error.obj, name)


def unknown_field(obj: object, name: str) -> str:
    """Return what to say of a field that a value does not have."""
    if obj is None:
        return (
            f"« {name} » est demandé à une valeur vide : testez-la d'abord avec {{% if … %}}, ou "
            'lisez-la par son chemin, avec valeur("…")'
        )
    if isinstance(obj, list | tuple):
        return (
            f"« {name} » est demandé à une liste : parcourez-la avec "
            "{% for un in … %} … {% endfor %}"
        )
    return f"le champ « {name} » n'existe pas ici{or_meant(name, names_of(obj))}"
