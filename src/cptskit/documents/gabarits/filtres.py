"""Jinja's own filters, as far as a template has a use for them: bounded, blind to what is hidden.

Left out: `pprint`, `tojson`, `xmlattr`, `urlize`, `filesizeformat` (nothing for a document),
`random` (same project, same bytes).
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import wraps
from itertools import chain
from typing import Any

from jinja2 import Environment, pass_environment
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.filters import make_attrgetter, sync_do_slice

from cptskit.documents.gabarits.bornes import (
    bounded,
    length_of,
    listed,
    remainder,
    replaced,
    width,
)
from cptskit.documents.gabarits.en_mots import as_text
from cptskit.documents.gabarits.escaping import Markdown

Filter = Callable[..., Any]

_MOST_DECIMALS = 12
_MOST_COLUMNS = 6


def _on_text(function: Filter) -> Filter:
    """Return a filter of texts that takes any value in words, and makes no endless text."""

    @wraps(function)
    def filtered(value: Any, *args: Any, **named: Any) -> Any:
        return bounded(function(as_text(value), *args, **named))

    return filtered


def _with_environment(function: Filter) -> Filter:
    """Return `function(env, value, …)` as a filter of texts that Jinja gives its environment."""

    @wraps(function)
    def filtered(env: Environment, value: Any, *args: Any, **named: Any) -> Any:
        return bounded(function(env, as_text(value), *args, **named))

    return pass_environment(filtered)


def _to_list(function: Filter) -> Filter:
    """Return a filter that makes a list where Jinja's makes a generator."""

    @wraps(function)
    def filtered(*args: Any, **named: Any) -> Any:
        return listed(function(*args, **named))

    return filtered


def _center(value: Any, width_: int = 80) -> str:
    return as_text(value).center(width(width_))


def _indent(value: Any, width_: Any = 4, first: bool = False, blank: bool = False) -> str:
    text, margin = as_text(value), width_ if isinstance(width_, str) else " " * width(width_)
    length_of(len(text) + (text.count("\n") + 1) * len(margin))
    return str(DEFAULT_FILTERS["indent"](text, margin, first, blank))


def _replace(value: Any, old: Any, new: Any, count: int = -1) -> str:
    return replaced(as_text(value), as_text(old), as_text(new), count)


def _batch(value: Iterable[Any], linecount: int, fill_with: Any = None) -> list[Any]:
    return listed(DEFAULT_FILTERS["batch"](listed(value), width(linecount), fill_with))


def _slice(value: Iterable[Any], slices: int, fill_with: Any = None) -> list[Any]:
    return listed(sync_do_slice(listed(value), width(slices), fill_with))


def _columns(value: Iterable[Any], count: int) -> list[list[Any]]:
    """Return the rows of a table side by side, read column after column, the last ones blank."""
    rows = [list(row) for row in listed(value)]
    wide = max(1, min(width(count), _MOST_COLUMNS))
    high = -(-len(rows) // wide)
    blank = [" "] * (len(rows[0]) if rows else 0)
    parts = [rows[at * high : (at + 1) * high] for at in range(wide)]  # four rows in three: 2, 2, 0
    return [
        listed(chain.from_iterable(part[line] if line < len(part) else blank for part in parts))
        for line in range(high)
    ]


def _reverse(value: Any) -> Any:
    return value[::-1] if isinstance(value, str) else listed(value)[::-1]


@pass_environment
def _sum(env: Environment, iterable: Any, attribute: Any = None, start: Any = 0) -> Any:
    values = listed(iterable)
    if attribute is not None:
        getter = make_attrgetter(env, attribute)
        values = [getter(value) for value in values]
    if isinstance(start, list | tuple):
        return listed(chain(start, *values))
    return bounded(sum(values, start))


def _round(value: Any, precision: int = 0, method: str = "common") -> Any:
    if abs(precision) > _MOST_DECIMALS:
        width(precision * _MOST_DECIMALS * _MOST_DECIMALS)
    return DEFAULT_FILTERS["round"](value, precision, method)


def _format(value: Any, *args: Any, **named: Any) -> str:
    return str(remainder(as_text(value), named or args, as_text))


@pass_environment
def _attr(env: Environment, value: Any, name: str) -> Any:
    return env.getattr(value, name)


@pass_environment
def join(env: Environment, parts: Iterable[Any], between: Any = "", attribute: Any = None) -> Any:
    """Join as Jinja does, but for Markdown: its own filter would escape for HTML."""
    getter = make_attrgetter(env, attribute) if attribute is not None else None
    texts = [as_text(getter(part) if getter else part) for part in listed(parts)]
    sign = as_text(between)
    length_of(sum(map(len, texts)) + len(sign) * len(texts))
    return concatenated(texts, sign)


def concatenated(texts: list[str], between: str = "") -> str:
    """Return texts in one; where one of them is Markdown, the others are escaped."""
    if any(isinstance(text, Markdown) for text in texts):
        return Markdown(between).join(texts)
    return between.join(texts)


def _tilde(parts: Iterable[Any]) -> str:
    """Do what `~` does; a code is itself, for it makes paths: `"missions." ~ mission.code`."""
    texts = [part.value if isinstance(part, StrEnum) else as_text(part) for part in parts]
    length_of(sum(map(len, texts)))
    return concatenated(texts)


TILDE = "_tilde"
"""The filter that stands for `~`: no template can spell its name."""

_AS_JINJA = (
    *("abs", "float", "int", "default", "d", "length", "count", "first", "last", "min", "max"),
)
_TEXTS = ("capitalize", "lower", "upper", "title", "trim", "striptags", "wordcount", "urlencode")
_TEXTS_OF_ENVIRONMENT = ("truncate", "wordwrap")
_LISTS = (
    *("list", "map", "select", "selectattr", "reject", "rejectattr", "unique", "sort", "groupby"),
    *("items", "dictsort"),
)

JINJA: Mapping[str, Filter] = {
    **{name: DEFAULT_FILTERS[name] for name in _AS_JINJA},
    **{name: _on_text(DEFAULT_FILTERS[name]) for name in _TEXTS},
    **{name: _with_environment(DEFAULT_FILTERS[name]) for name in _TEXTS_OF_ENVIRONMENT},
    **{name: _to_list(DEFAULT_FILTERS[name]) for name in _LISTS},
    **{name: lambda value: Markdown.escape(as_text(value)) for name in ("e", "escape")},
    "forceescape": lambda value: Markdown.escape(str(as_text(value))),
    "safe": lambda value: Markdown(as_text(value)),
    "string": as_text,
    "attr": _attr,
    "batch": _batch,
    "center": _center,
    "colonnes": _columns,
    "format": _format,
    "indent": _indent,
    "join": join,
    "replace": _replace,
    "reverse": _reverse,
    "round": _round,
    "slice": _slice,
    "sum": _sum,
    TILDE: _tilde,
}
"""Name to filter; what is not here does not exist for a template."""
