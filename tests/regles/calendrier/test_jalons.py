"""Milestones of a letter, those of the past, and dates told twice."""

from datetime import date

import pytest

from tests.regles.checked import found, levels


def jalons(*lines: str, head: str = "") -> str:
    return f"{head}calendrier: {{jalons: [{', '.join(f'{{{line}}}' for line in lines)}]}}\n"


def test_no_calendar_blocks_a_letter_once_and_few_dates_only_warn() -> None:
    assert levels(found("CAL001", "region: Normandie", etape="lettre")) == ["erreur"]
    assert levels(found("CAL001", "region: Guadeloupe", etape="lettre")) == ["avertissement"]
    assert found("CAL002", "", etape="lettre") == []
    few = jalons("type: transmission, date: 2027", "type: signature")
    assert levels(found("CAL002", few, etape="lettre")) == ["avertissement"]


@pytest.mark.parametrize(
    ("day", "count"), [(date(2026, 6, 30), 0), (date(2026, 7, 1), 1), (date(2026, 6, 15), 0)]
)
def test_a_month_is_past_once_it_is_over(day: date, count: int) -> None:
    assert len(found("CAL004", jalons("type: lettre, date: 2026-06"), day=day)) == count


def test_several_past_milestones_are_one_finding() -> None:
    late = jalons("type: lettre, date: 2026-01", "type: autre, date: 2025", "type: autre")
    (finding,) = found("CAL004", late)
    assert finding.message.endswith("janvier 2026 et 2025.")
    assert len(finding.others) == 1


def test_a_signature_renewed_agrees_with_the_contract() -> None:
    both = jalons(
        "type: signature, date: 2020-03",
        "type: signature, date: 2025-03",
        head="contrat: {signature: 2025-03-12}\n",
    )
    assert found("CAL007", both) == []


def test_a_yearly_assembly_is_not_the_founding_one() -> None:
    head = "association: {statut: declaree, creation: 2021-02}\n"
    yearly = "type: assemblee_generale, date: 2026-06"
    assert found("CAL009", jalons(yearly, head=head)) == []
    founding = f"{yearly}, intitule: Création de l'association"
    assert levels(found("CAL009", jalons(founding, head=head))) == ["erreur"]


@pytest.mark.parametrize(
    ("contract", "day", "agrees"),
    [
        ("signature: 2020-03-12", "2025-03-11", True),
        ("signature: 2025-03-12", "2020-03-16", True),
        ("signature: 2020-03-12", "2024-06", True),
        ("signature: 2020-03-12, duree: 3", "2023-03", True),
        ("signature: 2020-03-12, avenants: [{date: 2022-06-01}]", "2022-06", True),
        ("signature: 2020-03-12, renouvellements: [{date: 2023-01}]", "2023-01-09", True),
        ("signature: 2020-03-12", "2022-06", False),
        ("signature: 2020-03-12", "2020-04", False),
    ],
)
def test_the_signature_of_another_act_does_not_block(contract: str, day: str, agrees: bool) -> None:
    yaml = jalons(f"type: signature, date: {day}", head=f"contrat: {{{contract}}}\n")
    assert levels(found("CAL007", yaml)) == ([] if agrees else ["erreur"])
