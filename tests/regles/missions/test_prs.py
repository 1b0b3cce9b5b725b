"""The regional project, by date: it is a ground of opposition since July 2019."""

from datetime import date

import pytest

from tests.regles.checked import found

LISTED = (
    "prs: {objectifs: [{id: PRS1, intitule: Prévenir}]}\n"
    "missions: {prevention: {fiches: [{id: PRE-1, titre: Dépistages}]}}\n"
)


@pytest.mark.parametrize(
    ("day", "level", "grade"),
    [
        (date(2018, 6, 1), "avertissement", "C"),
        (date(2020, 6, 1), "erreur", "B"),
        (date(2026, 6, 1), "erreur", "A"),
    ],
)
def test_an_objective_of_the_prs_is_required_with_the_grade_of_the_day(
    day: date, level: str, grade: str
) -> None:
    (finding,) = found("MIS012", "", day=day)
    assert (finding.level, finding.basis and finding.basis.grade) == (level, grade)


@pytest.mark.parametrize(("year", "count"), [(2018, 0), (2026, 1)])
def test_missions_without_objective(year: int, count: int) -> None:
    assert len(found("MIS013", LISTED, day=date(year, 6, 1))) == count
