"""Texts word by word: both can be put together again from the pieces."""

from hypothesis import given
from hypothesis import strategies as st

from cptskit.comparaison.textes import abreges, mot_a_mot

TEXTS = st.lists(st.sampled_from(["a", "b", "le", "soin", " ", "\n", "  "]), max_size=20).map(
    "".join
)


@given(TEXTS | st.text(max_size=40), TEXTS | st.text(max_size=40))
def test_the_pieces_give_both_texts(before: str, after: str) -> None:
    pieces = mot_a_mot(before, after)
    assert "".join(text for kind, text in pieces if kind != "+") == before
    assert "".join(text for kind, text in pieces if kind != "-") == after


def test_what_stays_is_cut_to_a_few_words() -> None:
    long = " ".join(f"mot{n}" for n in range(40))
    pieces = list(abreges(mot_a_mot(f"{long} ici {long}", f"{long} là {long}")))
    assert [kind for kind, _ in pieces] == ["=", "-", "+", "="]
    assert len("".join(text for _, text in pieces)) < 100
