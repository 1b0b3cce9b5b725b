"""Figures of the project beside the official ones: years, parts, sizes."""

from datetime import date

import pytest

from tests.regles.checked import found, levels

BERGERAC = "  communes: [{insee: 24037, nom: Bergerac}]\n"


@pytest.mark.parametrize(
    ("population", "level"),
    [
        ("valeur: 27 110, annee: 2023", None),
        ("valeur: 27 111, annee: 2023", "avertissement"),
        ("valeur: 27 111, annee: 2023, nature: totale", None),
        ("valeur: 29 000, annee: 2023, nature: totale", "conseil"),
        ("valeur: 27 200, annee: 2021", None),
        ("valeur: 28 000, annee: 2020", "conseil"),
        ("valeur: 28 000", "conseil"),
        ("valeur: 90 000, annee: 2025, nature: saisonniere", None),
    ],
)
def test_year_and_nature(population: str, level: str | None) -> None:
    yaml = f"territoire:\n  population: {{{population}}}\n{BERGERAC}"
    assert levels(found("TER027", yaml)) == [level] * bool(level)


def test_the_words_tell_both_years() -> None:
    (finding,) = found(
        "TER027", f"territoire:\n  population: {{valeur: 28 000, annee: 2020}}\n{BERGERAC}"
    )
    assert "28 000 habitants (2020)" in finding.message
    assert "27 110 en 2023" in finding.message
    assert "890 de plus, soit 3,3 %" in finding.message


def test_another_size_is_told_however_near() -> None:
    yaml = """territoire:
  population: {valeur: 40 100, annee: 2021}
  communes: [{insee: 33281, nom: Mérignac, partielle: oui, population: 39 900}]
"""
    (finding,) = found("TER027", yaml)
    assert "La taille 2 deviendrait 1." in finding.message


@pytest.mark.parametrize(
    ("day", "count"), [(date(2020, 3, 1), 0), (date(2025, 12, 31), 0), (date(2026, 1, 1), 1)]
)
def test_nobody_knew_the_figures_before_they_were_published(day: date, count: int) -> None:
    yaml = f"territoire:\n  population: {{valeur: 28 000, annee: 2020}}\n{BERGERAC}"
    assert len(found("TER027", yaml, day=day)) == count


def test_a_second_figure_that_says_the_official_one_is_enough() -> None:
    yaml = f"""territoire:
  population: {{valeur: 28 000, annee: 2020}}
  autres_populations: [{{valeur: 27 110, annee: 2023, source: Insee}}]
{BERGERAC}"""
    assert found("TER027", yaml) == []


def test_a_second_figure_may_be_wrong() -> None:
    yaml = f"""territoire:
  population: {{valeur: 27 110, annee: 2023}}
  autres_populations: [{{valeur: 27 000, annee: 2023, source: Insee}}]
{BERGERAC}"""
    (finding,) = found("TER027", yaml)
    assert finding.route == ("territoire", "autres_populations", 0, "valeur")


@pytest.mark.parametrize(
    "communes",
    [
        "{insee: 24037}, {insee: 24999}",
        "{insee: 24037, partielle: oui}",
        "{insee: 24037}, {insee: 24037}",
        "{insee: 24037}, {insee: 97611}",
        "{insee: 75056}, {insee: 75115}",
        "{insee: 98901}",
    ],
)
def test_silent_where_the_sum_is_not_known(communes: str) -> None:
    yaml = f"territoire:\n  population: {{valeur: 5, annee: 2023}}\n  communes: [{communes}]\n"
    assert found("TER027", yaml) == []


@pytest.mark.parametrize(
    ("annee", "commune", "level"),
    [
        ("2023", "27 110", None),
        ("2023", "27 100", "avertissement"),
        ("2020", "27 100", None),
        ("2020", "31 000", "conseil"),
        ("", "31 000", "conseil"),
        ("2023", "", None),
    ],
)
def test_the_population_of_a_commune_is_that_of_its_year(
    annee: str, commune: str, level: str | None
) -> None:
    yaml = f"""territoire:
  population: {{valeur: 27 110, annee: {annee}}}
  communes:
    - insee: 24037
      population: {commune}
"""
    assert levels(found("TER028", yaml)) == [level] * bool(level)


@pytest.mark.parametrize(
    ("superficie", "communes", "count"),
    [
        ("56", "{insee: 24037}", 0),
        ("59", "{insee: 24037}", 0),
        ("60", "{insee: 24037}", 1),
        ("53", "{insee: 24037}", 1),
        ("60", "{insee: 24037, partielle: oui}", 0),
        ("60", "{insee: 75115}", 0),
        ("60", "{insee: 24999}", 0),
    ],
)
def test_an_area_far_from_the_computed_one_is_found(
    superficie: str, communes: str, count: int
) -> None:
    yaml = f"territoire:\n  superficie: {{valeur: {superficie}}}\n  communes: [{communes}]\n"
    assert len(found("TER036", yaml)) == count
