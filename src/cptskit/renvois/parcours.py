"""A walk through a project that changes what it must, and keeps the rest as it is."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from cptskit.socle.findings import Route

Change = Callable[[Any, Route], Any]
"""Returns what stands in place of a leaf, or of a model whose parts were changed already."""


def changed(whole: Any, change: Change, route: Route = ()) -> Any:
    """Return a part of the project with `change` applied from the leaves up.

    What does not change is the same object: nothing is copied for it.
    """
    if isinstance(whole, BaseModel):
        changes = {
            name: new
            for name, value in whole
            if (new := changed(value, change, (*route, name))) is not value
        }
        return change(whole.model_copy(update=changes) if changes else whole, route)
    if isinstance(whole, tuple):
        parts = tuple(changed(part, change, (*route, at)) for at, part in enumerate(whole))
        return parts if any(a is not b for a, b in zip(parts, whole, strict=True)) else whole
    if isinstance(whole, dict):
        held = {key: changed(part, change, (*route, str(key))) for key, part in whole.items()}
        return held if any(held[key] is not whole[key] for key in whole) else whole
    return change(whole, route)
