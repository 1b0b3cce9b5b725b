"""The rules of a contract that was amended, renewed, ended: what they say, and what they do not."""

from datetime import date

import pytest

from tests.regles.checked import found, levels

pytestmark = pytest.mark.usefixtures("bareme_d_essai")

AMENDED = "avenants: [{date: 2023-01-15, nature: conventionnel}]"
RENEWED = "renouvellements: [{date: 2025-03-01}]"
CRISES = "missions: {crises: {statut: socle}}\n"


def contract(*parts: str, signature: str = "2020-03-01") -> str:
    return f"contrat: {{{', '.join((f'signature: {signature}', *parts))}}}\n"


def count(code: str, yaml: str, day: date) -> int:
    return len(found(code, yaml, etape="contrat", day=day))


@pytest.mark.parametrize(
    ("yaml", "day", "expected"),
    [
        (contract(), date(2025, 2, 28), 0),
        (contract(), date(2025, 3, 1), 1),
        (contract(RENEWED), date(2025, 3, 1), 0),
        (contract(RENEWED), date(2030, 3, 1), 1),
        (contract("renouvellements: [{date: 2025-09-01}]"), date(2025, 6, 1), 1),
        (contract("duree: 3"), date(2023, 3, 1), 1),
        (contract("fin: 2022-06-30"), date(2022, 7, 1), 1),
        (contract(signature="2018-01-01"), date(2026, 1, 1), 0),
    ],
)
def test_a_contract_that_is_over_is_told(yaml: str, day: date, expected: int) -> None:
    assert count("CON001", yaml, day) == expected


def test_it_is_told_that_the_agreement_still_holds() -> None:
    (finding,) = found("CON001", contract(), day=date(2026, 1, 1))
    assert "L.162-15-2" in finding.help
    (early,) = found("CON001", contract("fin: 2022-06-30"), day=date(2023, 1, 1))
    assert "a pris fin le 30 juin 2022" in early.message


@pytest.mark.parametrize(
    ("yaml", "day", "expected"),
    [
        (contract(), date(2022, 9, 2), 0),
        (contract(), date(2022, 9, 3), 1),
        (contract(AMENDED), date(2022, 12, 1), 0),
        (contract(AMENDED), date(2024, 1, 1), 0),
        (contract("avenants: [{date: 2023-01-15, nature: territoire}]"), date(2024, 1, 1), 1),
        (contract(signature="2022-06-15"), date(2024, 1, 1), 0),
        (contract(signature="2023-06-15"), date(2024, 1, 1), 0),
        (contract(), date(2026, 1, 1), 0),
    ],
)
def test_a_contract_that_lives_under_the_agreement_of_2019_is_told(
    yaml: str, day: date, expected: int
) -> None:
    assert count("CON009", yaml, day) == expected


def test_the_delays_of_a_mission_that_an_amendment_adds_count_from_it() -> None:
    for start, expected in (("2023-07-15", []), ("2023-07-16", ["avertissement"])):
        yaml = contract(AMENDED) + f"missions: {{crises: {{demarrage: {start}}}}}\n"
        told = found("MIS005", yaml, etape="contrat", day=date(2024, 1, 1))
        assert levels(told) == expected


def test_a_renewed_contract_keeps_the_delays_of_the_first() -> None:
    yaml = contract(RENEWED) + "missions: {parcours: {demarrage: 2020-09-01}}\n"
    assert count("MIS005", yaml, date(2026, 1, 1)) == 0


def test_a_mission_that_the_renewal_brings_counts_from_it() -> None:
    late = contract(RENEWED) + "missions: {crises: {demarrage: 2026-01-01}}\n"
    (finding,) = found("MIS005", late, etape="contrat", day=date(2026, 2, 1))
    assert "la signature du nouveau contrat" in finding.message


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (
            "avenants: [{date: 2023-01-15, nature: conventionnel, "
            "montants: {prevention: {fixe: 17 500}}}]",
            0,
        ),
        (
            "avenants: [{date: 2023-01-15, nature: conventionnel, "
            "montants: {prevention: {fixe: 17 000}}}]",
            1,
        ),
        ("renouvellements: [{date: 2025-03-01, taille: 4, montants: {fonctionnement: 75 000}}]", 1),
        ("renouvellements: [{date: 2025-03-01, taille: 4, montants: {fonctionnement: 90 000}}]", 0),
    ],
)
def test_the_amounts_of_an_act_are_held_to_the_scale_of_its_day_and_size(
    part: str, expected: int
) -> None:
    assert count("CON002", contract("taille: 3", part), date(2026, 1, 1)) == expected


def test_the_amounts_of_the_contract_may_be_those_of_before_or_after_its_amendment() -> None:
    written = "taille: 3, montants: {prevention: {fixe: 17 500}}"
    assert count("CON002", contract(written, AMENDED), date(2024, 1, 1)) == 0


def test_the_size_is_that_of_the_day() -> None:
    people = "territoire: {population: {valeur: 100 000, annee: 2023, source: Insee}}\n"
    bigger = "taille: 2, renouvellements: [{date: 2025-03-01, taille: 3}]"
    assert count("TER006", people + contract(bigger), date(2024, 1, 1)) == 1
    assert count("TER006", people + contract(bigger), date(2026, 1, 1)) == 0


def test_a_fiche_of_the_renewed_contract_is_not_outside_of_the_first() -> None:
    fiche = "missions: {prevention: {fiches: [{id: A, titre: x, debut: 2026-01, fin: 2028-01}]}}\n"
    assert count("FIC008", contract() + fiche, date(2024, 1, 1)) == 1
    assert count("FIC008", contract(RENEWED) + fiche, date(2024, 1, 1)) == 0
