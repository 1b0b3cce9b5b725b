"""Pilots and partners: known by one telling word, unknown only when sure."""

import pytest

from tests.regles.checked import found

PEOPLE = """
membres:
  professionnels: [{nom: Aubépin, prenom: Claire, profession: infirmier}]
  partenaires:
    associes:
      - {nom: Centre hospitalier de Bergerac, type: etablissement_de_sante}
      - {nom: Maison Sport-Santé, id: mss}
    a_associer: [{nom: Établissements médico-sociaux}]
gouvernance:
  groupes_de_travail: [{nom: Groupe « accès aux soins »}]
"""


def unknown(code: str, keys: str) -> bool:
    fiche = f"missions: {{parcours: {{fiches: [{{id: A, titre: Sorties, {keys}}}]}}}}\n"
    return bool(found(code, PEOPLE + fiche))


@pytest.mark.parametrize(
    ("pilote", "wrong"),
    [
        ("Groupe accès aux soins", False),
        ("GT accès", False),
        ("Groupe parcours", True),
        ("Mme Aubépin", False),
        ("Dr Martin", True),
        ("Infirmière coordinatrice", False),
        ("Présidence", False),
        ("Groupe de travail", False),
        ("Dr Martin, centre hospitalier de Bergerac", False),
    ],
)
def test_a_pilot_is_somebody_that_the_project_knows(pilote: str, wrong: bool) -> None:
    assert unknown("FIC006", f'pilote: "{pilote}"') is wrong


def test_without_lists_nobody_is_unknown() -> None:
    for pilote in ("Dr Martin", "Groupe parcours"):
        yaml = f"missions: {{parcours: {{fiches: [{{id: A, titre: B, pilote: {pilote}}}]}}}}\n"
        assert found("FIC006", yaml) == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Hôpital de Bergerac", False),
        ("CPAM de la Dordogne", False),
        ("mss", False),
        ("Établissement de santé", False),
        ("Structures médico-sociales", False),
        ("Clinique des Tilleuls", True),
        ("Dispositif d'appui à la coordination", True),
    ],
)
def test_a_partner_of_a_fiche_is_one_of_the_project(name: str, wrong: bool) -> None:
    assert unknown("FIC007", f'partenaires: ["{name}"]') is wrong
