"""A mission that is not chosen is one finding, whatever its lines."""

from tests.regles.checked import found

LINES = (
    "budget: {exercices: [{annee: 2027, recettes: [{libelle: A, mission: qualite}], "
    "depenses: [{libelle: B, mission: qualite}, {libelle: C, mission: parcours}]}]}\n"
)


def test_one_finding_a_mission() -> None:
    (finding,) = found("BUD011", f"missions: {{parcours: {{statut: socle}}}}\n{LINES}")
    assert "Qualité et pertinence des soins" in finding.message
    assert len(finding.others) == 1


def test_a_project_without_missions_is_told_so_by_another_rule() -> None:
    assert found("BUD011", LINES) == []
