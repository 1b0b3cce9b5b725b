"""Changes of fields in files of every style: the data become what was meant, all else stays."""

import re
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie, applied, at, clean, same
from cptskit.editing.feuilles import changed_text
from cptskit.loading.files import Source
from cptskit.loading.nodes import compose, plain
from tests.editing.wild import changes, files, routes

BOUNDED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def data_of(text: str) -> Any:
    root, refused = compose(Source.of("x.yaml", text))
    return None if root is None or refused else plain(root)


def notes(text: str) -> list[str]:
    return re.findall(r"# note \d+\.|# tête|# pied", text)


@BOUNDED
@given(files(), st.data())
def test_any_sequence_of_changes_says_what_was_meant(text: str, drawn: st.DataObject) -> None:
    data = data_of(text)
    for _ in range(3):
        change = drawn.draw(changes(data))
        try:
            data = applied(data, change)
        except ValueError:
            continue
        after = changed_text(text, change)
        assert same(data_of(after), data), after
        if "\r\n" in text:
            assert not re.search(r"(?<!\r)\n", after)
        if data is not None:
            assert same(_as_texts(yaml.load(after, Loader=yaml.BaseLoader)), data)
        text = after


def _as_texts(value: Any) -> Any:
    return clean(value)


@BOUNDED
@given(files(), st.data())
def test_a_value_moves_no_other_line(text: str, drawn: st.DataObject) -> None:
    data = data_of(text)
    leaves = [one for one in routes(data) if isinstance(at(data, one), str)]
    if not leaves:
        return
    route = drawn.draw(st.sampled_from(leaves))
    after = changed_text(text, Saisie(route, at(data, route), "autre valeur"))
    assert set(notes(text)) == set(notes(after))
    before, now = text.splitlines(), after.splitlines()
    gone = [one for one in before if one not in now]
    assert len(now) <= len(before)
    assert len(gone) <= 2 + str(at(data, route)).count("\n"), (gone, after)


def test_a_folded_text_keeps_the_lines_of_the_paragraphs_that_stay() -> None:
    text = (
        "a:\n  t: >  # le texte\n    Un paragraphe que personne\n    ne touche.\n\n\n"
        "    Un autre,\n    court.\n  b: c\n"
    )
    seen = at(data_of(text), ("a", "t"))
    assert seen == "Un paragraphe que personne ne touche.\n\nUn autre, court.\n"
    after = changed_text(text, Saisie(("a", "t"), seen, seen.replace("court", "plus long")))
    assert after == text.replace("    Un autre,\n    court.", "    Un autre, plus long.")
    listed = changed_text(text, Saisie(("a", "t"), seen, "- un\n- deux\n    code\n"))
    assert at(data_of(listed), ("a", "t")) == "- un\n- deux\n    code\n"
    assert "  t: |  # le texte\n    - un\n" in listed


@pytest.mark.parametrize(
    ("text", "change", "expected"),
    [
        ("a: {b: c}\n", Retrait(("a", "b"), "c"), "a: {}\n"),
        ("a:\n  # sur b\n  b: c\n  d: e\n", Retrait(("a", "b"), "c"), "a:\n  d: e\n"),
        ("a:\n- b\n- c\n", Ajout(("a",), ("d",)), "a:\n- b\n- c\n- d\n"),
        ("a:\n  -\n", Ajout(("a",), ("d", "e")), "a:\n  - d\n  - e\n"),
        ("# rien\n", Saisie(("a", "b"), None, "c"), "# rien\na:\n  b: c\n"),
        ("a: b # c", Saisie(("a",), "b", "d: e"), 'a: "d: e" # c'),
        ("a: b\n...\n", Saisie(("c",), None, "d"), "a: b\nc: d\n...\n"),
    ],
)
def test_small_changes_look_as_a_person_would_write_them(
    text: str, change: Changement, expected: str
) -> None:
    assert changed_text(text, change) == expected


def test_an_empty_form_is_filled_and_keeps_its_comments() -> None:
    text = (
        "a:\n  # Les lignes.\n  liste:\n    # Le nom.\n    - nom:\n      # Le type.\n      type:\n"
    )
    one = changed_text(text, Ajout(("a", "liste"), ({"type": "msp", "nom": "A"},)))
    assert one == text.replace("nom:", "nom: A").replace("type:", "type: msp")
    two = changed_text(one, Ajout(("a", "liste"), ({"nom": "B"},)))
    assert two == one + "    - nom: B\n"
    typed = changed_text(text, Saisie(("a", "liste", 0, "type"), None, "msp"))
    assert typed == text.replace("type:", "type: msp")
