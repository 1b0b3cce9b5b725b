import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.francais.nombres_lus import aligned, nombres_lus


@pytest.mark.parametrize(
    ("texte", "valeurs"),
    [
        ("vingt-cinq communes", [25]),
        ("quatre-vingt-dix-huit", [98]),
        ("Quatre-vingts adhérents", [80]),
        ("soixante et onze", [71]),
        ("soixante-et-onze", [71]),
        ("cent vingt membres", [120]),
        ("deux cent trois", [203]),
        ("soixante-dix mille habitants", [70_000]),
        ("deux mille cinq cents", [2500]),
        ("un million deux cent mille", [1_200_000]),
        ("64 455 habitants, 64\u202f455 et 64\u00a0455", [64_455, 64_455, 64_455]),
        ("45 mille habitants", [45_000]),
        ("une vingtaine d'adhérents", [20]),
        ("l'une des quatre communes", [1, 4]),
        ("12,5 % et 0,8", []),
        ("L.1434-12-2 du 01/10/2026", []),
        ("taille 2", [2]),
        ("centre, dixième, troisième, sixties", []),
    ],
)
def test_numbers_as_sentences_tell_them(texte: str, valeurs: list[int]) -> None:
    assert [one.valeur for one in nombres_lus(aligned(texte))] == valeurs


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_a_text_is_aligned_sign_for_sign(text: str) -> None:
    assert len(aligned(text)) == len(text)
    for one in nombres_lus(aligned(text)):
        assert 0 <= one.debut < one.fin <= len(text)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 9_999_999))
def test_digits_are_read_however_they_are_grouped(value: int) -> None:
    for text in (f"{value}", f"{value:,}".replace(",", "\u202f"), f"{value:,}".replace(",", " ")):
        assert [one.valeur for one in nombres_lus(aligned(f"les {text} communes"))] == [value]
