"""A need, its fiche, and its reason to wait."""

import pytest

from tests.regles.checked import found

YAML = """
diagnostic:
  besoins: [{{id: B1, intitule: Un médecin traitant.}}, {{id: B2, intitule: Un dépistage.{}}}]
missions:
  prevention: {{fiches: [{{id: PRE-1, titre: Dépister, besoins: [{}]}}]}}
"""


@pytest.mark.parametrize(
    ("reason", "answered", "routes"),
    [
        ("", "B1", [("diagnostic", "besoins", 1)]),
        ("", "B1, B2", []),
        (", sans_action: Plus tard.", "B1", []),
        (", sans_action: Plus tard.", "B1, B2", [("diagnostic", "besoins", 1, "sans_action")]),
        ("", "", []),
    ],
)
def test_a_need_has_an_action_or_a_reason(
    reason: str, answered: str, routes: list[tuple[str, ...]]
) -> None:
    findings = found("DIA006", YAML.format(reason, answered))
    assert [finding.route for finding in findings] == routes
