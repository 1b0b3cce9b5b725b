"""Revenue and cost against the contract's own amounts, else against the scale of its size."""

from datetime import date

import pytest

from tests.regles.checked import found, levels

pytestmark = pytest.mark.usefixtures("bareme_d_essai")

_LEVEL = {"B": "avertissement", "C": "conseil"}


def year(aci: int, coordination: int = 1_000) -> str:
    return (
        "budget: {exercices: [{annee: 2027, recettes: [{libelle: Contrat, nature: aci, "
        f"montant: {aci}}}], depenses: [{{libelle: Poste, nature: coordination, "
        f"montant: {coordination}}}]}}]}}\n"
    )


@pytest.mark.parametrize(
    ("contract", "aci", "grade"),
    [
        ("{signature: 2027-01-15, taille: 4}", 580_001, "C"),
        ("{signature: 2027-01-15, taille: 4}", 580_000, None),
        ("{signature: 2020-03, taille: 2}", 287_001, "B"),
        ("{signature: 2020-03, taille: 2}", 287_000, None),
        ("{signature: 2027-01-15}", 900_000, None),
        ("{signature: 2027-01-15, taille: 2}", 382_501, "C"),
        ("{signature: 2027-01-15, taille: 2}", 382_500, None),
    ],
)
def test_without_own_amounts_the_scale_is_a_limit(
    contract: str, aci: int, grade: str | None
) -> None:
    findings = found("BUD006", f"contrat: {contract}\n{year(aci)}", day=date(2027, 1, 15))
    assert [f.basis.grade for f in findings if f.basis] == ([grade] if grade else [])
    assert all(("à confirmer" in f.message) is (grade == "C") for f in findings)
    assert levels(findings) == ([] if grade is None else [_LEVEL[grade]])


def test_a_scale_with_two_readings_gives_its_interval() -> None:
    (finding,) = found("BUD006", "contrat: {taille: 2}\n" + year(400_000), day=date(2027, 1, 15))
    assert "ne donne que de 377 500 € à 382 500 €" in finding.message


def test_own_amounts_count_only_when_they_are_whole() -> None:
    own = "contrat: {taille: 4, montants: {fonctionnement: 50 000, prevention: {fixe: 10 000}}}\n"
    assert found("BUD006", own + year(90_000)) == []
    whole = own.replace("fixe: 10 000", "fixe: 10 000, variable: 0")
    assert len(found("BUD006", whole + year(90_000))) == 1
    assert (
        found("BUD006", f"{whole}missions: {{parcours: {{statut: socle}}}}\n{year(90_000)}") == []
    )


@pytest.mark.parametrize(("population", "count"), [(79_999, 1), (80_000, 0), (80_001, 0)])
def test_the_envelope_follows_the_size_when_it_is_sure(population: int, count: int) -> None:
    yaml = f"territoire: {{population: {{valeur: {population}}}}}\n{year(200_000, 70_000)}"
    assert len(found("BUD010", yaml)) == count


@pytest.mark.parametrize(("day", "estimate"), [(date(2021, 6, 1), True), (date(2026, 6, 1), False)])
def test_an_envelope_that_was_not_read_says_so(day: date, estimate: bool) -> None:
    yaml = f"territoire: {{population: {{valeur: 30 000}}}}\n{year(200_000, 70_000)}"
    (finding,) = found("BUD010", yaml, day=day)
    assert ("à confirmer auprès de la CPAM" in finding.message) is estimate
