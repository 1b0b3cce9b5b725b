"""Which fields of a project are personal data: a mark on the field, that code can read.

courriel: Annotated[str | None, Personnel()] = None
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from cptskit.socle.records import record


@record
class Personnel:
    """Marks a field that says who somebody is or how to reach them: never published."""


@record
class PeutNommer:
    """Marks a text that names a function, a group, or a person; a person is not published.

    `a_defaut` is what is published where the text held a person and nothing else.
    """

    a_defaut: str | None = None


Marque = Personnel | PeutNommer


@cache
def marques(model: type[BaseModel]) -> dict[str, Marque]:
    """Return the marked fields of a model."""
    return {
        name: mark
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, Personnel | PeutNommer)
    }


def valeurs_marquees(whole: Any) -> Iterator[tuple[BaseModel, str, Marque, str]]:
    """Yield each marked value below `whole`: the model that holds it, the field, mark and text."""
    if isinstance(whole, BaseModel):
        marked = marques(type(whole))
        for name, value in vars(whole).items():
            mark = marked.get(name)
            if mark is not None:
                if value is not None:
                    yield whole, name, mark, str(value)
            elif isinstance(value, BaseModel | tuple | dict):
                yield from valeurs_marquees(value)
    elif isinstance(whole, tuple | dict):
        for value in whole.values() if isinstance(whole, dict) else whole:
            if isinstance(value, BaseModel | tuple | dict):
                yield from valeurs_marquees(value)


def valeurs_personnelles(whole: Any) -> Iterator[tuple[BaseModel, str, str]]:
    """Yield each personal value below `whole`: the model that holds it, the field, the text."""
    for holder, name, mark, value in valeurs_marquees(whole):
        if isinstance(mark, Personnel):
            yield holder, name, value
