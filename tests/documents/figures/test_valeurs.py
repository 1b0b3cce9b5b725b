"""Maps of values by commune: classes from light to dark, and what the source does not tell."""

from typing import Any

from cptskit.documents.figures.carte.valeurs import value_maps
from cptskit.projet import Projet

CODES = ("24037", "24053", "24087", "24115", "24116")


def _projet(**indicateur: Any) -> Projet:
    return Projet.model_validate(
        {
            "etape": "projet",
            "identite": {"nom": "X"},
            "territoire": {"communes": [{"insee": code} for code in CODES]},
            "diagnostic": {"indicateurs": [{"libelle": "APL", **indicateur}]},
        }
    )


def test_values_are_classed_and_a_secret_is_not_zero() -> None:
    told = [{"insee": code, "valeur": str(n)} for n, code in enumerate(CODES[:4], start=1)]
    (figure,) = value_maps(_projet(communes=told))
    classes = {row["insee"]: row["classe"] for row in figure.lignes}
    assert classes["24116"] == "Non diffusé"
    assert len({classes[code] for code in CODES[:4]}) == 4
    assert b"<svg" in figure.svg


def test_classes_keep_their_names() -> None:
    told = [{"insee": code, "classe": "ZIP" if n % 2 else "ZAC"} for n, code in enumerate(CODES)]
    (figure,) = value_maps(_projet(communes=told))
    assert {row["classe"] for row in figure.lignes} == {"ZIP", "ZAC"}


def test_a_count_is_no_map() -> None:
    told = [{"insee": code, "valeur": "2"} for code in CODES]
    assert value_maps(_projet(valeur="10", communes=told)) == ()
