"""Indicators: what a reviewer sees at once, and what is left to people."""

import pytest

from tests.regles.checked import found, levels


def told(code: str, title: str, keys: str, etape: str = "projet") -> list[str]:
    indicateur = f'{{intitule: "{title}", {keys}}}'
    yaml = f"missions: {{prevention: {{indicateurs: [{indicateur}]}}}}\n"
    return levels(found(code, yaml, etape=etape))


@pytest.mark.parametrize(
    ("title", "keys", "wrong"),
    [
        ("Délai moyen d'accès à la cardiologie", "reference: 60, cible: 90", True),
        ("Délai moyen d'accès à la cardiologie", "reference: 90, cible: 60", False),
        ("Part des patients en ALD sans médecin traitant", "reference: 5 %, cible: 8 %", True),
        ("Patients sans médecin traitant orientés", "reference: 0, cible: 300", False),
        ("Passages aux urgences non suivis d'hospitalisation", "reference: 285, cible: 265", False),
        ("Passages aux urgences non suivis d'hospitalisation", "reference: 265, cible: 285", True),
        ("Taux de dépistage du cancer du sein", "reference: 48 %, cible: 40 %", True),
        ("Patients non vaccinés", "reference: 500, cible: 300", False),
        ("Créneaux de soins non programmés ouverts", "reference: 0, cible: 40", False),
        ("Patients vaccinés", 'reference: "< 6", cible: 2', False),
        ("Réunions tenues", "reference: 6, cible: 4", False),
    ],
)
def test_direction_is_told_only_when_sure(title: str, keys: str, wrong: bool) -> None:
    assert bool(told("FIC016", title, keys)) is wrong


@pytest.mark.parametrize(
    ("title", "keys", "wrong"),
    [
        ("Médecins du territoire", "reference: 44, cible: 44", True),
        ("Maintien du nombre de médecins", "reference: 44, cible: 44", False),
        ("Patients suivis", 'reference: "< 6", cible: "< 6"', False),
    ],
)
def test_a_target_may_only_equal_its_baseline_to_keep_it(
    title: str, keys: str, wrong: bool
) -> None:
    assert bool(told("FIC015", title, keys)) is wrong


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ("reference: 0, cible: 50 %", False),
        ("reference: 12, cible: 50 %", True),
        ('reference: 12, cible: 50 %, unite: "%"', False),
        ('reference: 12, cible: 150, unite: "%"', True),
        ("reference: 12 %, cible: 101 %", True),
    ],
)
def test_baseline_and_target_have_one_unit(keys: str, wrong: bool) -> None:
    assert bool(told("FIC017", "Sorties annoncées", keys)) is wrong
    assert told("FIC017", "Progression des sorties", "cible: 150 %") == []


@pytest.mark.parametrize(
    ("keys", "etape", "expected"),
    [
        ("reference: 0, cible: 4, echeance: 2027", "projet", ["conseil"]),
        ("reference: 0, cible: 4, echeance: 2027", "contrat", ["avertissement"]),
        ("reference: 0, cible: 4, source: registre", "projet", ["avertissement"]),
        (
            "reference: 0, paliers: [{seuil: 4}], echeance: 2027, source: registre, "
            "justificatif: relevé",
            "contrat",
            [],
        ),
        ("cible: 4", "lettre", []),
    ],
)
def test_what_is_missing(keys: str, etape: str, expected: list[str]) -> None:
    assert told("FIC005", "Réunions tenues", keys, etape) == expected
