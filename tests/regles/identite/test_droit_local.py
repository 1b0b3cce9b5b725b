"""The seat decides of the law; that there is no RNA number there was not read, and is advice."""

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
