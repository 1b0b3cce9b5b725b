"""Messages quote what a user wrote on one line, short, and without signs that a screen obeys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.projet.citations import citer


@pytest.mark.parametrize(
    ("brut", "quoted"),
    [
        ("Bergerac", "Bergerac"),
        (" deux\n  lignes\u00a0! ", "deux lignes !"),
        (12, "12"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("\x1b[31mrouge", "\N{REPLACEMENT CHARACTER}[31mrouge"),
        ("a\u202eb\u200b", "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"),
        ("œuvre 𝕏 ½", "œuvre 𝕏 ½"),
    ],
)
def test_a_quoted_text_is_one_line_and_short(brut: object, quoted: str) -> None:
    assert citer(brut) == quoted


@given(st.text())
def test_a_quote_is_short_and_harmless(brut: str) -> None:
    quoted = citer(brut)
    assert len(quoted) <= 60
    assert quoted.isprintable()
    assert citer(quoted) == quoted
