"""A deficit blocks, a surplus does not, an unknown amount says nothing."""

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("revenue", "spending", "etape", "expected"),
    [
        ("montant: 50 000", "montant: 50 000,01", "projet", ["erreur"]),
        ("montant: 50 000", "montant: 49 000", "contrat", ["avertissement"]),
        ("montant: 50 000", "montant: 58 000", "lettre", []),
        ("nature: aci", "montant: 58 000", "projet", []),
    ],
)
def test_a_gap_of_a_cent_counts_and_its_level_follows_the_stage(
    revenue: str, spending: str, etape: str, expected: list[str]
) -> None:
    yaml = (
        "budget: {exercices: [{annee: 2027, "
        f"recettes: [{{libelle: A, {revenue.replace(',', '.')}}}], "
        f"depenses: [{{libelle: B, {spending.replace(',', '.')}}}]}}]}}\n"
    )
    assert levels(found("BUD002", yaml, etape=etape)) == expected


def test_a_year_with_one_side_only_is_not_summed() -> None:
    yaml = "budget: {exercices: [{annee: 2027, recettes: [{libelle: A, montant: 5}]}]}\n"
    assert found("BUD002", yaml) == []
