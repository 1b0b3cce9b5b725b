"""Frozen records: dataclasses whose methods are shared, not compiled anew for each class.

A start of `check` reads some 180 of them, and Python compiles a frozen dataclass in half a
millisecond. `fields`, `replace`, `asdict` and pickle take a record as they take a dataclass.
"""

from collections.abc import Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field, Field))
def record(cls: type[_T]) -> type[_T]:
    """Make a frozen record of a class: as `dataclass(frozen=True)`, of plain fields.

    Methods that the class writes itself stay. No `__slots__`, no fields that are keywords only.
    """
    own = vars(cls)
    hashed = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)
    own_hash = own.get("__hash__")
    made: Any = dataclass(init=False, repr=False, eq=False)(cls)
    shared: dict[str, Any] = {"__init__": _init, "__repr__": _repr, "__eq__": _eq}
    shared |= {"__setattr__": _refuse, "__delattr__": _refuse}
    for name, method in shared.items():
        if name not in own:
            setattr(made, name, method)
    made.__hash__ = own_hash if hashed else _hash
    members = fields(made)
    made.__record__ = (
        tuple(member.name for member in members if member.init),
        {member.name: member for member in members if _has_default(member)},
        tuple(member.name for member in members if member.compare),
        tuple(
            member.name
            for member in members
            if (member.compare if member.hash is None else member.hash)
        ),
        tuple(member.name for member in members if member.repr),
        hasattr(made, "__post_init__"),
        len(members),
    )
    result: type[_T] = made
    return result


def _has_default(member: "Field[Any]") -> bool:
    return member.default is not MISSING or member.default_factory is not MISSING


def _init(self: Any, /, *values: Any, **named: Any) -> None:
    """Hold the values, and the defaults of what is not given: thousands of times in a run."""
    names, _, _, _, _, checked, count = self.__record__
    attributes = self.__dict__
    attributes.update(zip(names, values, strict=False))
    attributes.update(named)
    given = len(values) + len(named)
    if given != count or named:
        if len(attributes) < given or (named and not named.keys() <= set(names)):
            raise TypeError(f"{type(self).__name__} takes {', '.join(names)}, each once")
        _complete(self, attributes)
    if checked:
        self.__post_init__()


def _complete(instance: Any, attributes: dict[str, Any]) -> None:
    names, defaults, *_ = instance.__record__
    for name, member in defaults.items():
        if name not in attributes:
            made = member.default_factory
            attributes[name] = member.default if made is MISSING else made()
    if missing := [name for name in names if name not in attributes]:
        raise TypeError(f"{type(instance).__name__} lacks {', '.join(missing)}")


def _values(instance: Any, names: Sequence[str]) -> tuple[Any, ...]:
    return tuple([getattr(instance, name) for name in names])


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    compared = self.__record__[2]
    return _values(self, compared) == _values(other, compared)


def _hash(self: Any) -> int:
    return hash(_values(self, self.__record__[3]))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__record__[4])
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: Any, name: str, *_: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot change {name!r} of a {type(self).__name__}")
