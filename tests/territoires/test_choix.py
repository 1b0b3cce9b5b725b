"""Names that a user types."""

import pytest

from cptskit.socle.errors import UnknownPlaceError
from cptskit.territoires.choix import choose, commune_choisie, epci_choisi, sans_ambiguite


def test_names_and_codes() -> None:
    assert commune_choisie("bergerac").code == "24037"
    assert commune_choisie(" 2a004 ").nom == "Ajaccio"
    assert commune_choisie("Thénac (24)").code == "24549"
    assert epci_choisi("200 070 647").nom == "CA Bergeracoise"


def test_each_is_taken_once_the_epci_first() -> None:
    choice = choose(["CA Bergeracoise"], ["Sarlat-la-Canéda", "Bosset"])
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
        ("13200", "13200 n'est pas un code Insee, c'est le code postal d'Arles"),
        ("Neussargues en Pinatelle", "s'est séparée depuis 2025 : Celles (15031) ; Chalinargues"),
        ("75015", "le code postal de Paris 15e Arrondissement (75115), et jusqu'en 1968"),
        ("20000", "c'est le code postal d'Ajaccio (2A004)"),
        ("1004", "Vouliez-vous dire 01004 (Ambérieu-en-Bugey)"),
        ("Mauguio (34344)", "34344 n'est pas le code Insee de « Mauguio »"),
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
        ("245 701 362", "aujourd'hui dans : Thionville Fensch Agglomération (992367730, Moselle)"),
    ],
)
def test_epci_that_cannot_be_chosen(texte: str, words: str) -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        epci_choisi(texte)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("texte", "code", "words"),
    [
        ("01003", "01165", "Amareins fait partie de Francheleins (01165) depuis 1974"),
        ("97127", "97801", "97127 est l'ancien code de Saint-Martin (97801)"),
        ("97127", "97801", "97127 est aussi le code postal de La Désirade (97110)"),
        ("Oucques", "41171", "est une commune déléguée d'Oucques La Nouvelle (41171)"),
        ("Pierrefitte-sur-Seine", "93066", "est une commune déléguée de Saint-Denis (93066)"),
        ("Châlons-sur-Marne", "51108", "s'appelle Châlons-en-Champagne (51108) depuis 1998"),
    ],
)
def test_a_commune_of_other_times_gives_that_of_today_and_says_so(
    texte: str, code: str, words: str
) -> None:
    choice = choose([], [texte])
    assert [une.code for une in choice.communes] == [code]
    assert words in choice.remarques[0]


def test_a_code_that_is_a_postal_code_too_is_told_by_its_name() -> None:
    assert commune_choisie("Saint-Nazaire-de-Pézan (34280)").code == "34280"
    assert commune_choisie("La Grande-Motte (34344)").code == "34344"
    assert commune_choisie("34280", ["34280"]).code == "34280"
    assert choose([], ["34280"]).remarques == (
        "34280 est pris comme code Insee : Saint-Nazaire-de-Pézan (34280) ; c'est aussi le code "
        "postal de La Grande-Motte (34344).",
    )
    sans_ambiguite("34344")
    with pytest.raises(UnknownPlaceError) as caught:
        sans_ambiguite("34280")
    assert caught.value.codes == ("34280", "34344")
