"""A walk through a project that changes what it must, and keeps the rest as it is."""

from collections.abc import Callable
from operator import is_not
from typing import Any

from pydantic import BaseModel

from cptskit.socle.findings import Route

Change = Callable[[Any, Route], Any]
"""Returns what stands in place of a leaf, or of a model whose parts were changed already."""


_HOLDERS = (BaseModel, tuple, dict)


def changed(whole: Any, change: Change, route: Route = (), *, leaves: bool = True) -> Any:
    """Return a part of the project with `change` applied from the leaves up.

    What does not change is the same object: nothing is copied for it. Without `leaves`, `change`
    is asked for models alone.
    """
    if isinstance(whole, BaseModel):
        changes = {}
        for name, value in vars(whole).items():
            if leaves or isinstance(value, _HOLDERS):
                new = changed(value, change, (*route, name), leaves=leaves)
                if new is not value:
                    changes[name] = new
        return change(whole.model_copy(update=changes) if changes else whole, route)
    if isinstance(whole, tuple):
        parts = tuple(
            [changed(one, change, (*route, at), leaves=leaves) for at, one in enumerate(whole)]
        )
        return parts if any(map(is_not, parts, whole)) else whole
    if isinstance(whole, dict):
        held = {
            key: changed(part, change, (*route, str(key)), leaves=leaves)
            for key, part in whole.items()
        }
        return held if any(map(is_not, held.values(), whole.values())) else whole
    return change(whole, route) if leaves else whole
