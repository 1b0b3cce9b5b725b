"""Dates of which only the month or the year is known are given the benefit of the doubt."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("creation: 2026-03-12, declaration: 2026-02-20", ["erreur"]),
        ("creation: 2026-03, declaration: 2026-03-01", []),
        ("creation: 2026-03, declaration: 2026", []),
        ("creation: 2026-03, declaration: 2026-02", ["erreur"]),
    ],
)
def test_creation_and_declaration(dates: str, expected: list[str]) -> None:
    findings = found("IDE016", f"association: {{statut: declaree, {dates}}}")
    assert [finding.level for finding in findings] == expected


@pytest.mark.parametrize(
    ("statut", "day", "instead"),
    [
        ("en_cours", "2026-02-20", None),
        ("en_cours", "2026-02-21", "declaree"),
        ("declaree", "2026-02-20", None),
        ("declaree", "2026-02-19", "en_cours"),
        ("a_creer", "2026-02-19", None),
    ],
)
def test_the_state_follows_the_day(statut: str, day: str, instead: str | None) -> None:
    yaml = f"association: {{statut: {statut}, declaration: 2026-02-20}}"
    findings = found("IDE016", yaml, day=date.fromisoformat(day))
    assert len(findings) == bool(instead)
    assert all(f"« statut: {instead} »" in finding.help for finding in findings)


def test_a_contract_is_not_signed_before_the_association() -> None:
    yaml = "contrat: {signature: 2020-03}\nassociation: {statut: declaree, creation: 2021-03-12}"
    (finding,) = found("IDE016", yaml)
    assert finding.level == "avertissement"
    assert len(finding.others) == 1
