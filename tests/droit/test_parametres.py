from datetime import date
from typing import Any

import pytest

from cptskit.droit import Grade, plafond_indemnites, valeur
from cptskit.droit import parametres as p

AUJOURD_HUI = date(2026, 7, 1)


def test_tacit_validation_takes_two_months_since_the_law_of_2019() -> None:
    assert valeur(p.VALIDATION_TACITE_MOIS, date(2019, 7, 26)) is None
    ancienne = valeur(p.VALIDATION_TACITE_MOIS, date(2019, 7, 27))
    relue = valeur(p.VALIDATION_TACITE_MOIS, date(2022, 6, 30))
    assert ancienne and relue
    assert (ancienne.valeur, ancienne.grade) == (2, Grade.B)
    assert (relue.valeur, relue.grade) == (2, Grade.A)


@pytest.mark.parametrize(
    ("parametre", "attendu", "grade"),
    [
        (p.MOTIFS_OPPOSITION, ("objectifs_prs", "pertinence_territoire"), "A"),
        (p.ACCUSE_PAPIER_MOIS, 1, "C"),
        (p.ENREGISTREMENT_ELECTRONIQUE_JOURS, 1, "A"),
        (p.ACCUSE_ELECTRONIQUE_JOURS, 10, "A"),
        (p.RETRAIT_MOIS, 4, "A"),
        (p.DUREE_CONTRAT_ANNEES, 5, "B"),
        (p.AVANCE_FIXE_POURCENT, 75, "A"),
        (p.AVANCE_VARIABLE_POURCENT, 0, "A"),
        (p.FONCTIONNEMENT_SIGNATURE_POURCENT, 100, "A"),
        (p.PRORATA_BASE, "jours", "C"),
        (p.FORME_JURIDIQUE, "association", "A"),
        (p.DEPARTEMENTS_DROIT_LOCAL, ("57", "67", "68"), "A"),
        (p.MISE_EN_CONFORMITE_JUSQU_AU, date(2022, 5, 13), "A"),
        (p.POPULATION_SAISONNIERE_COMPTEE, False, "B"),
    ],
    ids=lambda x: getattr(x, "nom", None),
)
def test_a_value_of_today_with_its_grade(
    parametre: p.Parametre[Any], attendu: object, grade: str
) -> None:
    lue = valeur(parametre, AUJOURD_HUI)
    assert lue is not None
    assert (lue.valeur, lue.grade) == (attendu, grade)


def test_a_community_had_no_imposed_form_before_the_ordonnance_of_2021() -> None:
    assert valeur(p.FORME_JURIDIQUE, date(2021, 5, 13)) is None


@pytest.mark.parametrize(
    ("annee", "euros", "grade"),
    [
        (2022, 41_136, "A"),
        (2023, 43_992, "A"),
        (2024, 46_368, "A"),
        (2025, 47_100, "B"),
        (2026, 48_060, "A"),
    ],
)
def test_the_ceiling_of_a_year(annee: int, euros: int, grade: str) -> None:
    plafond = plafond_indemnites(annee)
    assert plafond is not None
    assert (plafond.valeur, plafond.grade, plafond.texte) == (euros, grade, "csp-d1434-44")


@pytest.mark.parametrize("annee", [2021, 2027])
def test_no_ceiling_is_guessed(annee: int) -> None:
    assert plafond_indemnites(annee) is None


def test_a_year_that_was_not_read_does_not_keep_the_ceiling_of_the_last() -> None:
    assert valeur(p.PLAFOND_INDEMNITES, date(2026, 12, 31)) is not None
    assert valeur(p.PLAFOND_INDEMNITES, date(2027, 1, 1)) is None
