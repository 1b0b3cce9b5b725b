"""The words of the crisis mission, and what the chapter of the plan says in their place."""

from tests.regles.checked import found

MISSION = """missions:
  crises: {objectifs: [Mettre à jour chaque année ce qui est prévu]}
"""
PLAN = (
    MISSION
    + """crise:
  referents: [{nom: Camille Exemple, profession: infirmier}]
"""
)


def test_the_chapter_of_the_plan_stands_for_words() -> None:
    assert len(found("MIS016", MISSION)) == 1
    assert found("MIS016", PLAN) == []
