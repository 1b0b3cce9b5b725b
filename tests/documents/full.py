"""A project whose every field holds a value of its own, and the walk over what a project holds.

It is made from the models, so that a new field is filled, and looked for, by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from itertools import count
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from cptskit.projet import Projet
from cptskit.projet.codes_crise import FichierAnnuaire
from cptskit.projet.couleurs import Couleur
from cptskit.projet.majorites import TexteMajorite, TexteQuorum
from cptskit.projet.nombres import (
    Annee,
    DureeContrat,
    Entier,
    Montant,
    Nombre,
    OuiNon,
    Taille,
    Taux,
)
from cptskit.projet.textes import CodeInsee, Identifiant, Numero

Route = tuple[str | int, ...]


@dataclass(frozen=True)
class Leaf:
    """A value of a project: where it is, of which type the model says it is, and what it is."""

    route: Route
    type: Any
    value: Any

    @property
    def path(self) -> str:
        """Its keys, without places in lists nor codes of missions: `missions.fiches.titre`."""
        return ".".join(p for p in self.route if type(p) is str and not p.isdigit())


def filled() -> dict[str, Any]:
    """Return the project, as its files would write it."""
    sections: dict[str, Any] = _filled(Projet, count(1))
    return sections


def _filled(kind: Any, numbers: Iterator[int]) -> Any:
    """Return what a user could write for a type, no two values alike as far as it can be."""
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {name: _filled(hint, numbers) for name, hint in _hints(kind).items()}
    if get_origin(kind) is tuple:
        return [_filled(get_args(kind)[0], numbers) for _ in range(2)]
    if get_origin(kind) is dict:
        code, held = get_args(kind)
        keys = [key.value for key in code] if isinstance(code, type) else ["2021"]
        return {key: _filled(held, numbers) for key in keys}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)[next(numbers) % len(kind)].value
    return _SCALARS[kind_of(kind)](next(numbers))


_SCALARS: dict[str, Any] = {
    "str": lambda n: f"Mot{n:05d}",
    "Narratif": lambda n: f"Récit{n:05d}.",
    "DateCivile": lambda n: (date(2022, 1, 1) + timedelta(days=n)).isoformat(),
    "Valeur": lambda n: f"{500_000 + n}",
    "Identifiant": lambda n: f"cle-{n:05d}",
    "CodeInsee": lambda n: f"{94_000 + n % 1000:05d}",
    "Numero": lambda n: f"{70_000_000_000 + n}",
    "Annee": lambda n: str(1900 + n % 100),
    "Entier": lambda n: str(200_000 + n),
    "Nombre": lambda n: f"{300_000 + n},5",
    "Montant": lambda n: f"{400_000 + n}",
    "Taux": lambda n: f"{n % 100},5",
    "Taille": lambda _: "3",
    "DureeContrat": lambda _: "7",
    "OuiNon": lambda _: "oui",
    "TexteQuorum": lambda n: f"{n}",
    "TexteMajorite": lambda n: f"{n % 89 + 1}/97",
    "FichierAnnuaire": lambda n: f"annuaire_crise_{n}.csv",
    "Couleur": lambda n: f"#{10_000 + n:06d}",
}
_NAMED = {
    "Identifiant": Identifiant,
    "CodeInsee": CodeInsee,
    "Numero": Numero,
    "Annee": Annee,
    "Entier": Entier,
    "Nombre": Nombre,
    "Montant": Montant,
    "Taux": Taux,
    "Taille": Taille,
    "DureeContrat": DureeContrat,
    "OuiNon": OuiNon,
    "Couleur": Couleur,
    "TexteQuorum": TexteQuorum,
    "TexteMajorite": TexteMajorite,
    "FichierAnnuaire": FichierAnnuaire,
}


def kind_of(kind: Any) -> str:
    """Return the name of a field's type: `Montant`, `DateCivile`, `str`."""
    named = (name for name, known in _NAMED.items() if known == kind)
    return next(named, None) or str(kind.__name__)


@cache
def _hints(model: type[BaseModel]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _bare(kind: Any) -> Any:
    """Return `X` for `X | None`, and for an `X` that is marked as personal."""
    if type(None) in get_args(kind):
        return _bare(next(arg for arg in get_args(kind) if arg is not type(None)))
    if get_origin(kind) is Annotated and not any(kind == known for known in _NAMED.values()):
        return _bare(get_args(kind)[0])
    return kind


def leaves(whole: Any, kind: Any = Projet, route: Route = ()) -> Iterator[Leaf]:
    """Yield every value that a project holds; what is absent, empty or at its default is none."""
    kind = _bare(kind)
    if isinstance(whole, BaseModel):
        for name, hint in _hints(type(whole)).items():
            if name in whole.model_fields_set:
                yield from leaves(getattr(whole, name), hint, (*route, name))
    elif isinstance(whole, tuple):
        for index, one in enumerate(whole):
            yield from leaves(one, get_args(kind)[0], (*route, index))
    elif isinstance(whole, dict):
        for key, one in whole.items():
            yield from leaves(one, get_args(kind)[1], (*route, key))
    elif whole not in (None, ""):
        yield Leaf(route, kind, whole)


def replaced(whole: Any, route: Route, value: Any) -> Any:
    """Return a project in which one value is another."""
    if not route:
        return value
    first, *rest = route
    if isinstance(whole, BaseModel):
        changed = replaced(getattr(whole, str(first)), tuple(rest), value)
        return whole.model_copy(update={str(first): changed})
    if isinstance(whole, dict):
        return {**whole, first: replaced(whole[first], tuple(rest), value)}
    index = int(first)
    return (*whole[:index], replaced(whole[index], tuple(rest), value), *whole[index + 1 :])
