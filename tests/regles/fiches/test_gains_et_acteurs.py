"""Sums that do not fall right, and names that nobody knows."""

import pytest

from tests.regles.checked import found


def indicator(intitule: str, reference: str, cible: str) -> str:
    return (
        "missions: {parcours: {indicateurs: [{"
        f'intitule: "{intitule}", reference: "{reference}", cible: "{cible}"'
        "}]}}\n"
    )


@pytest.mark.parametrize(
    ("intitule", "reference", "cible", "count"),
    [
        ("Patients (+ 700)", "66 111", "68 811", 1),
        ("Patients (+ 700)", "66 111", "66 811", 0),
        ("Patients (+ 1 200)", "1 000", "2 200", 0),
        ("Dépistage (+ 5 %)", "48 %", "55 %", 0),
        ("Dépistage (+ 5 points)", "48 %", "55 %", 0),
        ("Patients de + 70 ans", "100", "150", 0),
        ("Patients (+ 10, puis + 20)", "100", "150", 0),
        ("Passages (+ 20)", "100", "80", 0),
        ("Patients", "100", "150", 0),
    ],
)
def test_baseline_and_gain(intitule: str, reference: str, cible: str, count: int) -> None:
    assert len(found("FIC019", indicator(intitule, reference, cible))) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("De 66 111 + 700 = 68 811 patients.", 1),
        ("De 66 111 + 700 = 66 811 patients.", 0),
        ("12,5 + 7,5 = 20 %", 0),
        ("2 + 2", 0),
        ("3 + 4 + 5 = 12", 0),
    ],
)
def test_an_addition_in_a_text(words: str, count: int) -> None:
    yaml = f'missions: {{parcours: {{orientation: "{words}"}}}}\n'
    assert len(found("FIC019", yaml)) == count


LISTS = """membres: {structures: [{nom: MSP du marché}], professionnels: [{nom: Durand}]}
gouvernance: {groupes_de_travail: [{nom: Groupe parcours}]}
"""


@pytest.mark.parametrize(
    ("acteur", "count"),
    [
        ("infirmiers", 0),
        ("Clinique des Tilleuls", 1),
        ("MSP du Marché", 0),
        ("Dr Durand", 0),
        ("Dr Xénophon", 1),
        ("Groupe parcours", 0),
        ("Groupe prévention", 1),
        ("Centre de santé", 0),
        ("EHPAD du territoire", 0),
        ("Pharmacies volontaires", 0),
        ("CPAM", 0),
    ],
)
def test_an_actor_with_a_name_of_its_own(acteur: str, count: int) -> None:
    fiche = f"missions: {{parcours: {{fiches: [{{id: P1, titre: T, acteurs: [{acteur}]}}]}}}}\n"
    assert len(found("FIC020", LISTS + fiche)) == count
    assert found("FIC020", fiche) == []
