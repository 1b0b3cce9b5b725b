import pytest

from cptskit.referentiels import (
    Lien,
    ancienne,
    anciennes_du_nom,
    codes_des_parties,
    commune,
    communes_deleguees,
    suites,
)
from cptskit.referentiels.lecture import read_table

PINATELLE = ["15031", "15035", "15047", "15141", "15171"]


@pytest.mark.parametrize(
    ("code", "lien", "today"),
    [
        ("01003", Lien.ANCIEN, ["01165"]),
        ("01120", Lien.ASSOCIEE, ["01262"]),
        ("93059", Lien.DELEGUEE, ["93066"]),
        ("16351", Lien.DELEGUEE, ["16233"]),
        ("49144", Lien.ANCIEN, ["44180"]),  # another département
        ("97127", Lien.ANCIEN, ["97801"]),
        ("97123", Lien.ANCIEN, ["97701"]),
        ("24549", None, []),
        ("24999", None, []),
        ("15141", None, []),  # a commune of today
        ("01015", None, []),  # the commune nouvelle has the code of this delegated commune
    ],
)
def test_codes_of_other_times(code: str, lien: Lien | None, today: list[str]) -> None:
    found = ancienne(code)
    assert (found.lien if found else None) == lien
    assert [une.code for une in found.suites] == today if found else today == []


@pytest.mark.parametrize(
    ("code", "nom", "lien", "today"),
    [
        ("15141", "NEUSSARGUES EN PINATELLE", Lien.SEPARATION, PINATELLE),
        ("51108", "Châlons sur Marne", Lien.NOM, ["51108"]),
        ("60054", "Les Hauts Talican", Lien.SEPARATION, ["60054", "60694"]),
        ("85084", "Essarts en Bocage", None, []),  # split up, and kept its name
        ("15141", "Neussargues-Moissac", None, []),
        ("24037", "Ville Imaginaire", None, []),  # no table knows this name: nothing is claimed
    ],
)
def test_a_code_of_today_under_another_name(
    code: str, nom: str, lien: Lien | None, today: list[str]
) -> None:
    found = ancienne(code, nom)
    assert (found.lien if found else None) == lien
    assert list(found.codes if found else ()) == today


def test_what_split_up_has_no_single_commune() -> None:
    found = ancienne("15141", "Neussargues en Pinatelle")
    assert found is not None and found.commune is None
    assert (found.debut, found.fin) == (2016, 2025)


@pytest.mark.parametrize(
    ("code", "annee", "today"),
    [
        ("15141", 2022, PINATELLE),
        ("15141", 2025, ["15141"]),
        ("15141", 2010, ["15141"]),
        ("15141", None, ["15141"]),
        ("93059", 2019, ["93066"]),
        ("14712", 2018, ["14666", "14712"]),
        ("24999", 2020, []),
    ],
)
def test_a_code_as_the_list_of_a_year_knew_it(
    code: str, annee: int | None, today: list[str]
) -> None:
    assert [une.code for une in suites(code, annee)] == today


@pytest.mark.parametrize(
    ("texte", "today"),
    [
        ("Pierrefitte-sur-Seine", [["93066"]]),
        ("liergues", [["69114"]]),
        ("Neussargues-en-Pinatelle", [PINATELLE]),
        ("Liergues (38)", []),
        ("Bergerac", []),
        ("Chalinargues", []),  # a commune again
    ],
)
def test_names_of_other_times(texte: str, today: list[list[str]]) -> None:
    assert [list(one.codes) for one in anciennes_du_nom(texte)] == today


def test_every_code_of_other_times_leads_to_communes_of_today() -> None:
    for table in ("communes_passees", "communes_deleguees_associees"):
        for ligne in read_table(table):
            found = ancienne(ligne["code"])
            assert found.suites if found else commune(ligne["code"])


def test_the_delegated_communes_of_a_commune() -> None:
    assert "Arbignieu" in communes_deleguees("01015")
    assert communes_deleguees("24037") == ()
    assert "93059" in codes_des_parties("93066")
