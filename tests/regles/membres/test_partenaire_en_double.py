"""Ids are unique; names may be the same for two services, so they only warn."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("nom: Autre, id: ch", ["erreur"]),
        ("nom: CENTRE hospitalier", ["avertissement"]),
        ("nom: Autre", []),
    ],
)
def test_a_partner_listed_twice_is_found(second: str, expected: list[str]) -> None:
    yaml = f"""
membres:
  partenaires:
    associes: [{{nom: Centre hospitalier, id: ch}}]
    a_associer: [{{{second}}}]
"""
    findings = found("MEM012", yaml)
    assert [finding.level for finding in findings] == expected
    assert all(finding.route[2] == "a_associer" for finding in findings)
