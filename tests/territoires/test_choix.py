"""Names that a user types."""

import pytest

from cptskit.socle.errors import UnknownPlaceError
from cptskit.territoires.choix import choisir, commune_choisie, epci_choisi


def test_names_and_codes() -> None:
    assert commune_choisie("bergerac").code == "24037"
    assert commune_choisie(" 2a004 ").nom == "Ajaccio"
    assert commune_choisie("Thénac (24)").code == "24549"
    assert epci_choisi("200 070 647").nom == "CA Bergeracoise"


def test_each_is_taken_once_the_epci_first() -> None:
    choice = choisir(["CA Bergeracoise"], ["Sarlat-la-Canéda", "Bosset"])
    assert [un.siren for un in choice.epci] == ["200070647"]
    assert len(choice.communes) == 39
    assert choice.communes[-1].nom == "Sarlat-la-Canéda"


def test_homonyms_are_told_apart_by_the_project() -> None:
    assert commune_choisie("Thénac", ["24549", "24037"]).code == "24549"


@pytest.mark.parametrize(
    ("texte", "words"),
    [
        ("Thénac", "Thénac (17444, Charente-Maritime) ; Thénac (24549, Dordogne)"),
        ("Bergerak", "Vouliez-vous dire : Bergerac (24037, Dordogne)"),
        ("24999", "n'existe pas (code officiel géographique 2026)"),
        ("01003", "elle fait partie de Francheleins (01165, Ain)"),
        ("Zzzzzzzz", "Aucune commune ne s'appelle « Zzzzzzzz »"),
    ],
)
def test_communes_that_cannot_be_chosen(texte: str, words: str) -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        commune_choisie(texte)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("texte", "words"),
    [
        ("CC des Deux Vallées", "(246000772, Oise) ; CC des Deux Vallées (249100157, Essonne)"),
        ("CA Bergeracois", "CA Bergeracoise (200070647, Dordogne)"),
        ("123456789", "Aucune intercommunalité"),
    ],
)
def test_epci_that_cannot_be_chosen(texte: str, words: str) -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        epci_choisi(texte)
    assert words in str(caught.value)
