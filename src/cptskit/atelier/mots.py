"""The words of `check` for a page: the keys of the files become the questions that ask for them."""

import re
from collections.abc import Iterator
from contextlib import suppress

from cptskit.atelier.formulaires.choix import words_of
from cptskit.atelier.formulaires.natures import Kind, asked_at, model_at
from cptskit.francais.typographie import typographie
from cptskit.projet import Projet
from cptskit.projet.descriptions import questions
from cptskit.socle.findings import Route

_QUOTED = re.compile(r"« ?(?P<key>[a-z_]+(?:(?:\.|: )[a-z_]+)*)(?P<colon>:)?(?P<value> [^»]*?)? ?»")
_YAML = re.compile(r",? par exemple « -? ?\{[^»]*»| : « -? ?\{[^»]*»|« -? ?\{[^»]*»")
_COMMAND = re.compile(r"[^.]*« ?cptskit [^»]*»[^.]*\.|[^.;]*`cptskit [^`]*`[^.;]*[.;]")
_FILE = re.compile(r", ou dans un fichier : « texte[^»]*»")


def in_words(text: str, route: Route = ()) -> str:
    """Return a message or an advice whose keys are the questions of the page.

    What speaks of a command or of a file is left out: the page has no terminal. `route` tells which
    of the fields of one name is meant.
    """
    for left_out in (_COMMAND, _YAML, _FILE):
        text = left_out.sub("", text)
    said = _QUOTED.sub(lambda found: _spoken(found, route), text)
    return typographie(said.strip())


def _spoken(found: re.Match[str], route: Route) -> str:
    """Return the question of a key, with its value in words; a quotation that is no key stays."""
    path = tuple(re.split(r"\.|: ", found["key"]))
    value = (found["value"] or "").strip()
    sure = bool(found["colon"]) or "_" in found["key"] or "." in found["key"]
    last = path[-1]
    if not sure and len(path) < 2:
        return found[0]
    whole = _field(path[:-1], route) if len(path) > 1 and not (found["colon"] or value) else None
    if whole and _has_value(whole, last):
        return _answer(whole, last)
    field = _field(path, route)
    if field is None:
        return found[0]
    return _answer(field, value) if value else f"« {_label(field)} »"


def _field(path: tuple[str, ...], route: Route) -> Route | None:
    """Return the field that a message names, as near to its route as can be."""
    for end in range(len(route), -1, -1):
        for inner in _inside(route[:end]):
            if _is_field((*inner, *path)):
                return (*inner, *path)
    return None


def _inside(route: Route) -> Iterator[Route]:
    """Yield a route, and those of an item below it where it is that of a list."""
    yield route
    yield (*route, 0)
    with suppress(KeyError, IndexError, ValueError):
        held = ("missions", "crises") if route == ("missions",) else route
        yield held
        model = model_at(held) if held else None
        for name in questions(model) if model else ():
            yield (*held, name, 0)


def _is_field(route: Route) -> bool:
    with suppress(KeyError, IndexError, ValueError):
        model = model_at(route[:-1]) if len(route) > 1 else Projet
        return model is not None and str(route[-1]) in questions(model)
    return False


def _answer(route: Route, value: str) -> str:
    label, said = _label(route), _said(route, value)
    said = said[:1].upper() + said[1:] if asked_at(route).kind is Kind.YES_NO else said
    return f"« {said} » à « {label} »" if label.endswith("?") else f"« {label} : {said} »"


def _label(route: Route) -> str:
    return asked_at(route).question.libelle


def _has_value(route: Route, word: str) -> bool:
    asked = asked_at(route)
    return asked.kind is Kind.YES_NO or (
        asked.kind is Kind.CHOICE
        and asked.values is not None
        and word in dict(words_of(asked.values))
    )


def _said(route: Route, value: str) -> str:
    asked = asked_at(route)
    return dict(words_of(asked.values)).get(value, value) if asked.values else value
