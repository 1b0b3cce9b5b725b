"""Addresses of files and columns, as editors write and count them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls import uris
from pygls.workspace import PositionCodec

from cptskit.lsp.places import code_point, lines_of, path_of, range_of, span
from cptskit.socle.findings import Location

UTF16 = PositionCodec()
LINES = st.lists(st.text(st.sampled_from("aé🩺𝄞 :\u202f"), max_size=12), min_size=1, max_size=4)


@given(LINES, st.data())
def test_a_column_comes_back_as_it_went(lines: list[str], data: st.DataObject) -> None:
    line = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[line])))
    there = span(UTF16, tuple(lines), (line, column), (line, column)).start
    assert there.character == len(lines[line][:column].encode("utf-16-le")) // 2
    assert code_point(UTF16, tuple(lines), there) == (line, column)


def test_a_place_below_the_last_line_is_the_end() -> None:
    assert code_point(UTF16, ("a",), types.Position(7, 3)) == (1, 0)


def test_a_place_without_length_takes_its_line() -> None:
    found = range_of(UTF16, ("ab  ",), Location("f", 1, 1, 1, 1))
    assert (found.start.character, found.end.character) == (0, 2)


def test_lines_are_those_that_an_editor_counts() -> None:
    assert lines_of("a\r\nb\u2028c\rd") == ("a", "b c", "d")


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///c%3A/Users/L%C3%A9a/ma%20cpts/cpts.yaml", r"c:\Users\Léa\ma cpts\cpts.yaml"),
        ("file:///C:/x.yaml", r"c:\x.yaml"),
        ("file://serveur/partage/x.yaml", r"\\serveur\partage\x.yaml"),
    ],
)
def test_addresses_of_windows(monkeypatch: pytest.MonkeyPatch, uri: str, path: str) -> None:
    monkeypatch.setattr(uris, "IS_WIN", True)
    assert str(path_of(uri)) == path


def test_a_text_that_was_never_saved_is_no_file() -> None:
    assert path_of("untitled:Sans titre-1") is None
    assert path_of(Path("/a b/é.yaml").as_uri()) == Path("/a b/é.yaml")
