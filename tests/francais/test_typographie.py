import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.francais.typographie import clean, typographie
from tests.bounded import within

N, T = "\u00a0", "\u202f"
TEXT = st.text(
    st.sampled_from("aé1 0,.;:!?«»'\"%€°-/@()…\u00a0\u202f") | st.characters(max_codepoint=0x2FF)
)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Pourquoi ? Parce que !", f"Pourquoi{T}? Parce que{T}!"),
        ("Deux points : ici", f"Deux points{N}: ici"),
        ("« mot »", f"«{N}mot{N}»"),
        ("«mot»", f"«{N}mot{N}»"),
        ("l'accès", "l’accès"),
        ("fin...", "fin…"),
        ("un  deux", "un deux"),
        ("12,5 %", f"12,5{N}%"),
        ("50 000 €", f"50{T}000{N}€"),
        ("64 455 habitants", f"64{T}455{N}habitants"),
        ("n° 2016-41", f"n°{N}2016-41"),
        ("1er mars 2020", f"1er{N}mars 2020"),
        ("art. L.1434-12", f"art.{N}L.1434-12"),
    ],
)
def test_text_is_set_as_a_french_printer_would(written: str, printed: str) -> None:
    assert typographie(written) == printed


@pytest.mark.parametrize(
    "text",
    [
        "12:30",
        "https://example.org/a?b=c:d",
        "camille.exemple@example.org",
        "2026-11-21",
        "www.example.org/l'eau",
    ],
)
def test_hours_and_addresses_are_left_alone(text: str) -> None:
    assert typographie(text) == text


@given(TEXT)
def test_twice_is_once(text: str) -> None:
    once = typographie(text)
    assert typographie(once) == once


@given(TEXT)
def test_letters_and_digits_never_change(text: str) -> None:
    def kept(words: str) -> list[str]:
        return re.findall(r"[^\W_]", words)

    assert kept(typographie(text)) == kept(text)


def test_what_no_format_can_hold_becomes_a_space() -> None:
    assert clean("a\x0bb\x00c\ufffed") == "a b c d"
    assert clean("une\nligne\tet") == "une\nligne\tet"


@pytest.mark.parametrize("word", ["a\u0301", "&amp;", "a@", "a.", "$"])
def test_a_word_without_end_does_not_stop_it(word: str) -> None:
    with within(30):
        assert len(typographie(word * 100_000)) >= len(word) * 100_000
