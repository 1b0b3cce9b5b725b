"""Quorums and majorities: those of the community's own statutes, counted from who signed."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.assemblees import compte, vote
from cptskit.assemblees.votes import majorite_en_mots, quorum_en_mots
from cptskit.projet.assemblees import Assemblee, Resolution
from cptskit.projet.gouvernance import Instance
from cptskit.projet.majorites import lire_majorite, lire_quorum


def meeting(**told: Any) -> Assemblee:
    return Assemblee.model_validate(told)


def body(**told: Any) -> Instance:
    return Instance.model_validate({"nom": "Assemblée générale", **told})


@pytest.mark.parametrize(
    ("written", "voix", "needed"),
    [
        ("1/4", 60, 15),
        ("1/4", 61, 16),
        ("25 %", 61, 16),
        ("la moitié", 61, 31),
        ("2/3", 60, 40),
        ("5", 8, 5),
        ("1/4 des voix présentes", 8, 2),
    ],
)
def test_a_quorum_is_rounded_up(written: str, voix: int, needed: int) -> None:
    quorum = lire_quorum(written)
    assert quorum is not None
    assert quorum.requis(voix) == needed


@pytest.mark.parametrize("written", ["", "beaucoup", "3/2", "0/3", "1/0", "120 %", "0 %"])
def test_what_is_no_part_is_no_quorum(written: str) -> None:
    assert lire_quorum(written) is None


@pytest.mark.parametrize(
    ("words", "pour", "contre", "abstention", "adopted"),
    [
        ("simple", 5, 4, 28, True),
        ("simple", 5, 5, 0, False),
        ("absolue", 19, 3, 15, True),
        ("absolue", 18, 3, 16, False),
        ("absolue des exprimés", 4, 3, 30, True),
        ("2/3", 25, 2, 10, True),
        ("2/3", 24, 2, 11, False),
        ("2/3 des exprimés", 24, 2, 11, True),
        ("unanimité", 37, 0, 0, True),
        ("l'unanimité", 36, 0, 1, False),
    ],
)
def test_a_resolution_is_adopted_by_the_majority_that_it_needs(
    words: str, pour: int, contre: int, abstention: int, adopted: bool
) -> None:
    there = compte(meeting(voix=60, presents=31, pouvoirs=6), None, None)
    told = Resolution(point="A", pour=pour, contre=contre, abstention=abstention)
    assert vote(told, there, words).adoptee is adopted


def test_nothing_is_adopted_without_the_quorum() -> None:
    there = compte(meeting(voix=60, presents=31, pouvoirs=6), body(quorum="2/3"), None)
    assert (there.total, there.requis, there.atteint) == (37, 40, False)
    assert vote(Resolution(point="A", pour=37, contre=0), there, "simple").adoptee is False


def test_a_second_call_needs_no_quorum() -> None:
    there = compte(meeting(voix=60, presents=3, seconde="oui"), body(quorum="2/3"), None)
    assert there.atteint is True


def test_the_signed_sheet_is_counted_before_the_numbers() -> None:
    signed = [{"nom": "A B"}, {"nom": "C D", "represente_par": "A B"}]
    there = compte(meeting(voix=8, presents=7, emargement=signed), body(quorum="5"), None)
    assert (there.presents, there.pouvoirs, there.atteint) == (1, 1, False)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 5000))
def test_a_quorum_is_the_least_number_that_is_enough(above: int, below: int, voix: int) -> None:
    if above > below:
        return
    quorum = lire_quorum(f"{above}/{below}")
    assert quorum is not None
    needed = quorum.requis(voix)
    assert needed is not None
    assert Fraction(needed, voix) >= Fraction(above, below) > Fraction(needed - 1, voix)


@given(st.text(max_size=30))
def test_any_words_are_answered(words: str) -> None:
    assert lire_quorum(words) is None or isinstance(quorum_en_mots(words), str)
    assert lire_majorite(words) is None or isinstance(majorite_en_mots(words), str)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("simple", "à la majorité simple : plus de voix pour que de voix contre"),
        ("absolue", "à la majorité absolue des voix présentes ou représentées"),
        ("2/3", "à la majorité des deux tiers des voix présentes ou représentées"),
        ("3/4 des exprimés", "à la majorité des trois quarts des suffrages exprimés"),
    ],
)
def test_a_majority_in_words(written: str, words: str) -> None:
    assert majorite_en_mots(written) == words
