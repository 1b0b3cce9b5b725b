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


def test_three_missions_are_enough_before_avenant_2_is_published() -> None:
    assert missing("2022-03-30", date(2022, 3, 30)) == []


def test_a_fourth_is_due_from_its_first_certain_day() -> None:
    assert missing("2022-09-03", date(2022, 9, 3)) == ["erreur"]


def test_between_its_publication_and_that_day_two_readings_exist() -> None:
    for day in (date(2022, 3, 31), date(2022, 9, 2)):
        assert missing(day.isoformat(), day) == ["avertissement"]
    yaml = f"{MISSIONS}contrat: {{signature: 2022-06-15}}\n"
    (finding,) = found("MIS001", yaml, etape="contrat", day=date(2026, 10, 1))
    assert "deux lectures" in finding.message


def test_an_amendment_to_the_agreement_demands_the_fourth() -> None:
    adapted = "avenants: [{date: 2023-01-15, nature: conventionnel}]"
    yaml = f"{MISSIONS}contrat: {{signature: 2020-03-01, {adapted}}}\n"
    for day, expected in ((date(2023, 1, 14), "avertissement"), (date(2023, 1, 15), "erreur")):
        assert levels(found("MIS001", yaml, etape="contrat", day=day)) == [expected]
    other = yaml.replace("conventionnel", "territoire")
    assert levels(found("MIS001", other, etape="contrat", day=date(2024, 1, 1))) == [
        "avertissement"
    ]


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
