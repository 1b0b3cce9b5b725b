"""Each file gives what an independent script computed from it, and nothing else."""

from pathlib import Path

import pytest

from cptskit.importing.diagnostic.facts import Niveau
from cptskit.importing.diagnostic.reading import Inconnu, read_files
from tests.importing.diagnostic.conftest import FICHIERS, measures, read, rounded, territory

D, R, F, FM = Niveau.DEPARTEMENT, Niveau.REGION, Niveau.FRANCE, Niveau.METROPOLE

VALUES = [
    ("dossier_complet.csv", "population", "12140"),
    ("dossier_complet.csv", "evolution-annuelle", "-0.49"),
    ("dossier_complet.csv", "part-0-14", "12.2"),
    ("dossier_complet.csv", "part-15-29", "13.7"),
    ("dossier_complet.csv", "part-60-74", "23.4"),
    ("dossier_complet.csv", "habitants-75-plus", "1907"),
    ("dossier_complet.csv", "part-75-plus", "15.7"),
    ("dossier_complet.csv", "part-90-plus", "3.2"),
    ("dossier_complet.csv", "part-retraites", "40.2"),
    ("dossier_complet.csv", "chomage-15-64", "11.7"),
    ("dossier_complet.csv", "seuls-80-plus", "50.2"),
    ("dossier_complet.csv", "seuls-65-79", "30.1"),
    ("dossier_complet.csv", "menages-une-personne", "40.0"),
    ("dossier_complet.csv", "naissances", "93"),
    ("dossier_complet.csv", "deces", "187"),
    ("dossier_complet.csv", "taux-pauvrete", "17.7"),
    ("cc_filosofi_2021_COM.csv", "taux-pauvrete", "17.7"),
    ("base-cc-emploi-pop-active-2022.CSV", "chomage-15-64", "11.7"),
    ("base-cc-evol-struct-pop-2022.CSV", "population", "12140"),
    ("DS_ETAT_CIVIL_NAIS_COMMUNES_CSV_FR.zip", "naissances", "96"),
    ("DS_ETAT_CIVIL_DECES_COMMUNES_CSV_FR.zip", "deces", "195"),
    ("BPE24.csv", "bpe-medecins-generalistes", "13"),
    ("BPE24.csv", "bpe-infirmiers", "21"),
    ("BPE24.csv", "bpe-pharmacies", "6"),
    ("BPE24.csv", "bpe-urgences", "1"),
    ("BPE24.csv", "bpe-hebergement-personnes-agees", "3"),
    ("insee_statistiques_locales.csv", "population", "12167"),
    ("insee_statistiques_locales.csv", "carto-medecin-generaliste-en-nombre", "13"),
    ("liste-qp2024.csv", "quartiers-prioritaires", "1"),
]


@pytest.mark.parametrize(("name", "id_", "expected"), VALUES)
def test_a_value_is_that_of_the_territory(name: str, id_: str, expected: str) -> None:
    found = measures(FICHIERS / name)[id_]
    assert rounded(found.valeur, found.decimales) == expected


COMPARED = [
    ("DS_RP_POPULATION_PRINC_2023_CSV_FR.zip", "population", "12079 114500 6100000 68094280"),
    ("DS_RP_POPULATION_PRINC_2023_CSV_FR.zip", "part-moins-15", "12.3 12.2 12.0 12.7"),
    ("DS_RP_POPULATION_PRINC_2023_CSV_FR.zip", "part-moins-20", "16.8 16.7 16.5 17.2"),
    ("DS_RP_POPULATION_PRINC_2023_CSV_FR.zip", "part-65-79", "21.8 21.9 21.8 21.6"),
    ("DS_RP_POPULATION_PRINC_2023_CSV_FR.zip", "part-65-plus", "31.2 31.2 31.6 31.3"),
    ("DS_RP_POPULATION_PRINC_2023_CSV_FR.zip", "part-80-plus", "9.4 9.3 9.8 9.8"),
    ("DS_RP_EMPLOI_LR_PRINC_2023_CSV_FR.zip", "chomage-15-64", "10.4 11.9 11.1 12.1"),
    ("DS_BPE_2025_CSV_FR.zip", "bpe-medecins-generalistes", "13 88 5900 59000"),
    ("DS_BPE_2025_CSV_FR.zip", "bpe-infirmiers", "21 190 9800 100000"),
    ("DS_BPE_2025_CSV_FR.zip", "bpe-pharmacies", "6 44 2050 20100"),
]


