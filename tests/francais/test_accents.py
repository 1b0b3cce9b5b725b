import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.francais.accents import as_key, as_slug, bare_words, folded, without_accents


def test_letters_lose_their_accents_and_ligatures_are_parted() -> None:
    assert without_accents("Saint-Géry, Œuvre du cœur") == "Saint-Gery, OEuvre du coeur"


def test_texts_that_differ_by_accents_case_or_apostrophe_fold_alike() -> None:
    assert folded("  L’ÉTÉ à  Évry ") == folded("l'ete A evry") == "l'ete a evry"


def test_words_alone_are_left_of_a_heading() -> None:
    assert bare_words(" N° d’adhérent·e (œuvre) : 12 % ") == "n d adherent e oeuvre 12"
    assert bare_words("12,5 %", "%") == "12 5 %"


@pytest.mark.parametrize(
    ("text", "key", "slug"),
    [
        ("Médecin généraliste", "medecin_generaliste", "medecin-generaliste"),
        ("aide-soignant", "aide_soignant", "aide-soignant"),
        ("Provence-Alpes-Côte d'Azur", "provence_alpes_cote_d_azur", "provence-alpes-cote-d-azur"),
    ],
)
def test_keys_and_slugs(text: str, key: str, slug: str) -> None:
    assert (as_key(text), as_slug(text)) == (key, slug)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
