"""Twins by number or by name, and nothing personal in the message."""

import pytest

from tests.regles.checked import found

RPPS = "99999999999"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (f"rpps: {RPPS}", f"prenom: Autre, rpps: {RPPS}", ["erreur"]),
        (
            "prenom: Camille, profession: infirmier",
            "prenom: CAMILLE, profession: infirmier",
            ["avertissement"],
        ),
        ("prenom: Camille, profession: infirmier", "prenom: Camille", []),
        ("prenom: Camille, profession: infirmier", "prenom: Dominique, profession: infirmier", []),
        ("profession: infirmier", "profession: infirmier", []),
    ],
)
def test_a_member_listed_twice_is_found_and_never_named(
    first: str, second: str, expected: list[str]
) -> None:
    yaml = f"membres: {{professionnels: [{{nom: Exemple, {first}}}, {{nom: Exemple, {second}}}]}}"
    findings = found("MEM009", yaml)
    assert [finding.level for finding in findings] == expected
    for finding in findings:
        assert "Exemple" not in finding.message
        assert RPPS not in finding.message


def test_homonyms_with_two_numbers_are_two_persons() -> None:
    yaml = """
membres:
  professionnels:
    - {nom: Exemple, prenom: Camille, profession: infirmier, rpps: 99999999999}
    - {nom: Exemple, prenom: Camille, profession: infirmier, rpps: 99999999982}
"""
    assert found("MEM009", yaml) == []