@pytest.mark.parametrize(("name", "id_", "expected"), COMPARED)
def test_a_value_stands_beside_those_around(name: str, id_: str, expected: str) -> None:
    found = measures(FICHIERS / name)[id_]
    values = (found.valeur, *(found.comparaisons[level] for level in (D, R, F)))
    assert " ".join(rounded(value, found.decimales) for value in values) == expected


def test_a_series_holds_the_years_of_one_geography() -> None:
    found = measures(FICHIERS / "DS_RP_POPULATION_PRINC_2023_CSV_FR.zip")["population"]
    assert {year: rounded(value, 0) for year, value in found.serie.items()} == {
        2012: "12925",
        2017: "12442",
    }


def test_people_alone_compare_with_metropolitan_france() -> None:
    found = measures(FICHIERS / "DS_RP_MENAGES_PRINC_2023_CSV_FR.zip")["seuls-80-plus"]
    assert rounded(found.valeur, 1) == "52.9"
    assert set(found.comparaisons) == {D, R, FM}


def test_a_poverty_rate_of_several_communes_is_an_estimate() -> None:
    found = measures(
        FICHIERS / "DS_RP_POPULATION_PRINC_2023_CSV_FR.zip",
        FICHIERS / "DS_FILOSOFI_CC_2023_CSV_FR.zip",
    )["taux-pauvrete"]
    assert (rounded(found.valeur, 1), rounded(found.couverture, 1)) == ("17.5", "91.3")
    assert found.estimation
    assert [rounded(found.comparaisons[one], 1) for one in (D, R, FM)] == ["18.6", "14.1", "15.4"]


def test_a_secret_commune_lowers_the_coverage_and_is_never_zero() -> None:
    found = measures(FICHIERS / "cc_filosofi_2021_COM.csv")["taux-pauvrete"]
    assert rounded(found.couverture, 1) == "91.3"
    assert found.estimation


def test_a_median_is_never_combined() -> None:
    found = measures(FICHIERS / "dossier_complet.csv")["niveau-de-vie-median"]
    assert found.valeur is None
    assert (found.minimum, found.maximum) == (21104, 21984)
    assert "4 communes publiées sur 5" in found.commentaire


def test_the_wide_file_compares_with_nothing_that_it_lacks() -> None:
    (apport,) = read(FICHIERS / "dossier_complet.csv")
    assert all(not mesure.comparaisons for mesure in apport.mesures)
    assert "Pas de comparaison" in apport.remarques[0]


def test_accessibility_weighs_by_the_standardised_population() -> None:
    (path,) = FICHIERS.glob("*généralistes.xlsx")
    found = measures(path)
    ours = found["apl-medecins-generalistes"]
    quoted = found["apl-medecins-generalistes-65-ans"]
    told = [
        rounded(value, 2) for value in (ours.valeur, *(ours.comparaisons[x] for x in (D, R, F)))
    ]
    assert told == ["2.71", "3.06", "3.93", "3.74"]
    told = [
        rounded(value, 2) for value in (quoted.valeur, *(quoted.comparaisons[x] for x in (D, R, F)))
    ]
    assert told == ["2.33", "2.64", "3.38", "3.21"]
    assert {year: rounded(value, 2) for year, value in ours.serie.items()} == {
        2022: "2.96",
        2023: "2.81",
    }
    assert rounded(found["apl-sous-2-5"].valeur, 1) == "33.4"


def test_the_nurses_have_their_unit() -> None:
    (path,) = FICHIERS.glob("*infirmières.xlsx")
    found = measures(path)["apl-infirmiers"]
    assert (rounded(found.valeur, 1), rounded(found.comparaisons[D], 1)) == ("118.2", "129.4")
    assert found.unite.startswith("ETP")


