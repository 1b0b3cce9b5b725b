"""Views: what templates are handed in place of models. Plain frozen data, and nothing else.

A view has the fields of what it was made from, each of them plain data or a view, and no method, no
class, no way back. It is made by `vue`, from a Pydantic model (all of its fields) or from a type
that `exposition` names (the attributes that it names).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import FrozenInstanceError
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MethodType
from typing import Any, ClassVar, NoReturn

from markupsafe import Markup
from pydantic import BaseModel

from cptskit.documents.gabarits.exposition import EXPOSED
from cptskit.documents.gabarits.vues.sommes import Somme
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.projet.textes import Narratif

_GROUP = "(groupe de champs)"
_FUNCTION = "(fonction)"


class Vue:
    """Base of all views: it says nothing of itself, however it is printed.

    Not a dataclass: a clean check makes 75 of these classes, and Python would compile functions for
    each.
    """

    __slots__ = ()
    _champs: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *values: Any) -> None:
        """Hold a value for each field."""
        for name, value in zip(self._champs, values, strict=True):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        """Refuse: nobody changes a view."""
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: nobody changes a view."""
        raise FrozenInstanceError(name)

    def __repr__(self) -> str:
        """Return words that tell no address and no class."""
        return _GROUP


class Fonction:
    """What a template may call; it has nothing to ask for, and prints no address."""

    __slots__ = ("_function",)

    def __init__(self, function: Callable[..., Any]) -> None:
        """Wrap a function whose results are views or plain data."""
        self._function = function

    def __call__(self, *args: Any, **named: Any) -> Any:
        """Call it."""
        return self._function(*args, **named)

    def __repr__(self) -> str:
        """Return words that tell no address and no class."""
        return _FUNCTION


class Groupe(Mapping[Any, Any]):
    """A mapping that nobody can change: the missions, by their code."""

    __slots__ = ("_held",)

    def __init__(self, held: Mapping[Any, Any]) -> None:
        """Copy its fields."""
        self._held = dict(held)

    def __getitem__(self, key: Any) -> Any:
        """Return an entry. Raises KeyError."""
        return self._held[key]

    def __iter__(self) -> Iterator[Any]:
        """Yield the keys."""
        return iter(self._held)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._held)

    def __repr__(self) -> str:
        """Return words that tell no address and no class."""
        return _GROUP


_AS_THEY_ARE = (
    *(str, bool, int, float, Decimal, date, Enum, DateCivile, Valeur, Narratif, Markup, Somme),
    *(type(None), Vue, Fonction, Groupe),
)
"""Immutable values, which a view holds as they are."""
_MOSTLY = frozenset({str, type(None), int, bool, Decimal, Narratif})
"""Those of them that a project holds most, looked up in place of one after the other."""


def vue(value: Any) -> Any:
    """Return a value as templates see it.

    Raises TypeError for a type that nobody meant to show to templates: a fault of ours.
    """
    if type(value) in _MOSTLY or isinstance(value, _AS_THEY_ARE):
        return value
    if isinstance(value, tuple | list):
        return tuple([vue(part) for part in value])
    if isinstance(value, Mapping):
        return Groupe({key: vue(part) for key, part in value.items()})
    if isinstance(value, MethodType):
        return fonction(value)
    kind = type(value)
    view = _CLASSES.get(kind) or _new_class(kind)
    return view(*[vue(getattr(value, name)) for name in view._champs])


def fonction(function: Callable[..., Any]) -> Fonction:
    """Return a function as templates see it: what it returns is a view."""
    return Fonction(lambda *args, **named: vue(function(*args, **named)))


_CLASSES: dict[type, type[Vue]] = {}
_ORIGINS: dict[type[Vue], type] = {}


def _new_class(kind: type) -> type[Vue]:
    """Make the class of the views of a type, once."""
    if issubclass(kind, BaseModel):
        names = tuple(kind.model_fields)
    elif kind in EXPOSED:
        names = EXPOSED[kind]
    else:
        raise TypeError(f"no view of {kind.__name__}: see `exposition`")
    made = type(f"{kind.__name__}Vue", (Vue,), {"__slots__": names, "_champs": names})
    _CLASSES[kind], _ORIGINS[made] = made, kind
    return made


def origine(value: object) -> type | None:
    """Return the type that a view was made from; None for what is not a view."""
    return _ORIGINS.get(type(value)) if isinstance(value, Vue) else None


def champs_de(view: Vue) -> tuple[str, ...]:
    """Return the names of the fields of a view."""
    return view._champs
