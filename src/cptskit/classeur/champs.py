"""The fields of a model that fit in a column, each with its kind, from the model itself."""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter

from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Annee, Entier, Montant, Nombre, OuiNon, Taux, Valeur
from cptskit.projet.textes import CodeInsee, Identifiant, Narratif, Numero


class Sorte(StrEnum):
    """The kind of the values of a column."""

    TEXTE = auto()
    RECIT = auto()
    """A narrative in Markdown, possibly in a file of its own."""
    CODE = auto()
    """An id or a registration number: its digits are not a number."""
    CHOIX = auto()
    OUI_NON = auto()
    ENTIER = auto()
    ANNEE = auto()
    NOMBRE = auto()
    EUROS = auto()
    TAUX = auto()
    VALEUR = auto()
    """A measured value: a number, a percentage, or « < 6 »."""
    DATE = auto()
    LIGNES = auto()
    """A list of texts, one per line of the cell."""
    CODES = auto()
    """A list of ids separated by commas."""


_OF_MARKED: tuple[tuple[Any, Sorte], ...] = (
    (Entier, Sorte.ENTIER),
    (Annee, Sorte.ANNEE),
    (Nombre, Sorte.NOMBRE),
    (Montant, Sorte.EUROS),
    (Taux, Sorte.TAUX),
    (OuiNon, Sorte.OUI_NON),
    (Identifiant, Sorte.CODE),
    (CodeInsee, Sorte.CODE),
    (Numero, Sorte.CODE),
    (Valeur, Sorte.VALEUR),
    (DateCivile, Sorte.DATE),
    (Narratif, Sorte.RECIT),
    (str, Sorte.TEXTE),
)


@dataclass(frozen=True)
class Champ:
    """A field: its path from its entry, the model that holds it, its kind and its choices."""

    chemin: tuple[str, ...]
    modele: type[BaseModel]
    sorte: Sorte
    type: Any
    """The type with which Pydantic reads the value of a cell, or each item of a list."""
    choix: type[Enum] | None = None
    obligatoire: bool = False
    faux_par_defaut: bool = False
    """Whether « non » is the same as an empty cell."""

    @property
    def nom(self) -> str:
        """The name of the field in its model."""
        return self.chemin[-1]

    @property
    def cle(self) -> str:
        """The key of the column: `comparaisons.departement`."""
        return ".".join(self.chemin)

    @property
    def adaptateur(self) -> TypeAdapter[Any]:
        """The validator of one value."""
        return _adapter(self.type)


@cache
def champs(modele: type[BaseModel], avant: tuple[str, ...] = ()) -> tuple[Champ, ...]:
    """Return the fields of a model that fit in a cell, including those of a group within it.

    A list of groups does not fit: it needs rows of its own.
    """
    hints = get_type_hints(modele, include_extras=True)
    listed: list[Champ] = []
    for name, field in modele.model_fields.items():
        bare = _bare(hints[name])
        if isinstance(bare, type) and issubclass(bare, BaseModel):
            listed += champs(bare, (*avant, name))
            continue
        item = _item(bare)
        kind = _kind(item if item is not None else bare)
        if kind is None:
            continue
        inner = item if item is not None else bare
        choices = inner if kind is Sorte.CHOIX else None
        if item is not None:
            kind = Sorte.CODES if kind is Sorte.CODE else Sorte.LIGNES
        listed.append(
            Champ(
                (*avant, name),
                modele,
                kind,
                inner,
                choix=choices,
                obligatoire=not avant and field.is_required(),
                faux_par_defaut=field.default is False,
            )
        )
    return tuple(listed)


def _bare(hint: Any) -> Any:
    """Return a type without None and without the marks of personal data."""
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        return _bare(inner)
    if get_origin(hint) is Annotated and all(hint != known for known, _ in _OF_MARKED):
        return _bare(get_args(hint)[0])
    return hint


def _item(bare: Any) -> Any:
    return _bare(get_args(bare)[0]) if get_origin(bare) is tuple else None


def _kind(bare: Any) -> Sorte | None:
    if isinstance(bare, type) and issubclass(bare, Enum):
        return Sorte.CHOIX
    return next((kind for known, kind in _OF_MARKED if bare == known), None)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
