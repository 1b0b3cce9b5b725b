"""Whatever a user writes in whatever field, the documents are written, and say « None » nowhere."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from cptskit.documents.catalogue import KINDS
from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.model import Document
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import html
from cptskit.loading import LoadedProject, load
from cptskit.projet import Projet
from cptskit.projet.textes import Narratif
from cptskit.usages.render import make_document

from .full import Leaf, Route, filled, kind_of, leaves, replaced

EXAMPLE = Path(__file__).parents[2] / "examples" / "minimal"
FREE = ("str", "Narratif")
PIECES = st.sampled_from(
    (
        *("None", "|", "\n", "\n\n", "# ", "::: fiche\n", ":::", "```", "[^1]", "![a](b)", "<b>"),
        *("**", "- ", "{{ x }}", "{% if", "\\", "`", "\u202e", "\x0b", "œ", "1. ", "a", " ", "«"),
    )
)
WILD = st.lists(PIECES | st.text(max_size=4), min_size=1, max_size=8).map("".join)
KINDS_READ = ("projet", "lettre")


@cache
def base() -> tuple[LoadedProject, Projet, tuple[Leaf, ...]]:
    projet = Projet.model_validate(filled())
    free = tuple(leaf for leaf in leaves(projet) if kind_of(leaf.type) in FREE)
    return load(EXAMPLE), projet, free


@cache
def figures() -> Figures:
    return Figures(base()[1])


def written(projet: Projet, kind: str, *, definitif: bool = False) -> Document:
    loaded = replace(base()[0], projet=projet)
    return make_document(loaded, KINDS[kind], figures=figures(), definitif=definitif)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_wild_words_in_any_fields_are_written(data: st.DataObject) -> None:
    _, projet, free = base()
    changed: Any = projet
    for leaf in data.draw(st.lists(st.sampled_from(free), min_size=1, max_size=5)):
        text = data.draw(WILD)
        value = Narratif(text) if kind_of(leaf.type) == "Narratif" else text
        changed = replaced(changed, leaf.route, value)
    document = written(changed, data.draw(st.sampled_from(KINDS_READ)))
    assert html.write(document, parse(document))


@pytest.mark.parametrize("definitif", [False, True])
@pytest.mark.parametrize("kind", KINDS_READ)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_is_left_out_the_words_around_it_make_a_text(
    kind: str, definitif: bool, data: st.DataObject
) -> None:
    changed: Any = base()[1]
    for _ in range(data.draw(st.integers(1, 60))):
        route, empty = data.draw(st.sampled_from(list(_optional(changed))))
        changed = replaced(changed, route, empty)
    text = written(changed, kind, definitif=definitif).markdown
    for wrong in ("None", "()", "  ", " .", " ,", "****", "« »"):
        assert wrong not in _sentences(text)
    assert list(_orphans(text)) == []


def _optional(model: BaseModel, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Yield the way to each field that a project may leave out, with what stands there then."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if not field.is_required():
            yield (*route, name), field.get_default(call_default_factory=True)
        below = {name: value} if isinstance(value, BaseModel) else _members(name, value)
        for way, one in below.items():
            yield from _optional(one, (*route, *(way if isinstance(way, tuple) else (way,))))


def _members(name: str, value: Any) -> dict[Any, BaseModel]:
    if isinstance(value, dict):
        return {(name, key): one for key, one in value.items()}
    if isinstance(value, tuple):
        return {(name, n): one for n, one in enumerate(value) if isinstance(one, BaseModel)}
    return {}


def _sentences(text: str) -> str:
    """Return the lines of a document that are sentences, without the indent of lists."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if not line.startswith(("|", "![")))


def _orphans(text: str) -> Iterator[str]:
    """Yield the headings that have nothing below them."""
    lines = [line for line in text.splitlines() if line.strip()]
    for line, below in pairwise([*lines, "# "]):
        levels = [len(one) - len(one.lstrip("#")) for one in (line, below)]
        if levels[0] and 0 < levels[1] <= levels[0]:
            yield line
