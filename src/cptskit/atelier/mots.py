"""The words of `check` for a page: the keys of the files become the page's questions."""

import re
from collections.abc import Iterator
from contextlib import suppress

from cptskit.atelier.formulaires.choix import words_of
from cptskit.atelier.formulaires.natures import Kind, model_at, prompt_at
from cptskit.francais.typographie import typographie
from cptskit.projet import Projet
from cptskit.projet.descriptions import questions
from cptskit.socle.findings import Route

_QUOTED = re.compile(r"« ?(?P<key>[a-z_]+(?:(?:\.|: )[a-z_]+)*)(?P<colon>:)?(?P<value> [^»]*?)? ?»")
_YAML = re.compile(r",? par exemple « -? ?\{[^»]*»| : « -? ?\{[^»]*»|« -? ?\{[^»]*»")
_COMMAND = re.compile(r"[^.]*« ?cptskit [^»]*»[^.]*\.|[^.;]*`cptskit [^`]*`[^.;]*[.;]")
_FILE = re.compile(r", ou dans un fichier : « texte[^»]*»")


def in_words(text: str, route: Route = ()) -> str:
    """Return a message or a piece of advice with keys replaced by the questions of the page.

    What is about a command or a file is left out: the page has no terminal. `route` says which of
    the fields of the same name is meant.
    """
    for left_out in (_COMMAND, _YAML, _FILE):
        text = left_out.sub("", text)
    words = _QUOTED.sub(lambda quoted: _spoken(quoted, route), text)
    return typographie(words.strip())


def _spoken(quoted: re.Match[str], route: Route) -> str:
    """Return the question of a key, with its value in words; any other quotation stays."""
    path = tuple(re.split(r"\.|: ", quoted["key"]))
    value = (quoted["value"] or "").strip()
    sure = bool(quoted["colon"]) or "_" in quoted["key"] or "." in quoted["key"]
    last = path[-1]
    if not sure and len(path) < 2:
        return quoted[0]
    whole = _field(path[:-1], route) if len(path) > 1 and not (quoted["colon"] or value) else None
    if whole and _has_value(whole, last):
        return _answer(whole, last)
    field = _field(path, route)
    if field is None:
        return quoted[0]
    return _answer(field, value) if value else f"« {_label(field)} »"


def _field(path: tuple[str, ...], route: Route) -> Route | None:
    """Return the field that a message names, the nearest to its route."""
    for end in range(len(route), -1, -1):
        for inner in _inside(route[:end]):
            if _is_field((*inner, *path)):
                return (*inner, *path)
    return None


def _inside(route: Route) -> Iterator[Route]:
    """Yield a route, and for a list the routes of its items."""
    yield route
    yield (*route, 0)
    with suppress(KeyError, IndexError, ValueError):
        base = ("missions", "crises") if route == ("missions",) else route
        yield base
        model = model_at(base) if base else None
        for name in questions(model) if model else ():
            yield (*base, name, 0)


def _is_field(route: Route) -> bool:
    with suppress(KeyError, IndexError, ValueError):
        model = model_at(route[:-1]) if len(route) > 1 else Projet
        return model is not None and str(route[-1]) in questions(model)
    return False


def _answer(route: Route, value: str) -> str:
    label, words = _label(route), _value_words(route, value)
    words = words[:1].upper() + words[1:] if prompt_at(route).kind is Kind.YES_NO else words
    return f"« {words} » à « {label} »" if label.endswith("?") else f"« {label} : {words} »"


def _label(route: Route) -> str:
    return prompt_at(route).question.libelle


def _has_value(route: Route, word: str) -> bool:
    prompt = prompt_at(route)
    return prompt.kind is Kind.YES_NO or (
        prompt.kind is Kind.CHOICE
        and prompt.values is not None
        and word in dict(words_of(prompt.values))
    )


def _value_words(route: Route, value: str) -> str:
    prompt = prompt_at(route)
    return dict(words_of(prompt.values)).get(value, value) if prompt.values else value
