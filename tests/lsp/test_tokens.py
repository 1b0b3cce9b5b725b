"""The keys and values of a file as it is typed, and what is being typed at a place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.loading.files import Source
from cptskit.loading.nodes import MappingNode, Node, SequenceNode, compose, pairs
from cptskit.lsp.tokens import cursor, token_at, tokens
from cptskit.socle.findings import Route

ROOT = Path(__file__).parents[2]
FILES = sorted(path for path in (ROOT / "examples").rglob("*.yaml") if "modeles" not in path.parts)
PIECES = st.sampled_from(
    [
        "a:",
        "b: ",
        "- ",
        "  ",
        "\n",
        "{",
        "}",
        "[",
        "]",
        ",",
        '"',
        "'",
        "|",
        ">",
        "#",
        "é",
        "🩺",
        "x y",
        ":",
    ]
)


def read_by_yaml(node: Node, route: Route = ()) -> Iterator[tuple[Route, int, int]]:
    """Yield the keys of a file that parses, with their routes and places."""
    if isinstance(node, MappingNode):
        for key, value in pairs(node):
            yield (*route, key.value), key.start_mark.line, key.start_mark.column
            yield from read_by_yaml(value, (*route, key.value))
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield from read_by_yaml(item, (*route, index))


@pytest.mark.parametrize("file", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_it_reads_the_keys_that_the_true_reader_reads(file: Path) -> None:
    source = Source.of(file.name, file.read_text(encoding="utf-8"))
    root, _ = compose(source)
    assert root is not None
    found = [(token.route, token.line, token.start) for token in tokens(source.lines) if token.key]
    assert found == [*read_by_yaml(root)]


def test_values_have_the_routes_of_their_keys() -> None:
    text = "a:\n  - id: x\n    liste: [p, 'q r']\n  - {id: \"y\", n: 1 234}\n"
    said = {token.route: token.text for token in tokens(tuple(text.split("\n"))) if not token.key}
    assert said == {
        ("a", 0, "id"): "x",
        ("a", 0, "liste", 0): "p",
        ("a", 0, "liste", 1): "q r",
        ("a", 1, "id"): "y",
        ("a", 1, "n"): "1 234",
    }


def test_it_goes_on_behind_a_brace_or_a_quote_that_is_not_closed() -> None:
    text = 'a:\n  - {id: x\n  - {id: y}\n  - nom: "z\nb: 1\n'
    keys = [token.route for token in tokens(tuple(text.split("\n"))) if token.key]
    assert ("a", 1, "id") in keys
    assert ("b",) in keys


@pytest.mark.parametrize(
    ("text", "route", "word"),
    [
        ("¦", (), ""),
        ("terr¦", (), "terr"),
        ("region: Nouv¦", ("region",), "Nouv"),
        ("region:¦", ("region",), ""),
        ("a:\n  ¦", ("a",), ""),
        ("a:\n  b: 1\n  ¦\nc: 2", ("a",), ""),
        ("a:\n  b:\n    - ¦", ("a", "b", 0), ""),
        ("a:\n  b:\n    - x: 1\n      ¦", ("a", "b", 0), ""),
        ("a:\n  b:\n    - x: 1\n    - y¦", ("a", "b", 1), "y"),
        ('a:\n  b:\n    - insee: "24¦"', ("a", "b", 0, "insee"), "24"),
        ("a:\n  b:\n    - {ins¦}", ("a", "b", 0), "ins"),
        ("a:\n  b:\n    - {insee: ¦, nom: x}", ("a", "b", 0, "insee"), ""),
        ("a:\n  b:\n    - {insee: 1, ¦", ("a", "b", 0), ""),
        ("a:\n  b: [x, y¦", ("a", "b", 1), "y"),
        ("🩺: {a: ¦", ("🩺", "a"), ""),
    ],
)
def test_what_is_being_typed(text: str, route: Route, word: str) -> None:
    before = text.partition("¦")[0]
    lines = tuple(text.replace("¦", "").split("\n"))
    here = cursor(lines, before.count("\n"), len(before) - before.rfind("\n") - 1)
    assert here is not None
    assert (here.route, here.word) == (route, word)


@pytest.mark.parametrize(
    "text", ["# terr¦", "a:\n  x: |\n    terr¦", 'a:\n  x: "un\n    deux¦', "a: oui ¦"]
)
def test_nothing_is_proposed_in_a_text_nor_behind_a_value(text: str) -> None:
    before = text.partition("¦")[0]
    lines = tuple(text.replace("¦", "").split("\n"))
    assert cursor(lines, before.count("\n"), len(before) - before.rfind("\n") - 1) is None


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.integers(0, 20), st.integers(0, 40))
def test_whatever_is_typed_can_be_asked_about(text: str, line: int, column: int) -> None:
    lines = tuple(text.split("\n"))
    for token in tokens(lines):
        assert 0 <= token.start <= token.end <= len(lines[token.line])
        assert token_at(tokens(lines), token.line, token.start) is not None
    cursor(lines, line, column)
