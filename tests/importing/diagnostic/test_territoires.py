"""Territories that are not plain: every reader tells their communes from the others."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from cptskit.importing.diagnostic.facts import Apport, Niveau
from cptskit.importing.diagnostic.reading import read_files
from tests.importing.diagnostic.conftest import measures, read, territory

KINDS = {
    "two départements": (("23176", "87085"), "75056"),
    "Corsica": (("2A004", "2B033"), "2A247"),
    "overseas": (("97411", "97415"), "97302"),
    "districts": (("75101", "75102"), "75056"),
    "a whole city": (("69123",), "69266"),
    "merged last year": (("12218", "14408"), "23176"),
}
"""Communes of a territory, and one outside whose rows must not count."""
SPELLED = {
    "12218": ("12076", "12218"),
    "14408": ("14623", "14408"),
    "69123": ("69381", "69382"),
}
"""Codes under which an older file, or one by district, has them: two rows for one commune."""
OVERSEAS = {"974": "9D"}


def spelled(codes: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(commune, code) for commune in codes for code in SPELLED.get(commune, (commune,))]


@pytest.fixture(params=KINDS, ids=str)
def kind(request: pytest.FixtureRequest) -> tuple[tuple[str, ...], str]:
    codes, outside = KINDS[request.param]
    return codes, outside


Kind = tuple[tuple[str, ...], str]


def test_the_directory_counts_the_persons_of_any_kind_of_territory(
    kind: Kind, tmp_path: Path
) -> None:
    codes, outside = kind
    path = tmp_path / "PS_20261008.txt"
    head = "Identification nationale PP|Code profession|Code catégorie professionnelle|"
    lines = [f"{head}Code savoir-faire|Code mode exercice|Code commune (coord. structure)"]
    rows = [code for _, code in spelled(codes)]
    lines += [f"{n}|60|C||L|{code}" for n, code in enumerate(rows)]
    lines += [f"0|60|C||S|{rows[-1]}", f"99|60|C||L|{outside}"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (apport,) = read(path, codes=codes)
    (nurses,) = apport.effectifs
    assert (nurses.nombre, nurses.liberal, nurses.mixte) == (len(rows), len(rows), 1)


def test_both_files_of_establishments(kind: Kind, tmp_path: Path) -> None:
    codes, outside = kind
    rows = [*(code for _, code in spelled(codes)), outside]
    live = tmp_path / "finess.json"
    sites = [
        {
            "informationsGeneralesEGE": {"numFinessEge": f"{n:09d}", "nomEgeLong": f"SITE {n}"},
            "categorieentiteGeographiqueExercice": "620",
            "etatObjet": "A",
            "adresse": [
                {"usageAdresse": "04", "cogCommune": "01001"},
                {"usageAdresse": "03", "cogCommune": code},
            ],
        }
        for n, code in enumerate(rows)
    ]
    live.write_text(json.dumps({"schemaVersion": "1", "pmej": [{"ege": sites}]}), encoding="utf-8")
    frozen = tmp_path / "cs1100502.csv"
    lines = ["finess;etalab;111;2026-05-12"]
    for n, code in enumerate(rows):
        cells = [""] * 32
        cells[0], cells[1], cells[3], cells[18] = "structureet", f"{n:09d}", f"SITE {n}", "620"
        cells[12] = code[-3:] if code[:2] != "97" else code[2:]
        cells[13] = OVERSEAS.get(code[:3], code[:2])
        lines.append(";".join(cells))
    frozen.write_text("\n".join(lines) + "\n", encoding="utf-8")
    expected = sorted(commune for commune, _ in spelled(codes))
    for path in (live, frozen):
        (apport,) = read(path, codes=codes)
        assert (
            sorted(etablissement.commune for etablissement in apport.etablissements) == expected
        ), path.name


def test_equipment_row_by_row(kind: Kind, tmp_path: Path) -> None:
    codes, outside = kind
    rows = [*(code for _, code in spelled(codes)), outside]
    path = tmp_path / "BPE24.csv"
    path.write_text("DEPCOM;TYPEQU\n" + "".join(f"{code};D281\n" for code in rows))
    assert measures(path, codes=codes)["bpe-infirmiers"].valeur == len(rows) - 1


def test_the_wide_census(kind: Kind, tmp_path: Path) -> None:
    codes, outside = kind
    rows = [*(code for _, code in spelled(codes)), outside]
    path = tmp_path / "base-cc.csv"
    path.write_text("CODGEO;P22_POP\n" + "".join(f"{code};100.5\n" for code in rows))
    found = measures(path, codes=codes)["population"]
    assert found.valeur == Decimal("100.5") * (len(rows) - 1)
    assert found.couverture is None


def test_accessibility_and_map_exports(kind: Kind, tmp_path: Path) -> None:
    codes, outside = kind
    rows = [*(code for _, code in spelled(codes)), outside]
    path = tmp_path / "apl 2024.csv"
    head = "Code commune INSEE;Commune;APL aux infirmières;Population standardisée 2022"
    weighed = [f"{code};X;{n + 1}.5;{100 * (n + 1)}" for n, code in enumerate(rows)]
    path.write_text("\n".join([head, *weighed]) + "\n", encoding="utf-8")
    found = measures(path, codes=codes)["apl-infirmiers"]
    weights = range(1, len(rows))
    mean = Decimal(sum((n + Decimal("0.5")) * 100 * n for n in weights)) / (100 * sum(weights))
    assert found.valeur == mean
    assert set(found.communes) == set(codes)
    export = tmp_path / "export.csv"
    counted = [f"{code};X;10" for code in rows]
    export.write_text("\n".join(["Code;Libellé;Nombre de logements 2023", *counted]) + "\n")
    (one,) = measures(export, codes=codes).values()
    assert one.valeur == 10 * (len(rows) - 1)


LONG = '"GEO";"GEO_OBJECT";"RP_MEASURE";"AGE";"SEX";"TIME_PERIOD";"OBS_VALUE"\n'


def long_file(tmp_path: Path, *areas: tuple[str, str, int]) -> Path:
    path = tmp_path / "population.csv"
    rows = (f'"{code}";"{kind}";"POP";"_T";"_T";2023;{count}\n' for code, kind, count in areas)
    path.write_text(LONG + "".join(rows), encoding="utf-8")
    return path


def test_two_departements_compare_with_both_together_or_not_at_all(tmp_path: Path) -> None:
    codes = ("23176", "87085")
    inside = [(code, "COM", 1_000) for code in codes]
    both = long_file(tmp_path, *inside, ("23", "DEP", 115_000), ("87", "DEP", 370_000))
    found = measures(both, codes=codes)["population"]
    assert found.comparaisons == {Niveau.DEPARTEMENT: 485_000}
    assert found.source.endswith("; départements 23 et 87 réunis")
    one = long_file(tmp_path, *inside, ("23", "DEP", 115_000))
    assert measures(one, codes=codes)["population"].comparaisons == {}


def test_corsica_and_overseas_have_their_own_departements(tmp_path: Path) -> None:
    for codes, areas in (
        (
            ("2A004", "2B033"),
            [("2A", "DEP", 160_000), ("2B", "DEP", 180_000), ("94", "REG", 340_000)],
        ),
        (("97411",), [("974", "DEP", 880_000), ("04", "REG", 880_000)]),
    ):
        path = long_file(tmp_path, *((code, "COM", 1_000) for code in codes), *areas)
        found = measures(path, codes=codes)["population"].comparaisons
        assert set(found) == {Niveau.DEPARTEMENT, Niveau.REGION}
        assert found[Niveau.DEPARTEMENT] == found[Niveau.REGION]


def test_a_commune_merged_last_year_has_the_rows_of_before(tmp_path: Path) -> None:
    path = long_file(tmp_path, ("12076", "COM", 1_500), ("12218", "COM", 40))
    (apport,) = read_files([path], territory("12218"))
    assert isinstance(apport, Apport)
    assert apport.mesures[0].valeur == 1_540
