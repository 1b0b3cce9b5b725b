"""Figures of a year to come, and zones without their decree."""

import pytest

from tests.regles.checked import found

DATED = "identite: {nom: CPTS d'exemple, date: 2026-10-01}\n"


@pytest.mark.parametrize(
    ("libelle", "annee", "count"),
    [
        ("Médecins", 2027, 1),
        ("Médecins", 2026, 0),
        ("Projection de population", 2040, 0),
        ("Plus de 75 ans à l'horizon 2035", 2035, 0),
    ],
)
def test_a_figure_of_a_year_to_come(libelle: str, annee: int, count: int) -> None:
    told = f"diagnostic: {{indicateurs: [{{libelle: {libelle}, valeur: 3, annee: {annee}}}]}}\n"
    assert len(found("DIA030", DATED + told)) == count
    assert found("DIA030", told) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Le bourg est en zone d'intervention prioritaire.", 1),
        ("Le bourg est en ZIP.", 1),
        ("Le bourg est en ZIP (arrêté du 3 mars 2025, médecins).", 0),
        ("La ZAC des Prés accueille la maison de santé.", 0),
        ("Une zone d'activité, un fichier zip.", 0),
    ],
)
def test_a_zone_has_a_decree(words: str, count: int) -> None:
    assert len(found("DIA031", f'diagnostic: {{offre: "{words}"}}\n')) == count
