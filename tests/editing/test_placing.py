"""Changes of fields in files of every style: the data become what was meant, all else stays."""

import re
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.editing.champs import Saisie, applied, at, clean, same
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
