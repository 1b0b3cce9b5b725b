"""Rounding, and professions that a label names."""

from decimal import Decimal

import pytest

from cptskit.projet.professions import Profession
from cptskit.regles.figures import half_unit, named_profession


@pytest.mark.parametrize(
    ("value", "half"), [("33", "0.5"), ("33.3", "0.05"), ("100", "0.5"), ("6.90", "0.005")]
)
def test_a_figure_is_known_to_half_of_its_last_digit(value: str, half: str) -> None:
    assert half_unit(Decimal(value)) == Decimal(half)


@pytest.mark.parametrize(
    ("text", "profession"),
    [
        ("Densité de médecins généralistes", Profession.MEDECIN_GENERALISTE),
        ("Infirmiers en pratique avancée", Profession.INFIRMIER_PRATIQUE_AVANCEE),
        ("Densité d'infirmiers", Profession.INFIRMIER),
        ("Densité de population", None),
    ],
)
def test_the_profession_that_a_label_names_is_known(
    text: str, profession: Profession | None
) -> None:
    assert named_profession(text) is profession
