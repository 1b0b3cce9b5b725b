"""Communes, arrondissements, codes of other times; every commune of France loads."""

from decimal import Decimal

import pytest

from cptskit.referentiels import (
    UnknownCodeError,
    arrondissements,
    commune,
    communes_du_departement,
    tous_les_departements,
)
from cptskit.referentiels import communes as module


def test_a_commune_has_its_figures_and_their_year() -> None:
    bergerac = commune("24037")
    assert (bergerac.nom, bergerac.departement, bergerac.epci) == ("Bergerac", "24", "200070647")
    assert (bergerac.population, bergerac.annee) == (27110, 2023)
    assert bergerac.superficie == Decimal("56.6")
    assert bergerac.codes_postaux == ("24100",)
    assert "24237" in bergerac.voisines


def test_codes_are_text() -> None:
    assert commune("01004").nom == "Ambérieu-en-Bugey"
    assert commune("2A004").nom == "Ajaccio"
    assert commune("97411").nom == "Saint-Denis"


def test_every_commune_loads() -> None:
    everything = [une for d in tous_les_departements() for une in communes_du_departement(d.code)]
    assert len(everything) == 34_969
    assert len({une.code for une in everything}) == 34_969
    assert {une.departement for une in everything} == {d.code for d in tous_les_departements()}
    assert sum(une.superficie is None for une in everything) == 94


def test_a_departement_counts_the_inhabitants_of_its_communes() -> None:
    for departement in tous_les_departements():
        miennes = communes_du_departement(departement.code)
        assert len(miennes) == departement.nb_communes
        assert sum(une.population or 0 for une in miennes) == departement.pop_mun


def test_the_population_has_its_own_year_overseas() -> None:
    assert commune("97611").annee == 2017
    assert commune("98735").annee == 2022
    assert (commune("98901").population, commune("98901").annee) == (None, None)


@pytest.mark.parametrize("code", ["24999", "20004", "99001", "24100x", ""])
def test_an_unknown_commune_is_refused(code: str) -> None:
    with pytest.raises(UnknownCodeError, match=r"commune|département"):
        commune(code)


def test_a_commune_is_read_with_its_departement_alone() -> None:
    module.lignes.cache_clear()
    module.commune.cache_clear()
    commune("24037")
    assert module.lignes.cache_info().currsize == 1


@pytest.mark.parametrize(("ville", "nombre"), [("75056", 20), ("69123", 9), ("13055", 16)])
def test_arrondissements_make_up_their_city(ville: str, nombre: int) -> None:
    ses = arrondissements(ville)
    assert len(ses) == nombre
    assert sum(un.population or 0 for un in ses) == commune(ville).population
    assert all(commune(un.code) is un and un.ville == ville for un in ses)


def test_an_ordinary_commune_has_no_arrondissements() -> None:
    assert arrondissements("24037") == ()