def test_ameli_is_never_a_value_of_the_territory() -> None:
    found = measures(
        FICHIERS / "demographie-effectifs-et-les-densites.csv", FICHIERS / "effectifs.csv"
    )
    doctors = found["ameli-ensemble-des-medecins-generalistes"]
    diabetes = found["patho-diabete"]
    assert doctors.valeur is None
    assert [str(doctors.comparaisons[one]) for one in (D, R, F)] == ["85.6", "101.3", "87.8"]
    assert [rounded(diabetes.comparaisons[one], 2) for one in (D, R, F)] == ["8.32", "6.80", "6.61"]
    older = found["ameli-60-ans-ensemble-des-medecins-generalistes"]
    assert older.libelle.startswith("Part des 60 à 64 ans")
    assert older.commentaire.startswith("Dans le département : 14 sur 98.")
    assert set(found) == {
        doctors.id,
        older.id,
        "ameli-infirmiers",
        "ameli-60-ans-infirmiers",
        diabetes.id,
    }


def test_a_zone_or_a_distance_is_shown_by_commune() -> None:
    found = measures(*sorted(FICHIERS.glob("cartosante_*.csv")))
    assert found["carto-zonage-medecin"].communes["23075"] == "ZIP"
    assert "ZIP : 3 communes, 34,3 % des habitants" in found["carto-zonage-medecin"].commentaire
    distance = found["carto-distance-a-la-structure-la-plus-proche"]
    assert distance.valeur is None
    assert set(distance.communes) == {"23008", "23025", "23176", "23247"}


def test_ruralities_and_density_are_told_by_class() -> None:
    frr, grid = read(
        FICHIERS / "liste-communes-FRR-juillet2025.csv", FICHIERS / "fichier_diffusion_2026.xlsx"
    )
    assert frr.mesures[0].communes["23176"] == "FRR socle"
    assert {name: int(value) for name, value in grid.repartitions[0].parts.items()} == {
        "Bourgs ruraux": 6074,
        "Petites villes": 3018,
        "Rural à habitat dispersé": 1718,
        "Rural à habitat très dispersé": 1357,
    }


def test_professionals_are_distinct_persons_of_the_territory() -> None:
    (apport,) = read(FICHIERS / "PS_LibreAcces_Personne_activite_202610080712.txt")
    found = {
        effectif.profession.value: (effectif.nombre, effectif.liberal)
        for effectif in apport.effectifs
    }
    assert found == {
        "chirurgien_dentiste": (2, 2),
        "infirmier": (6, 5),
        "infirmier_pratique_avancee": (1, 1),
        "masseur_kinesitherapeute": (3, 3),
        "medecin_generaliste": (7, 6),
        "medecin_specialiste": (2, 2),
        "opticien_lunetier": (1, 0),
        "orthophoniste": (1, 1),
        "pedicure_podologue": (1, 1),
        "pharmacien": (4, 3),
        "psychologue": (1, 1),
        "sage_femme": (1, 1),
    }
    around = {effectif.profession.value: effectif.departement for effectif in apport.effectifs}
    assert (around["medecin_generaliste"], around["infirmier"]) == (8, 7)
    assert "comptées nulle part : 1" in apport.remarques[1]
    assert "INVENTE" not in repr(apport)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("etalab-cs1100502-stock-20260512-0339.csv", 11),
        ("etalab-cs1100507-stock-20260512-0339.csv", 11),
        ("finess-structures-journalier-20261001.json", 10),
    ],
)
def test_establishments_are_those_of_care_that_are_open(name: str, count: int) -> None:
    (apport,) = read(FICHIERS / name)
    found = {etablissement.finess: etablissement for etablissement in apport.etablissements}
    assert len(found) == count
    assert not found.keys() & {"230000144", "230000136", "230000128", "230000151"}
    assert found["230000029"].nom == "EHPAD INVENTE LES TILLEULS"


def test_a_frozen_file_is_said_to_be_old() -> None:
    (apport,) = read(FICHIERS / "etalab-cs1100502-stock-20260512-0339.csv")
    assert "plus mis à jour" in apport.remarques[0]


def test_an_unknown_file_is_named_with_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "autre.csv"
    path.write_text("Nom;Âge\nX;3\n", encoding="utf-8")
    (found,) = read_files([path], territory("23008"))
    assert isinstance(found, Inconnu)
    assert found.entetes == ("Nom", "Âge")


def test_progress_knows_its_end() -> None:
    told: list[tuple[int, int]] = []
    names = ("BPE24.csv", "dossier_complet.csv", "DS_BPE_2025_CSV_FR.zip")
    paths = [FICHIERS / name for name in names]
    list(read_files(paths, territory("23176"), lambda _, done, whole: told.append((done, whole))))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > sum(path.stat().st_size for path in paths[:2])
