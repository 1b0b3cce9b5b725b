import pytest

from cptskit.referentiels import UnknownCodeError, commune, communes_de_l_epci, epci, tous_les_epci


def test_an_epci_has_its_names_and_its_communes() -> None:
    cab = epci("200070647")
    assert (cab.nom, cab.nom_long) == (
        "CA Bergeracoise",
        "Communauté d'agglomération Bergeracoise",
    )
    communes = communes_de_l_epci(cab.siren)
    assert len(communes) == 38
    assert sum(une.population or 0 for une in communes) == 61_915


def test_an_epci_may_lie_in_several_departements() -> None:
    several = [un for un in tous_les_epci() if len(un.departements) > 1 and un.type != "EPT"]
    assert len(several) == 89
    for un in several:
        assert {une.departement for une in communes_de_l_epci(un.siren)} == set(un.departements)


def test_a_territory_of_grand_paris_is_known_beside_its_metropole() -> None:
    plaine = epci("200057867")
    assert (plaine.nom, plaine.type) == ("Plaine Commune", "EPT")
    assert {une.epci for une in communes_de_l_epci(plaine.siren)} == {"200054781"}
    assert sum(un.type == "EPT" for un in tous_les_epci()) == 11


def test_every_epci_has_communes_which_name_it() -> None:
    assert len(tous_les_epci()) == 1253 + 11
    for un in tous_les_epci():
        communes = communes_de_l_epci(un.siren)
        assert len(communes) > 1
        assert un.type == "EPT" or {une.epci for une in communes} == {un.siren}
        assert commune(communes[0].code) is communes[0]


def test_an_unknown_epci_is_refused() -> None:
    with pytest.raises(UnknownCodeError, match="EPCI"):
        epci("123456789")
    with pytest.raises(UnknownCodeError, match="EPCI"):
        communes_de_l_epci("123456789")
