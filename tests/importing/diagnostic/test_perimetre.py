"""Communes of today and of other times, in every kind of territory."""

from decimal import Decimal
from pathlib import Path

import pytest

from cptskit.importing.diagnostic.facts import Apport
from cptskit.importing.diagnostic.perimetre import perimetre_of, whole
from cptskit.importing.diagnostic.reading import read_files
from cptskit.projet import Projet
from cptskit.referentiels import communes_de_l_epci
from tests.importing.diagnostic.conftest import measures, territory

_HEAD = '"GEO";"GEO_OBJECT";"RP_MEASURE";"AGE";"SEX";"TIME_PERIOD";"OBS_VALUE"\n'


def _population(tmp_path: Path, *rows: tuple[str, str, int]) -> Path:
    path = tmp_path / "population.csv"
    lines = (f'"{code}";"{kind}";"POP";"_T";"_T";2023;{count}\n' for code, kind, count in rows)
    path.write_text(_HEAD + "".join(lines), encoding="utf-8")
    return path


def test_a_lost_zero_is_given_back() -> None:
    assert [whole(code) for code in ("1053", "01053", '="01053"', "2A004", "97411")] == [
        "01053",
        "01053",
        "01053",
        "2A004",
        "97411",
    ]


@pytest.mark.parametrize(
    ("codes", "rows", "expected"),
    [
        (("2A004", "2B033"), [("2A004", "COM", 70_000), ("2B033", "COM", 48_000)], 118_000),
        (("97411",), [("97411", "COM", 150_000)], 150_000),
        (("23176", "87085"), [("23176", "COM", 5_000), ("87085", "COM", 130_000)], 135_000),
        (("75101", "75102"), [("75056", "COM", 2_000_000), ("75101", "ARM", 15_000)], 15_000),
        (("75056",), [("75056", "COM", 2_000_000), ("75101", "ARM", 15_000)], 2_000_000),
        (("01053",), [("1053", "COM", 42_000)], 42_000),
    ],
)
def test_each_kind_of_territory_is_counted_once(
    tmp_path: Path, codes: tuple[str, ...], rows: list[tuple[str, str, int]], expected: int
) -> None:
    found = measures(_population(tmp_path, *rows), codes=codes)["population"]
    assert found.valeur == expected


def test_a_delegated_commune_counts_for_that_of_today(tmp_path: Path) -> None:
    rows = [("16351", "COM", 500), ("16233", "COM", 700)]
    assert measures(_population(tmp_path, *rows), codes=("16233",))["population"].valeur == 1200


def test_saint_martin_has_two_codes() -> None:
    assert territory("97801").commune_of("97127") == "97801"


def test_an_area_whose_code_looks_like_a_commune_is_not_one(tmp_path: Path) -> None:
    rows = [("23176", "COM", 5_000), ("23176", "BV2022", 90_000), ("23176", "UU2020", 6_000)]
    assert measures(_population(tmp_path, *rows), codes=("23176",))["population"].valeur == 5_000


def test_a_commune_that_the_file_lacks_is_named(tmp_path: Path) -> None:
    path = _population(tmp_path, ("23176", "COM", 5_000))
    found = measures(path, codes=("23176", "23008"))["population"]
    assert found.valeur == 5_000
    assert found.couverture is not None
    assert found.couverture < 100
    assert "Aubusson" in found.commentaire


def test_a_territory_that_is_one_intercommunality_is_known() -> None:
    codes = [{"insee": each.code} for each in communes_de_l_epci("200067593")]
    projet = Projet.model_validate(
        {"etape": "lettre", "identite": {"nom": "X"}, "territoire": {"communes": codes}}
    )
    assert perimetre_of(projet).epci == "200067593"
    fewer = projet.model_validate(
        {"etape": "lettre", "identite": {"nom": "X"}, "territoire": {"communes": codes[1:]}}
    )
    assert perimetre_of(fewer).epci == ""


def test_communes_and_districts_may_stand_in_two_sheets(tmp_path: Path) -> None:
    import xlsxwriter  # noqa: PLC0415

    path = tmp_path / "base-cc.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, code, count in (("COM_2022", "75056", 2_000_000), ("ARM_2022", "75101", 15_000)):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["Évolution et structure de la population"])
            sheet.write_row(5, 0, ["CODGEO", "P22_POP"])
            sheet.write_row(6, 0, [code, count])
    assert measures(path, codes=("75101",))["population"].valeur == 15_000
    assert measures(path, codes=("75056",))["population"].valeur == 2_000_000


def test_a_territory_that_is_one_intercommunality_has_its_exact_median(tmp_path: Path) -> None:
    path = tmp_path / "filosofi.csv"
    path.write_text(
        '"GEO";"GEO_OBJECT";"FILOSOFI_MEASURE";"UNIT_MEASURE";"TIME_PERIOD";"OBS_VALUE"\n'
        '"23008";"COM";"MED_SL";"EUR_YR";2023;21210\n'
        '"23176";"COM";"MED_SL";"EUR_YR";2023;22440\n'
        '"200000001";"EPCI";"MED_SL";"EUR_YR";2023;21900\n'
        '"200000001";"EPCI";"PR_MD60";"PT";2023;17.2\n'
        '"23008";"COM";"PR_MD60";"PT";2023;18\n',
        encoding="utf-8",
    )
    perimetre = territory("23008", "23176", epci="200000001")
    (found,) = read_files([path], perimetre)
    assert isinstance(found, Apport)
    values = {mesure.id: (mesure.valeur, mesure.estimation) for mesure in found.mesures}
    assert values == {
        "niveau-de-vie-median": (21900, False),
        "taux-pauvrete": (Decimal("17.2"), False),
    }
