"""What a contract says of itself, and what it must not be blamed for."""

from datetime import date

import pytest

from tests.regles.checked import found


def test_a_signature_of_the_calendar_is_enough() -> None:
    calendar = "calendrier: {jalons: [{type: signature, date: 2027-01}]}\n"
    assert found("CON003", calendar, etape="contrat") == []
    assert len(found("CON003", "", etape="contrat")) == 1
    assert found("CON003", "", etape="projet") == []


@pytest.mark.parametrize(
    ("population", "words"), [(79_999, "taille: 2"), (80_000, "de 1 à 4"), (112_896, "taille: 3")]
)
def test_the_size_is_proposed_when_the_population_tells_it(population: int, words: str) -> None:
    yaml = f"contrat: {{caisse: CPAM}}\nterritoire: {{population: {{valeur: {population}}}}}\n"
    (finding,) = found("CON004", yaml, etape="contrat")
    assert words in finding.help


def test_several_caisses_need_a_leading_one() -> None:
    two = "destinataires: [{type: cpam, nom: CPAM 24}, {type: cpam, nom: CPAM 47}]\n"
    (finding,) = found("CON005", f"contrat: {{taille: 2}}\n{two}", etape="contrat")
    assert "pilote : CPAM 24 ou CPAM 47" in finding.help


@pytest.mark.parametrize(
    ("signature", "early"), [("2019", False), ("2019-08", False), ("2019-08-24", True)]
)
def test_the_agreement_begins_on_a_day(signature: str, early: bool) -> None:
    yaml = f"contrat: {{signature: {signature}}}\n"
    findings = found("CON006", yaml)
    assert bool(findings) is early
    assert [finding.basis and finding.basis.grade for finding in findings] == ["C"] * early


@pytest.mark.parametrize(
    ("signature", "day", "asked"),
    [
        ("2021-02-01", date(2023, 6, 1), True),
        ("2022-03-31", date(2023, 6, 1), False),
        ("2021-02-01", date(2026, 6, 1), False),
    ],
)
def test_an_amendment_is_asked_while_the_contract_runs(
    signature: str, day: date, asked: bool
) -> None:
    yaml = f"contrat: {{signature: {signature}}}\nmissions: {{crises: {{statut: socle}}}}\n"
    assert bool(found("CON009", yaml, etape="contrat", day=day)) is asked


def test_a_line_of_zero_pays_nothing() -> None:
    unpaid = "contrat: {montants: {qualite: {fixe: 0, variable: 0}}}\n"
    yaml = f"{unpaid}missions: {{crises: {{statut: socle}}}}\n"
    assert found("CON008", yaml) == []
