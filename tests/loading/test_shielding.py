"""What is shielded keeps its place, and comes back as it was written."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from cptskit.loading.files import Source
from cptskit.loading.nodes import compose, plain
from cptskit.loading.shielding import shielded

PIECES = st.sampled_from([*"%[]{},:-#'\"\n 1a", "[[", "]]", "a: ", "{a: 1,2", " % ", "[[x, y]]"])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_place_moves(text: str) -> None:
    assert len(shielded(text)) == len(text)
    assert shielded(text).count("\n") == text.count("\n")


@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_yaml_reads_already_is_read_the_same(text: str) -> None:
    try:
        data = yaml.compose(f"a: |\n  x{text.replace(chr(10), ' ')}\n", Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return
    root, _ = compose(Source.of("", f"a: |\n  x{text.replace(chr(10), ' ')}\n"))
    assert root is not None
    assert data is not None
    assert plain(root) == plain(data)


def test_a_citation_is_plain_text_anywhere() -> None:
    text = "a: [[x]] en tête\nb: {c: vers [[y, année]] ici, d: 2}\ne: [[z]]\n"
    root, findings = compose(Source.of("", text))
    assert findings == []
    assert root is not None
    assert plain(root) == {
        "a": "[[x]] en tête",
        "b": {"c": "vers [[y, année]] ici", "d": "2"},
        "e": "[[z]]",
    }
