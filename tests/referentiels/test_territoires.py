from collections import Counter

import pytest

from cptskit.referentiels import (
    UnknownCodeError,
    communes_du_departement,
    departement,
    departement_de_commune,
    region,
    tous_les_departements,
    toutes_les_regions,
)
from cptskit.referentiels.territoires import POPULATIONS


def test_a_departement_keeps_the_zero_of_its_code() -> None:
    ain = departement("01")
    assert (ain.nom, ain.region, ain.zone, ain.nb_communes) == ("Ain", "84", "metro", 391)


def test_a_departement_is_in_a_region_that_exists() -> None:
    for d in tous_les_departements():
        assert region(d.region).zone == d.zone


def test_a_region_counts_the_inhabitants_of_its_departements() -> None:
    for r in toutes_les_regions():
        if r.zone != "com":
            siens = [d for d in tous_les_departements() if d.region == r.code]
            assert sum(d.pop_mun for d in siens) == r.pop_mun
            assert sum(d.nb_communes for d in siens) == r.nb_communes


@pytest.mark.parametrize("code", ["1", "20", "2a", "99", ""])
def test_an_unknown_departement_is_refused(code: str) -> None:
    with pytest.raises(UnknownCodeError, match="département"):
        departement(code)


def test_an_unknown_region_is_refused_in_french() -> None:
    with pytest.raises(UnknownCodeError, match="région\u00a0: aucun code «\u00a005\u00a0»"):
        region("05")


@pytest.mark.parametrize(
    ("commune", "code"),
    [
        ("01004", "01"),
        ("2A004", "2A"),
        ("2B033", "2B"),
        ("97411", "974"),
        ("97801", "978"),
        ("98818", "988"),
        ("75115", "75"),
        ("24999", "24"),
    ],
)
def test_the_code_of_a_commune_says_its_departement(commune: str, code: str) -> None:
    assert departement_de_commune(commune) == code


@pytest.mark.parametrize("commune", ["1004", "2a004", "2C004", "20004", "97911", "010040", "abcde"])
def test_a_code_that_says_no_departement_is_refused(commune: str) -> None:
    with pytest.raises(UnknownCodeError):
        departement_de_commune(commune)


def test_the_year_of_populations_is_that_of_nearly_all_communes() -> None:
    years = Counter(
        une.annee for code in ("24", "01", "75") for une in communes_du_departement(code)
    )
    assert years.most_common(1)[0][0] == POPULATIONS
