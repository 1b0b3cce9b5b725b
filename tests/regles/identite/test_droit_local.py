"""The seat decides of the law; that there is no RNA number there was not read, and is advice."""

from datetime import date

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("insee", "droit", "expected"),
    [
        ("67482", "loi_1901", ["erreur"]),
        ("67482", "droit_local", []),
        ("24037", "droit_local", ["erreur"]),
        ("24037", "loi_1901", []),
        ("00999", "droit_local", []),
    ],
    ids=["Strasbourg", "Strasbourg, as it should", "Bergerac", "Bergerac, as it should", "nowhere"],
)
def test_the_law_of_the_seat(insee: str, droit: str, expected: list[str]) -> None:
    yaml = f'association: {{statut: declaree, droit: {droit}, insee: "{insee}"}}\n'
    assert levels(found("IDE002", yaml)) == expected


def test_a_number_that_is_doubtful_there_is_advice() -> None:
    association = (
        "association: {statut: declaree, droit: droit_local, insee: 67482, rna: W671001234}"
    )
    (finding,) = found("IDE002", f"{association}\n")
    assert (finding.level, finding.basis and finding.basis.grade) == ("conseil", "C")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2021, 5, 13), []),
        (date(2021, 5, 14), ["avertissement"]),
        (date(2022, 5, 13), ["avertissement"]),
        (date(2022, 5, 14), ["erreur"]),
    ],
)
def test_older_communities_had_a_year(day: date, expected: list[str]) -> None:
    yaml = "association: {statut: declaree, droit: loi_1901, insee: 67482}\n"
    assert levels(found("IDE002", yaml, day=day)) == expected
