"""Names in one cell: cut where it is certain, left whole where it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.importing.names import split_names


@pytest.mark.parametrize(
    ("written", "name", "first"),
    [
        ("EXEMPLE Camille", "EXEMPLE", "Camille"),
        ("Camille EXEMPLE-FICTIF", "EXEMPLE-FICTIF", "Camille"),
        ("DE L'EXEMPLE Anne Marie", "DE L'EXEMPLE", "Anne Marie"),
        ("Camille Exemple", "Camille Exemple", ""),
        ("CAMILLE EXEMPLE", "CAMILLE EXEMPLE", ""),
        ("Anne EXEMPLE Marie", "Anne EXEMPLE Marie", ""),
        ("Alix de LA ROCHE", "Alix de LA ROCHE", ""),
        ("Pharmacie du Pont (Mme DÉMO)", "Pharmacie du Pont (Mme DÉMO)", ""),
        ("PHARMACIE du Pont", "PHARMACIE du Pont", ""),
        ("EXEMPLE Ana et FICTIF Bo", "EXEMPLE Ana et FICTIF Bo", ""),
        ("EXEMPLE C.", "EXEMPLE", "C."),
        ("Dr EXEMPLE Camille", "EXEMPLE", "Camille"),
        ("Docteur EXEMPLE", "EXEMPLE", ""),
        ("D'EXEMPLE Marie-Lou", "D'EXEMPLE", "Marie-Lou"),
    ],
)
def test_names_are_told_apart_by_capitals_or_not_at_all(
    written: str, name: str, first: str
) -> None:
    cut = split_names(written)
    assert (cut.nom, cut.prenom) == (name, first)


@pytest.mark.parametrize(
    ("written", "civilite"),
    [("Mme EXEMPLE Ana", "Mme"), ("M. Bo EXEMPLE", "M."), ("Dr EXEMPLE Ana", "")],
)
def test_a_title_tells_the_civilite(written: str, civilite: str) -> None:
    assert split_names(written).civilite == civilite


@given(st.text())
def test_no_word_of_a_name_is_lost(text: str) -> None:
    cut = split_names(text)
    words = f"{cut.nom} {cut.prenom}".split()
    assert len(text.split()) - len(words) in range(text.count(" ") + 9)
    assert set(words) <= set(text.split())
