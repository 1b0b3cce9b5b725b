"""Same name, unit and year: one value, hidden counts and sources considered."""

import pytest

from tests.regles.checked import found

YAML = """
diagnostic:
  indicateurs:
    - {{libelle: Orthoptistes, valeur: {}, annee: 2025, source: Rezone}}
    - {{libelle: orthoptistes, valeur: {}, {}}}
"""


@pytest.mark.parametrize(
    ("one", "other", "rest", "expected"),
    [
        ("4", "5", "annee: 2025, source: Rezone", ["erreur"]),
        ("4", "5", "annee: 2025, source: CPAM", ["avertissement"]),
        ("4", "5", "annee: 2024, source: Rezone", []),
        ("4", "5", "source: Rezone", []),
        ("4", "4,0", "annee: 2025, source: Rezone", []),
        ("'< 6'", "5", "annee: 2025, source: Rezone", []),
        ("8", "'< 6'", "annee: 2025, source: Rezone", ["erreur"]),
    ],
)
def test_two_values_of_one_figure_and_year_contradict_each_other(
    one: str, other: str, rest: str, expected: list[str]
) -> None:
    other = f"'{other}'" if "," in other else other
    findings = found("DIA016", YAML.format(one, other, rest))
    assert [finding.level for finding in findings] == expected


@pytest.mark.parametrize(
    ("indicateur", "count"),
    [
        ("libelle: Nombre d'habitants, valeur: 61 915, annee: 2023", 1),
        ("libelle: Habitants, valeur: 61 915, unite: habitants, annee: 2023", 1),
        ("libelle: Population, valeur: 61 915, annee: 2022", 0),
        ("libelle: Population de Bergerac, valeur: 26 000, annee: 2023", 0),
    ],
)
def test_population_is_told_once(indicateur: str, count: int) -> None:
    yaml = (
        "territoire: {population: {valeur: 64 455, annee: 2023}}\n"
        f"diagnostic: {{indicateurs: [{{{indicateur}}}]}}\n"
    )
    assert len(found("DIA016", yaml)) == count


def test_the_name_keeps_its_accents() -> None:
    rate = "libelle: Part des bénéficiaires âgés, annee: 2023, source: Insee, valeur"
    (finding,) = found(
        "DIA016", f"diagnostic: {{indicateurs: [{{{rate}: 12 %}}, {{{rate}: 13 %}}]}}\n"
    )
    assert finding.message.startswith("« Part des bénéficiaires âgés » vaut 12 % et 13 %")
