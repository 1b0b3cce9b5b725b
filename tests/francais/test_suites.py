"""Lists of real projects as sentences: no capital in the middle, names keep theirs."""

import pytest

from cptskit.francais.listes import series
from cptskit.francais.phrases import continued


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (
            ["Une densité de 72", "Près de la moitié au-delà de 60 ans", "Un habitat dispersé"],
            "Une densité de 72 ; près de la moitié au-delà de 60 ans ; un habitat dispersé",
        ),
        (
            ["Annuaire commun", "Recrutement d'un coordinateur.", "Créneaux partagés"],
            "Annuaire commun ; recrutement d'un coordinateur ; créneaux partagés",
        ),
        (
            ["Médecins généralistes du territoire", "Densité de médecins généralistes"],
            "Médecins généralistes du territoire ; densité de médecins généralistes",
        ),
        (
            ["Ouvrir 200 créneaux", "Inclure 400 patients", "Résoudre cela", "Accroître tout"],
            "Ouvrir 200 créneaux ; inclure 400 patients ; résoudre cela ; accroître tout",
        ),
        (
            ["CPAM de l'Isère", "Flers Agglo", "Bergerac", "EHPAD du territoire"],
            "CPAM de l'Isère ; Flers Agglo ; Bergerac ; EHPAD du territoire",
        ),
    ],
)
def test_a_list_goes_on_without_capitals(parts: list[str], wanted: str) -> None:
    assert series(parts) == wanted


@pytest.mark.parametrize(
    "name",
    ["Clermont-Ferrand", "Provence", "Valence", "Carpentras", "La Ferté-Macé", "Flers", "Insee"],
)
def test_a_name_keeps_its_capital(name: str) -> None:
    assert continued(f"{name} et ses alentours") == f"{name} et ses alentours"


def test_what_the_law_calls_a_mission_goes_on_after_a_colon() -> None:
    assert continued("Organisation de parcours") == "organisation de parcours"
