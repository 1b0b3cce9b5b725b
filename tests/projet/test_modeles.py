"""All models keep the same contract: frozen, strict about keys, described in French."""

import re
from collections.abc import Iterator
from typing import get_args, get_origin

import pytest
from pydantic import BaseModel, ValidationError

from cptskit.projet import Projet
from cptskit.projet.base import Modele
from cptskit.projet.codes import Etape
from cptskit.projet.descriptions import descriptions, questions
from cptskit.projet.identite import Identite


def reached(model: type[BaseModel], known: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Return the models that a model reaches, itself included."""
    if model not in known:
        known.add(model)
        for field in model.model_fields.values():
            for part in parts(field.annotation):
                reached(part, known)
    return known


def parts(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and not get_origin(annotation):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for argument in get_args(annotation):
        yield from parts(argument)


MODELS = sorted(reached(Projet, set()), key=lambda model: model.__name__)


def test_the_walk_finds_the_chapters() -> None:
    names = {model.__name__ for model in MODELS}
    assert {"Commune", "FicheAction", "Palier", "Elu", "ObjectifPrs", "RegleIgnoree"} <= names
    assert len(names) == len(MODELS) > 50


@pytest.mark.parametrize("model", MODELS)
def test_a_model_is_frozen_and_refuses_unknown_keys(model: type[BaseModel]) -> None:
    assert issubclass(model, Modele)
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "forbid"


@pytest.mark.parametrize("model", MODELS)
def test_every_field_says_in_french_what_it_expects(model: type[BaseModel]) -> None:
    described = descriptions(model)
    assert list(described) == list(model.model_fields)
    for text in described.values():
        assert re.fullmatch(r"[A-ZÀÂÇÉÈÊÎÔÙ«].*[.…?!]", text, re.DOTALL), text
        assert not re.search(r"\b(the|of|this|number|list|name|text)\b", text), text
        assert re.search(r"[«»]", text) is None or text.count("«") == text.count("»")


@pytest.mark.parametrize("model", MODELS)
def test_every_model_says_in_french_what_it_is(model: type[BaseModel]) -> None:
    assert re.fullmatch(r"[A-ZÀÉ].*\.", model.__doc__ or "", re.DOTALL)


@pytest.mark.parametrize("model", MODELS)
def test_keys_are_words_in_ascii(model: type[BaseModel]) -> None:
    for name in model.model_fields:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name), name


def test_a_project_cannot_be_changed() -> None:
    projet = Projet(etape=Etape.LETTRE, identite=Identite(nom="X"))
    with pytest.raises(ValidationError, match="frozen"):
        projet.region = "Corse"


def test_a_project_needs_a_stage_and_a_name_only() -> None:
    assert {name for name, field in Projet.model_fields.items() if field.is_required()} == {
        "etape",
        "identite",
    }
    required = {name for name, field in Identite.model_fields.items() if field.is_required()}
    assert required == {"nom"}


def test_spaces_around_a_text_are_left_out() -> None:
    assert Identite(nom="  CPTS du Nord ").nom == "CPTS du Nord"


@pytest.mark.parametrize("model", MODELS)
def test_every_field_can_be_asked_on_a_page(model: type[BaseModel]) -> None:
    for asked in questions(model).values():
        assert re.fullmatch(r"[A-ZÀÂÇÉÈÊÎÔŒÙ«].{1,120}[^.:;,]", asked.libelle), asked
        assert not asked.aide or asked.aide[-1] in ".…", asked
