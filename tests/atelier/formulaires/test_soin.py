"""French typography on leaving a field: what is new, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from cptskit.atelier.formulaires.soin import cared_for

NB = "\u00a0"


def test_signs_get_their_spaces() -> None:
    cared = cared_for("Pour qui ? L'été !")
    assert cared.replace("\u202f", NB) == f"Pour qui{NB}? L’été{NB}!"


def test_lines_that_were_there_stay_as_they_are() -> None:
    seen = "L'un : deux !\n\nTrois"
    assert cared_for(f"{seen}\nL'autre", seen) == f"{seen}\nL’autre"


def test_what_is_no_prose_stays() -> None:
    for text in ("`a : b !`", "[x](http://a.b/c?d=e)", "| a | b : c |", "[[médecins : nombre]]"):
        assert cared_for(text) == text
    assert cared_for("- item : un\n  - deux !").startswith("- item")


@given(st.text(max_size=200))
def test_twice_is_once(text: str) -> None:
    once = cared_for(text)
    assert cared_for(once) == once
    assert cared_for(text, text) == text
