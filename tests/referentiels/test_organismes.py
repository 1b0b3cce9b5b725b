import pytest

from cptskit.referentiels import (
    UnknownCodeError,
    ars,
    caisses,
    tous_les_departements,
    toutes_les_ars,
    urps,
)


def test_the_agency_of_la_reunion_has_another_code_than_its_region() -> None:
    agence = ars("04")
    assert (agence.code_ans, agence.nom) == ("ARS-05", "ARS La Réunion")


def test_there_are_eighteen_agencies_each_found_by_its_region() -> None:
    agences = toutes_les_ars()
    assert len(agences) == 18
    assert all(ars(agence.region) == agence for agence in agences)


@pytest.mark.parametrize("collectivite", ["977", "978"])
def test_saint_martin_and_saint_barthelemy_have_the_agency_of_guadeloupe(collectivite: str) -> None:
    assert ars(collectivite) == ars("01")


@pytest.mark.parametrize("region", ["975", "988", "05"])
def test_a_collectivity_without_an_agency_is_refused(region: str) -> None:
    with pytest.raises(UnknownCodeError):
        ars(region)


def test_a_departement_may_have_several_caisses() -> None:
    plusieurs = {
        d.code: len(caisses(d.code)) for d in tous_les_departements() if len(caisses(d.code)) > 1
    }
    assert plusieurs == {"59": 4, "62": 2, "64": 2, "76": 2}


def test_every_departement_has_a_caisse_and_no_collectivity_has() -> None:
    sans = {d.zone for d in tous_les_departements() if not caisses(d.code)}
    assert sans == {"com"}


@pytest.mark.parametrize(
    ("code", "sorte"), [("24", "CPAM"), ("48", "CCSS"), ("974", "CGSS"), ("976", "CSSM")]
)
def test_what_stands_for_a_caisse_primaire(code: str, sorte: str) -> None:
    (caisse,) = caisses(code)
    assert caisse.type == sorte


def test_an_unknown_departement_has_no_caisses_to_give() -> None:
    with pytest.raises(UnknownCodeError):
        caisses("20")


def test_a_region_has_ten_urps() -> None:
    assert len(urps("75")) == 10
    assert {u.regions for u in urps("04")} == {("04", "06")}
