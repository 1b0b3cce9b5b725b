"""Names as people type them."""

import pytest

from cptskit.referentiels import communes_proches, epci_proches, search_communes, search_epci
from cptskit.referentiels.recherche import alike, cle


@pytest.mark.parametrize(
    ("texte", "codes"),
    [
        ("bergerac", ["24037"]),
        ("BERGERAC", ["24037"]),
        ("st gery", ["24420"]),
        ("Sainte-Colombe (05)", ["05135"]),
        ("sainte colombe, hautes-alpes", ["05135"]),
        ("Sainte-Colombe (Gironde)", ["33390"]),
        ("Sainte-Colombe (24)", []),
        ("La Force (24)", ["24222"]),
        ("Force (24)", ["24222"]),
        ("Mœuvres", ["59405"]),
        ("moeuvres", ["59405"]),
        ("L’Haÿ-les-Roses", ["94038"]),
        ("Chalon s/ Saône", ["71076"]),
        ("Paris", ["75056"]),
        ("Paris 15e", ["75115"]),
        ("paris 15", ["75115"]),
        ("Lyon 3ème", ["69383"]),
        ("Marseille 1er arrondissement", ["13201"]),
        ("Nullepart-sur-Rien", []),
        ("", []),
    ],
)
def test_communes_by_name(texte: str, codes: list[str]) -> None:
    assert [une.code for une in search_communes(texte)] == codes


def test_homonyms_come_together() -> None:
    assert len(search_communes("Sainte-Colombe")) == 12


def test_a_search_may_be_kept_to_some_departements() -> None:
    assert [une.code for une in search_communes("Sainte-Colombe", ["33", "24"])] == ["33390"]


def test_what_is_near_a_name() -> None:
    assert "Bergerac" in [une.nom for une in communes_proches("Bergerak")]
    noms = [une.nom for une in communes_proches("lamonzie")]
    assert noms[:2] == ["Lamonzie-Montastruc", "Lamonzie-Saint-Martin"]
    assert communes_proches("") == ()


@pytest.mark.parametrize(
    ("texte", "sirens"),
    [
        ("CA Bergeracoise", ["200070647"]),
        ("bergeracoise", ["200070647"]),
        ("Communauté d'agglomération bergeracoise", ["200070647"]),
        ("200 070 647", ["200070647"]),
        ("CA Porte de l'Isère", ["243800604"]),
        ("CAPI", []),
        ("Métropole de Lyon", ["200046977"]),
        ("plaine commune", ["200057867"]),
        ("CC des Deux Vallées", ["246000772", "249100157"]),
        ("CC des Deux Vallées (91)", ["249100157"]),
        ("123456789", []),
    ],
)
def test_epci_by_name(texte: str, sirens: list[str]) -> None:
    assert [un.siren for un in search_epci(texte)] == sirens


def test_epci_near_a_name() -> None:
    assert "CA Bergeracoise" in [un.nom for un in epci_proches("CA Bergeracois")]


@pytest.mark.parametrize(
    ("un", "autre", "oui"),
    [
        ("Sigoulès", "Sigoulès-et-Flaugeac", True),
        ("Lamonzie St Martin", "Lamonzie-Saint-Martin", True),
        ("Bergerac", "Bosset", False),
        ("", "Bosset", False),
    ],
)
def test_spellings_of_one_name(un: str, autre: str, oui: bool) -> None:
    assert alike(cle(un), cle(autre)) is oui
