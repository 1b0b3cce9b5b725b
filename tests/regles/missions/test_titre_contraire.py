"""Free titles, as real communities write them."""

import pytest

from cptskit.projet.codes import CodeMission
from cptskit.regles.mission_words import named_mission


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("SNP", "acces_aux_soins"),
        ("Mission 1A : faciliter l'accès à un médecin traitant", "acces_aux_soins"),
        ("Parcours diabète de type 2", "parcours"),
        ("Coordination des parcours", "parcours"),
        ("Action pluriprofessionnelle autour du patient", "parcours"),
        ("Dépistages et vaccination", "prevention"),
        ("Gestion de crise", "crises"),
        ("Réponse à une crise sanitaire grave", "crises"),
        ("Qualité et pertinence des soins", "qualite"),
        ("Accompagnement des professionnels de santé", "accompagnement"),
        ("Accueil des jeunes professionnels", "accompagnement"),
    ],
)
def test_a_clear_title_names_its_mission(title: str, code: str) -> None:
    assert named_mission(title) is CodeMission(code)


@pytest.mark.parametrize(
    "title",
    [
        "Prévention et parcours de dépistage",
        "Amélioration des pratiques",
        "Protocoles de coopération",
        "Formation et recherche",
        "Accompagnement des patients en situation complexe",
    ],
)
def test_a_title_in_doubt_names_none(title: str) -> None:
    assert named_mission(title) is None
