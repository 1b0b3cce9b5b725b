"""What a template may ask of a value: a list of what is allowed, for each kind of value.

Whatever is not named here does not exist for a template: neither by a point, nor by `[…]`, `|attr`,
`|map(attribute=…)`, `|groupby`, `|sort(attribute=…)`, nor by `"{0.x}".format(…)`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import partial
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, TemplateReference
from jinja2.utils import Namespace

from cptskit.documents.gabarits.bornes import added, bounded, length_of, listed, replaced, width
from cptskit.documents.gabarits.en_mots import as_text
from cptskit.documents.gabarits.vue import Fonction, Groupe, Vue, champs_de
from cptskit.documents.gabarits.vues.sommes import Somme
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Narratif

ABSENT = object()
"""What `ask` returns for what a value does not have, or does not show."""

_ATTRIBUTES: tuple[tuple[type, tuple[str, ...]], ...] = (
    (Profession, ("value", "singulier", "pluriel", "feminin", "medecin")),
    (Enum, ("value",)),
    (DateCivile, ("annee", "mois", "jour", "debut", "fin")),
    (date, ("year", "month", "day")),
    (Valeur, ("nombre", "pourcent", "masquee")),
    (Somme, ("euros", "estimation", "compte", "sans_unite")),
    (Narratif, ("markdown", "fichier")),
)
_LOOP = (
    *("index", "index0", "revindex", "revindex0", "first", "last", "length"),
    *("previtem", "nextitem", "depth", "depth0"),
)

Method = Callable[..., Any]


def _plain(*names: str) -> dict[str, Method]:
    """Return methods that make nothing much longer than what they are given."""

    def method(name: str) -> Method:
        return lambda one, *args: bounded(getattr(one, name)(*args))

    return {name: method(name) for name in names}


def _filled(name: str) -> Method:
    return lambda text, columns, *sign: getattr(text, name)(width(columns), *sign)


def _join(text: str, parts: Iterable[Any]) -> str:
    pieces = [as_text(part) for part in listed(parts)]
    length_of(sum(map(len, pieces)) + len(text) * len(pieces))
    return text.join(pieces)


def _append(entries: list[Any], entry: Any) -> None:
    bounded(entries)
    entries.append(entry)


def _extend(entries: list[Any], more: Iterable[Any]) -> None:
    entries[:] = added(entries, listed(more))


def _insert(entries: list[Any], place: int, entry: Any) -> None:
    bounded(entries)
    entries.insert(place, entry)


def _update(held: dict[Any, Any], more: Mapping[Any, Any]) -> None:
    held.update(more)
    bounded(held)


_METHODS: tuple[tuple[type, dict[str, Method]], ...] = (
    (
        str,
        {
            **_plain(
                *("upper", "lower", "title", "capitalize", "casefold", "swapcase"),
                *("strip", "lstrip", "rstrip", "removeprefix", "removesuffix"),
                *("startswith", "endswith", "count", "find", "rfind", "index"),
                *("isdigit", "isnumeric", "isalpha", "isalnum", "isupper", "islower", "isspace"),
                *("split", "rsplit", "splitlines", "partition", "rpartition"),
            ),
            **{name: _filled(name) for name in ("center", "ljust", "rjust", "zfill")},
            "replace": replaced,
            "join": _join,
        },
    ),
    (
        list,
        {
            **_plain("index", "count", "pop", "remove", "reverse"),
            "append": _append,
            "extend": _extend,
            "insert": _insert,
        },
    ),
    (tuple, _plain("index", "count")),
    (dict, {"update": _update}),
    (
        Mapping,
        {
            **_plain("get"),
            "items": lambda held: listed(held.items()),
            "keys": listed,
            "values": lambda held: listed(held.values()),
        },
    ),
)


def ask(value: object, name: str) -> Any:
    """Return the field of a value, as templates see it; ABSENT if it has none of this name."""
    if isinstance(value, Vue):
        return getattr(value, name) if name in champs_de(value) else ABSENT
    if name.startswith("_"):
        return ABSENT
    for kind, names in _ATTRIBUTES:
        if isinstance(value, kind) and name in names:
            return getattr(value, name)
    for kind, methods in _METHODS:
        if isinstance(value, kind) and name in methods:
            return Fonction(partial(methods[name], value))
    if isinstance(value, tuple):
        return _group_field(value, name)
    return _of_jinja(value, name)


def _group_field(value: tuple[Any, ...], name: str) -> Any:
    """Return a field of the pairs that `|groupby` makes."""
    if name not in ("grouper", "list") or not hasattr(value, "_fields"):
        return ABSENT
    return value[0] if name == "grouper" else value[1]


def _of_jinja(value: object, name: str) -> Any:
    """Return what the objects that Jinja itself gives to a template show."""
    found: Any = ABSENT
    if isinstance(value, LoopContext) and name in _LOOP:
        found = getattr(value, name)
    elif isinstance(value, LoopContext) and name in ("cycle", "changed"):
        found = Fonction(getattr(value, name))
    elif isinstance(value, Namespace):
        found = getattr(value, name, ABSENT)
    elif isinstance(value, TemplateModule):
        found = vars(value).get(name, ABSENT)
    elif isinstance(value, TemplateReference):
        found = _block(value, name)
    elif isinstance(value, BlockReference) and name == "super":
        found = Fonction(value.super)
    return found


def _block(template: TemplateReference, name: str) -> Any:
    try:
        return Fonction(template[name])
    except LookupError:
        return ABSENT


def names_of(value: object) -> set[str]:
    """Return the names of the data that a template may ask of a value."""
    if isinstance(value, Vue):
        return set(champs_de(value))
    if isinstance(value, dict | Groupe):
        return {str(getattr(key, "value", key)) for key in value}
    return {name for kind, names in _ATTRIBUTES if isinstance(value, kind) for name in names}
