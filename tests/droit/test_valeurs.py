from datetime import date

import pytest

from cptskit.droit.valeurs import Entree, Grade, entree_au, valeur_au


def _entree(depuis: date | None, valeur: int | None) -> Entree:
    return {
        "depuis": depuis,
        "valeur": valeur,
        "texte": "aci-2019",
        "grade": "B",
        "source": "une revue",
        "verifie_le": date(2026, 7, 1),
    }


SERIE = (
    _entree(date(2020, 1, 1), 1),
    _entree(date(2022, 1, 1), 2),
    _entree(date(2024, 1, 1), None),
)


@pytest.mark.parametrize(
    ("le", "attendu"),
    [
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), 1),
        (date(2021, 12, 31), 1),
        (date(2022, 1, 1), 2),
        (date(2024, 1, 1), None),
    ],
)
def test_a_value_holds_from_its_day_until_the_next(le: date, attendu: int | None) -> None:
    lue = valeur_au(SERIE, le, int)
    assert (lue.valeur if lue else None) == attendu


def test_a_null_value_ends_the_series_but_is_an_entry() -> None:
    entree = entree_au(SERIE, date(2025, 1, 1))
    assert entree is not None and entree["valeur"] is None


def test_a_value_without_a_date_holds_from_always() -> None:
    lue = valeur_au((_entree(None, 7),), date(1990, 1, 1), int)
    assert lue is not None
    assert (lue.valeur, lue.depuis, lue.grade, lue.source) == (7, None, Grade.B, "une revue")


def test_only_grade_c_is_an_estimate() -> None:
    assert [g.bloquant for g in Grade] == [True, True, False]
    assert [g.mention for g in Grade] == ["", "", "à confirmer auprès de la CPAM"]
