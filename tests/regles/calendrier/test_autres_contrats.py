"""Territorial contracts and reinforced pathways, for those who plan one."""

from datetime import date

import pytest

from tests.regles.checked import found, levels


def jalons(*lines: str) -> str:
    return f"calendrier: {{jalons: [{', '.join(f'{{{line}}}' for line in lines)}]}}\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("type: contrat_territorial, date: 2027-01", "type: validation, date: 2027-04"),
         ["avertissement"]),
        (("type: contrat_territorial, date: 2027-05", "type: validation, date: 2027-04"), []),
        (("type: contrat_territorial, date: 2027", "type: validation, date: 2027-04"), []),
        (("type: contrat_territorial",), ["conseil"]),
        (("type: validation, date: 2027-04",), []),
    ],
)  # fmt: skip
def test_a_territorial_contract_needs_a_validated_projet(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert levels(found("CAL012", jalons(*lines))) == expected


@pytest.mark.parametrize(
    ("line", "day", "words"),
    [
        ("date: 2026-03-02, fait: oui", date(2026, 5, 2), None),
        ("date: 2026-03-02, fait: oui", date(2026, 5, 3), "depuis le 2 mai 2026"),
        ("date: 2026-03-02", date(2026, 9, 1), None),
        ("date: 2024-03-02", date(2026, 9, 1), "aucun texte"),
    ],
)
def test_a_reinforced_pathway_has_two_months(line: str, day: date, words: str | None) -> None:
    findings = found("CAL013", jalons(f"type: parcours_coordonne_renforce, {line}"), day=day)
    assert levels(findings) == ["conseil"] * bool(words)
    assert all(words in finding.message for finding in findings if words)
