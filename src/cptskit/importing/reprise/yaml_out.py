"""A tree of texts as the files of a new project: groups open, short items on one line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cptskit.loading.scalars import as_key, flow, scalar, text

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE = 90
"""Length of an item that is written on one line."""


def dumped(tree: Mapping[str, Any]) -> str:
    """Return a tree as the text of a file."""
    return "".join(f"{line}\n" for line in lines(tree))


def lines(tree: Mapping[str, Any]) -> list[str]:
    """Return a tree as lines."""
    return list(_mapping(tree, ""))


def _mapping(tree: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        name = f"{indent}{as_key(key)}:"
        if isinstance(value, Mapping):
            yield name
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, str):
            first, *rest = text(_clean(value).strip("\n"))
            yield f"{name} {first}"
            yield from (f"{indent}{line}" if line else "" for line in rest)
        else:
            yield name
            yield from _list(value, f"{indent}  ")


def _list(items: Sequence[Any], indent: str) -> Iterator[str]:
    for item in items:
        if not isinstance(item, Mapping):
            yield f"{indent}- {scalar(_clean(str(item)))}"
        elif _is_flat(item):
            yield f"{indent}- {_flow(item)}"
        else:
            first, *rest = _mapping(item, f"{indent}  ")
            yield f"{indent}- {first.strip()}" if first.strip() else f"{indent}-"
            yield from rest


def _is_flat(item: Mapping[str, Any]) -> bool:
    plain = all(isinstance(value, str) and "\n" not in value for value in item.values())
    return plain and len(_flow(item)) <= _LINE


def _flow(item: Mapping[str, Any]) -> str:
    return flow({key: _clean(str(value)) for key, value in item.items()})


def _clean(value: str) -> str:
    return _CONTROL.sub("", value)
