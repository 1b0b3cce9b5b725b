"""The sort of answer that each field of the models takes, from its type."""

from enum import Enum, StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from cptskit.projet import Projet
from cptskit.projet.couleurs import Couleur
from cptskit.projet.dates import DateCivile
from cptskit.projet.descriptions import Question, questions
from cptskit.projet.nombres import (
    Annee,
    DureeContrat,
    Entier,
    Montant,
    Nombre,
    OuiNon,
    Taille,
    Taux,
    Valeur,
)
from cptskit.projet.personnel import Personnel, PeutNommer, marques
from cptskit.projet.textes import CodeInsee, Identifiant, Narratif, Numero
from cptskit.socle.findings import Route
from cptskit.socle.records import record


class Kind(StrEnum):
    """A sort of answer."""

    LINE = "ligne"
    CODE = "code"
    NARRATIVE = "texte"
    YES_NO = "oui-non"
    CHOICE = "choix"
    NUMBER = "nombre"
    DATE = "date"
    EMAIL = "courriel"
    PHONE = "telephone"
    LINES = "lignes"
    """Several texts, one per line."""
    PICKS = "coches"
    """Several values of a list, as boxes to tick."""
    ITEMS = "elements"
    """Things with fields of their own: cards or a table."""
    GROUP = "groupe"


@record
class Prompt:
    """A field as a form shows it: its question, the sort of its answer, the values it accepts."""

    question: Question
    kind: Kind
    values: type[Enum] | None = None
    """The list that its values come from."""
    unit: str = ""
    """The unit after a number."""
    personal: bool = False
    required: bool = False
    """Whether the model requires it."""


_MARKS = (Personnel, PeutNommer)
_SORTS: tuple[tuple[tuple[Any, ...], Kind, str], ...] = (
    ((Montant,), Kind.NUMBER, "euros"),
    ((Taux,), Kind.NUMBER, "%"),
    ((Entier, Nombre, Annee, Taille, DureeContrat), Kind.NUMBER, ""),
    ((DateCivile,), Kind.DATE, ""),
    ((Narratif,), Kind.NARRATIVE, ""),
    ((Valeur, CodeInsee, Identifiant, Numero, Couleur), Kind.CODE, ""),
)
_BY_NAME = {"courriel": Kind.EMAIL, "telephone": Kind.PHONE}


def prompt_at(route: Route) -> Prompt:
    """Return the field at a route. Raises KeyError if the models have none."""
    model, name = _owner(route)
    question = questions(model)[name]
    hint = _hints(model)[name]
    bare, optional = _bare(hint)
    kind, values, unit = _sort(name, bare, optional)
    return Prompt(
        question,
        kind,
        values,
        unit,
        isinstance(marques(model).get(name), Personnel),
        model.model_fields[name].is_required(),
    )


def model_at(route: Route) -> type[BaseModel] | None:
    """Return the model of the group or item at a route, or None."""
    hint = _type(route)
    return hint if _is_model(hint) else None


def _owner(route: Route) -> tuple[type[BaseModel], str]:
    """Return the model that has the field at a route, and the field's name."""
    named = max(i for i, step in enumerate(route) if isinstance(step, str))
    model = model_at(route[:named])
    if model is None or route[named] not in model.model_fields:
        raise KeyError(route)
    return model, str(route[named])


def _type(route: Route) -> Any:
    hint: Any = Projet
    for step in route:
        if _is_model(hint):
            if str(step) not in hint.model_fields:
                raise KeyError(route)
            hint, _ = _bare(_hints(hint)[str(step)])
        elif get_origin(hint) in (tuple, dict):
            hint, _ = _bare(get_args(hint)[-1 if get_origin(hint) is dict else 0])
        else:
            raise KeyError(route)
    return hint


def _sort(name: str, bare: Any, optional: bool) -> tuple[Kind, type[Enum] | None, str]:
    if get_origin(bare) is tuple:
        return _of_list(get_args(bare)[0])
    if isinstance(bare, type) and issubclass(bare, Enum):
        return Kind.CHOICE, bare, ""
    if bare == OuiNon:
        return Kind.YES_NO, None, "inconnu" if optional else ""
    if _is_model(bare) or get_origin(bare) is dict:
        return Kind.GROUP, None, ""
    for types, kind, unit in _SORTS:
        if bare in types:
            return kind, None, unit
    return _BY_NAME.get(name, Kind.LINE), None, ""


def _of_list(inner: Any) -> tuple[Kind, type[Enum] | None, str]:
    if _is_model(inner):
        return Kind.ITEMS, None, ""
    if isinstance(inner, type) and issubclass(inner, Enum):
        return Kind.PICKS, inner, ""
    return (Kind.PICKS if inner == Identifiant else Kind.LINES), None, ""


@cache
def _hints(model: type[BaseModel]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


def _bare(hint: Any) -> tuple[Any, bool]:
    """Return a type without None and without its privacy mark, and whether it allowed None."""
    if hasattr(hint, "__metadata__") and any(
        isinstance(mark, _MARKS) for mark in hint.__metadata__
    ):
        return _bare(hint.__origin__)
    left = [member for member in get_args(hint) if member is not type(None)]
    if type(None) in get_args(hint) and len(left) == 1:
        return _bare(left[0])[0], True
    return hint, False


def _is_model(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseModel)
