"""The ceiling of the year: an error where it was read, advice since."""

import pytest

from tests.regles.checked import found, levels


def paid(annee: int, *lines: str) -> str:
    indemnites = ", ".join(f"{{{line}}}" for line in lines)
    return f"budget: {{exercices: [{{annee: {annee}, indemnites: [{indemnites}]}}]}}\n"


@pytest.mark.parametrize(
    ("annee", "montant", "expected"),
    [
        (2021, 90_000, []),
        (2022, 41_136, []),
        (2022, 41_137, ["erreur"]),
        (2023, 43_993, ["erreur"]),
        (2025, 47_101, ["erreur"]),
        (2026, 48_061, ["erreur"]),
        (2026, 48_060, []),
        (2027, 48_061, ["conseil"]),
        (2027, 48_060, []),
        (2040, 90_000, []),
    ],
)
def test_the_ceiling_is_that_of_the_year(annee: int, montant: int, expected: list[str]) -> None:
    assert levels(found("BUD003", paid(annee, f"beneficiaire: Dr A, montant: {montant}"))) == (
        expected
    )


def test_a_ceiling_that_was_read_blocks_and_nothing_is_to_be_confirmed() -> None:
    (finding,) = found("BUD003", paid(2026, "beneficiaire: Dr A, montant: 60 000"))
    assert "le plafond annuel est de 48 060 €." in finding.message
    assert finding.basis is not None
    assert finding.basis.grade == "A"


def test_two_lines_of_one_name_may_be_two_people() -> None:
    (finding,) = found(
        "BUD003",
        paid(
            2023,
            "beneficiaire: Coprésident, montant: 25 000",
            "beneficiaire: Trésorier, montant: 25 000",
            "beneficiaire: coprésident, montant: 25 000",
        ),
    )
    assert finding.level == "avertissement"
    assert "reçoit 50 000 € en 2023" in finding.message
    assert len(finding.others) == 1


def test_the_sums_of_a_professional_across_structures_are_added() -> None:
    lines = [
        f"beneficiaire: Dr A, montant: 25 000, structure: {structure}"
        for structure in ("CPTS", "MSP du Pré")
    ]
    (finding,) = found("BUD003", paid(2026, *lines))
    assert finding.level == "erreur"
    assert "50 000 €" in finding.message.replace("\u202f", " ").replace("\xa0", " ")


def test_another_profession_is_another_person() -> None:
    lines = [
        f"beneficiaire: Coprésident, montant: 25 000, profession: {profession}"
        for profession in ("infirmier", "pharmacien")
    ]
    assert found("BUD003", paid(2023, *lines)) == []


def test_a_year_without_a_ceiling_takes_the_last_one_and_says_so() -> None:
    (finding,) = found("BUD003", paid(2027, "beneficiaire: Dr A, montant: 60 000"))
    assert "le dernier plafond connu, celui de 2026, est de 48 060 €" in finding.message
