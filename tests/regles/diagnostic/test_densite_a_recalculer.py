"""Densities computed again from what the project gives."""

import pytest

from tests.regles.checked import found

YAML = """
territoire:
  population: {{valeur: 64 455, annee: 2020}}
  superficie: {{valeur: 579}}
membres:
  effectifs: [{{profession: medecin_generaliste, territoire: 44}}]
diagnostic:
  indicateurs:
    - {{{}}}
"""
GENERALISTES = "libelle: Densité de médecins généralistes, unite: pour 100 000 habitants"


@pytest.mark.parametrize(
    ("indicateur", "count"),
    [
        (f"{GENERALISTES}, valeur: 68", 0),
        (f"{GENERALISTES}, valeur: 70", 0),
        (f"{GENERALISTES}, valeur: 72", 1),
        (f"{GENERALISTES}, valeur: 72, commentaire: Chiffres d'années différentes.", 0),
        (f"{GENERALISTES}, valeur: 72, commentaire: 44 médecins donneraient 68.", 0),
        (f"{GENERALISTES}, valeur: 72, commentaire: La plus faible.", 1),
        ("libelle: Densité d'infirmiers, unite: pour 100 000 habitants, valeur: 150", 0),
        ("libelle: Densité de population, unite: habitants au km², valeur: 111", 0),
        ("libelle: Densité de population, unite: hab./km², valeur: 150", 1),
        (
            "libelle: Médecins généralistes passés aux urgences, unite: pour 1 000 hab., valeur: 9",
            0,
        ),
    ],
)
def test_a_density_that_its_own_figures_do_not_give_is_found(indicateur: str, count: int) -> None:
    assert len(found("DIA017", YAML.format(indicateur))) == count


def test_a_count_may_come_from_another_indicator() -> None:
    yaml = (
        "territoire: {population: {valeur: 64 455}}\ndiagnostic:\n  indicateurs:\n"
        f"    - {{{GENERALISTES}, valeur: 90}}\n"
    )
    yaml += "    - {libelle: Nombre de médecins généralistes du territoire, valeur: 44}\n"
    (finding,) = found("DIA017", yaml)
    assert finding.others[0].mention == "le chiffre repris"
