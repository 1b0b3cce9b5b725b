"""Hospitals of proximity, and members under a condition."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("partner", "count"),
    [
        ("nom: Hôpital de proximité du Val", 1),
        ("nom: Hôpital de proximité du Val, convention: signée en 2025", 0),
        ("nom: Hôpital de proximité du Val, role: partie à sa convention", 0),
        ("nom: Centre hospitalier du Val", 0),
    ],
)
def test_hopital_de_proximite(partner: str, count: int) -> None:
    yaml = f"membres: {{partenaires: {{associes: [{{{partner}}}]}}}}\n"
    assert len(found("MEM023", yaml)) == count


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("structures: [{nom: Hôpital d'instruction des armées}]", 1),
        ("presentation: Des professionnels frontaliers adhèrent.", 1),
        ("presentation: Des médecins frontaliers aux conditions d'exercice en France.", 0),
        ("presentation: Des patients frontaliers.", 0),
    ],
)
def test_members_under_a_condition(told: str, count: int) -> None:
    assert len(found("MEM024", f"membres: {{{told}}}\n")) == count
