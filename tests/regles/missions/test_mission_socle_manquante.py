"""Three missions or four, by the day of the signature."""

from datetime import date

from tests.regles.checked import found, levels

MISSIONS = (
    "missions:\n  acces_aux_soins: {statut: socle}\n"
    "  parcours: {statut: socle}\n  prevention: {statut: socle}\n"
)


def missing(signature: str, day: date) -> list[str]:
    yaml = f"{MISSIONS}contrat: {{signature: {signature}}}\n"
    return levels(found("MIS001", yaml, etape="contrat", day=day))


def test_three_missions_are_enough_the_day_before_avenant_2() -> None:
    assert missing("2022-03-30", date(2022, 3, 30)) == []


def test_a_fourth_is_due_from_its_first_day() -> None:
    assert missing("2022-03-31", date(2022, 3, 31)) == ["erreur"]


def test_a_running_older_contract_is_only_warned() -> None:
    assert missing("2022-03-30", date(2027, 3, 29)) == ["avertissement"]


def test_once_over_it_needs_four() -> None:
    assert missing("2022-03-30", date(2027, 3, 30)) == ["erreur"]


def test_a_month_of_signature_leaves_the_whole_month() -> None:
    assert missing("2020-03", date(2025, 3, 30)) == ["avertissement"]
    assert missing("2020-03", date(2025, 3, 31)) == ["erreur"]


def test_without_any_mission_another_rule_speaks() -> None:
    assert found("MIS001", "") == []
    assert levels(found("MIS002", "")) == ["erreur"]
