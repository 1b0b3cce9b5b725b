"""Two years side by side, in a comparison and in a constat."""

import pytest

from tests.regles.checked import found

FIGURES = """
diagnostic:
  indicateurs:
    - {id: population, libelle: Population, valeur: 12 000, annee: 2023, source: Insee}
    - {id: part-80-plus, libelle: Âgés, valeur: 9 %, annee: YEAR, source: Insee}
    - {id: apl-infirmiers, libelle: APL, valeur: 118, annee: 2021, source: DREES}
  constats:
    - {texte: Un constat, indicateurs: [population, part-80-plus, apl-infirmiers]}
"""


@pytest.mark.parametrize(("year", "count"), [("2023", 0), ("2019", 1)])
def test_a_constat_rests_on_one_year_of_a_source(year: str, count: int) -> None:
    assert len(found("DIA032", FIGURES.replace("YEAR", year))) == count


@pytest.mark.parametrize(("said", "count"), [("", 0), (", annee: 2023", 0), (", annee: 2019", 1)])
def test_a_comparison_is_of_the_same_year_unless_it_says_so(said: str, count: int) -> None:
    compared = f"{{departement: 11 %{said}}}"
    one = f"{{libelle: Âgés, valeur: 9 %, annee: 2023, source: X, comparaisons: {compared}}}"
    assert len(found("DIA032", f"diagnostic: {{indicateurs: [{one}]}}")) == count
