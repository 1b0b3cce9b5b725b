"""What the models expect at a place of a file, and which keys cite which ids."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

import cptskit
from cptskit.lsp.declared import cites, declared, holds_ids
from cptskit.lsp.expected import choices_of, expected_at, keys_of
from cptskit.lsp.law import rules_by_key, rules_of
from cptskit.lsp.tokens import tokens
from cptskit.projet.base import Modele
from cptskit.regles.registry import RULES

ROOT = Path(__file__).parents[2]


def models() -> Iterator[type[BaseModel]]:
    yield from (one for one in Modele.__subclasses__() if one.__module__.startswith("cptskit."))


@pytest.mark.parametrize("example", ["bergerac", "metropole-ouest"])
def test_every_key_of_an_example_is_expected(example: str) -> None:
    for source in cptskit.load(ROOT / "examples" / example).sources.values():
        for token in tokens(source.lines) if source.path.endswith(".yaml") else ():
            assert expected_at(token.route) is not None, token


def test_a_key_that_cites_an_id_says_what_it_cites() -> None:
    """A new key that holds an id wants a line in `declared.py`, where its name is not known yet."""
    missing = [
        (model.__name__, name)
        for model in models()
        for name, field in model.model_fields.items()
        if name != "id" and holds_ids(field) and not cites(model, name)
    ]
    assert missing == []


def test_what_is_declared_can_be_found_where_it_is_written() -> None:
    loaded = cptskit.load(ROOT / "examples" / "bergerac")
    assert loaded.projet is not None
    found = list(declared(loaded.projet))
    assert found
    for one in found:
        assert loaded.locator.written((*one.route, "id")) == one.id


def test_short_lists_are_choices() -> None:
    region = expected_at(("region",))
    assert region is not None
    assert len(list(choices_of(region))) == 18
    missions = expected_at(("missions",))
    assert missions is not None
    assert [one.word for one in keys_of(missions)][:2] == ["acces_aux_soins", "parcours"]
    assert expected_at(("missions", "inconnue")) is None
    assert expected_at(("identite", "nom", "plus", "loin")) is None


def test_most_rules_are_known_at_a_key() -> None:
    known = {rule.code for rules in rules_by_key().values() for rule in rules}
    assert len(known) > 0.85 * len(RULES), {rule.code for rule in RULES} - known
    assert "TER004" in {one.code for one in rules_of(("territoire", "communes", 4, "insee"))}
