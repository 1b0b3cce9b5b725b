"""A status told against the law, at the date of the contract or today."""

from datetime import date

import pytest

from tests.regles.checked import found

OPTIONAL_CRISES = "missions: {crises: {statut: optionnelle}}\n"


def told(yaml: str, day: date = date(2026, 10, 1)) -> list[str]:
    return [finding.message for finding in found("MIS004", yaml, day=day)]


def test_a_title_can_tell_it_too() -> None:
    title = "'Mission socle optionnelle 4 : accompagnement des professionnels'"
    (message,) = told(f"missions: {{accompagnement: {{intitule: {title}}}}}\n")
    assert "est dite socle ; elle est optionnelle" in message


@pytest.mark.parametrize(
    ("day", "count"), [(date(2022, 3, 30), 0), (date(2022, 3, 31), 1), (date(2026, 10, 1), 1)]
)
def test_crises_are_not_contradicted_before_avenant_2(day: date, count: int) -> None:
    assert len(told(OPTIONAL_CRISES, day)) == count


def test_a_running_contract_may_say_what_was_true_at_its_signature() -> None:
    contract = "contrat: {signature: 2020-03}\n"
    assert told(OPTIONAL_CRISES + contract, date(2024, 1, 1)) == []
    assert len(told(OPTIONAL_CRISES + contract, date(2025, 6, 1))) == 1
