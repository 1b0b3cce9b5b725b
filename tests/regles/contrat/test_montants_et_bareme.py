"""The contract's own amounts against the scale: never an error, with the grade of the cell."""

import pytest

from tests.regles.checked import found, levels

pytestmark = pytest.mark.usefixtures("bareme_d_essai")


def told(amounts: str, signature: str = "2026-10-01", taille: int = 3) -> list[str]:
    contrat = f"{{signature: {signature}, taille: {taille}, montants: {{{amounts}}}}}"
    return levels(found("CON002", f"contrat: {contrat}\n", etape="contrat"))


@pytest.mark.parametrize(
    ("amounts", "taille", "expected"),
    [
        ("prevention: {fixe: 17 500, variable: 17 500}", 3, []),
        ("prevention: {fixe: 17 000}", 3, ["avertissement"]),
        ("prevention: {fixe: 17 500}", 2, ["conseil"]),
        ("crises: {fixe: 22 500}", 3, []),
        ("crises: {fixe: 45 000}", 3, []),
        ("crises: {fixe: 40 000}", 3, ["conseil"]),
        ("fonctionnement: 57 000, parcours: {variable: 1}", 3, ["avertissement"] * 2),
    ],
)
def test_each_cell_has_its_grade(amounts: str, taille: int, expected: list[str]) -> None:
    assert told(amounts, taille=taille) == expected


def test_an_estimate_is_to_be_confirmed() -> None:
    yaml = "contrat: {signature: 2026-10-01, taille: 1, montants: {parcours: {fixe: 1}}}\n"
    (finding,) = found("CON002", yaml)
    assert "à confirmer auprès de la CPAM" in finding.message
    assert finding.basis is not None
    assert (finding.basis.id, finding.basis.grade) == ("aci-avenant-2", "C")


def test_the_lines_of_2019_are_not_known() -> None:
    assert told("prevention: {fixe: 1}", "2022-03-30") == []
    assert told("fonctionnement: 1", "2022-03-30") == ["conseil"]
    assert told("prevention: {fixe: 1}", "2022-09-03") == ["avertissement"]


def test_between_both_dates_of_avenant_2_either_reading_will_do() -> None:
    """Published on 31 March 2022, its amounts are certain from 3 September."""
    for signature in ("2022-03-31", "2022-09-02"):
        assert told("prevention: {fixe: 17 500}", signature) == []
        assert told("prevention: {fixe: 1}", signature) == ["conseil"]
    (finding,) = found(
        "CON002",
        "contrat: {signature: 2022-06-15, taille: 3, montants: {prevention: {fixe: 1}}}\n",
        etape="contrat",
    )
    assert "deux lectures" in finding.help


def test_the_other_reading_of_the_access_of_size_2_is_no_difference() -> None:
    assert told("acces_aux_soins: {fixe: 70 000}", taille=2) == []
    assert told("acces_aux_soins: {fixe: 75 000}", taille=2) == []
    assert told("acces_aux_soins: {fixe: 80 000}", taille=2) == ["conseil"]
