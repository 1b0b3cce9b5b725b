"""The leaves of a project: each value that somebody wrote, with the way to it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from cptskit.comparaison.cles import Cle, keyed
from cptskit.projet.nombres import en_euros
from cptskit.projet.personnel import Personnel, marques
from cptskit.projet.textes import Narratif
from cptskit.socle.records import record

Chemin = tuple[str | Cle, ...]
"""The way to a value: names of fields, codes of missions, keys of entries."""


@record
class Feuille:
    """A value and the way to it, from the entry or the project that is looked at."""

    chemin: Chemin
    valeur: Any
    personnelle: bool = False
    """Whether the field says who somebody is, or how to reach them."""
    euros: bool = False
    """Whether it is an amount in euros."""


def feuilles(whole: Any, chemin: Chemin = ()) -> Iterator[Feuille]:
    """Yield the leaves below a model, a list or a value; what is empty or the default is none."""
    if isinstance(whole, BaseModel):
        for name, value in given(whole):
            form = de_champ(type(whole), name)
            for leaf in feuilles(value, (*chemin, name)):
                yield replace(
                    leaf,
                    personnelle=form.personnelle or leaf.personnelle,
                    euros=form.euros or leaf.euros,
                )
    elif isinstance(whole, dict):
        for code, value in whole.items():
            yield from feuilles(value, (*chemin, step_of(code)))
    elif isinstance(whole, tuple) and whole and isinstance(whole[0], BaseModel):
        for key, entry in keyed(whole).items():
            yield from feuilles(entry, (*chemin, key))
    elif isinstance(whole, tuple):
        for value in whole:
            yield Feuille(chemin, value)
    else:
        yield Feuille(chemin, whole)


def de_champ(modele: type[BaseModel], nom: str) -> Feuille:
    """Return a leaf without value that says what the values of a field are."""
    personal = isinstance(marques(modele).get(nom), Personnel)
    return Feuille((), None, personal, nom in en_euros(modele))


def step_of(code: Any) -> str:
    """Return the step that leads to an entry by its code: that of a mission, or plain words."""
    return str(getattr(code, "value", code))


_EMPTY: tuple[Any, ...] = ((), {}, "")


def given(model: BaseModel) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a model that say something: not empty, and not the default."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if isinstance(value, Narratif):  # in the YAML or in a file of its own: the same text
            value = value.markdown.strip()
        if value is None or value in _EMPTY:
            continue
        if value is False and field.default is False:
            continue
        yield name, value
