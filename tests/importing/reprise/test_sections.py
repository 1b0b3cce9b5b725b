"""What a place says of a list or of a chapter: bodies, sums, a fiche under three questions."""

from typing import Any

from cptskit.importing.document.opening import read_document
from cptskit.importing.reprise.understand import Understood, understand
from tests.importing.reprise.make import docx


def read(*parts: tuple[Any, ...]) -> Understood:
    return understand(read_document(docx(*parts), "essai.docx"))


def test_the_bodies_of_a_list_and_the_offices_below_it() -> None:
    found = read(
        ("h", 1, "Gouvernance"),
        ("li", "Assemblée générale : tous les adhérents", "Bureau : 4 membres"),
        ("p", "Président : Jo Personne, pharmacien à Créon"),
        ("p", "Secrétaire : à désigner"),
    )
    told = found.tree["gouvernance"]
    assert [one["nom"] for one in told["instances"]] == ["Assemblée générale", "Bureau"]
    assert told["bureau"]["fonctions"] == [
        {
            "fonction": "Président",
            "titulaires": [{"nom": "Jo Personne", "profession": "pharmacien"}],
        }
    ]
    assert [question.words for question in found.questions] == ["à désigner (Secrétaire)"]


def test_a_budget_in_lists() -> None:
    found = read(
        ("h", 1, "Budget 2027"),
        ("p", "Recettes :"),
        ("li", "ACI : 60 000 €", "Cotisations : 1 200 €"),
        ("p", "Dépenses :"),
        ("li", "Coordination : 40 000 €", "Communication : à chiffrer"),
    )
    (year,) = found.tree["budget"]["exercices"]
    assert year["annee"] == "2027"
    assert [one.get("montant") for one in year["recettes"]] == ["60 000", "1 200"]
    assert [one.get("montant") for one in year["depenses"]] == ["40 000", None]
    assert "à chiffrer" in found.questions[0].words


def test_a_fiche_under_three_questions() -> None:
    found = read(
        ("h", 1, "Fiches mission"),
        ("h", 2, "Mission 1A – Médecin traitant"),
        ("b", "Que voulons-nous faire ?"),
        ("p", "Trouver un médecin à chacun."),
        ("b", "Comment ?"),
        ("p", "Par un guichet."),
        ("b", "Comment l'évaluer ?"),
        ("p", "Nombre de patients : de 120 à 60 (décembre 2028)"),
    )
    (fiche,) = found.tree["missions"]["acces_aux_soins"]["fiches"]
    assert fiche["titre"] == "Médecin traitant"
    assert fiche["objectif"] == "Trouver un médecin à chacun"
    assert fiche["indicateurs"][0]["cible"] == "60"


def test_a_count_that_does_not_add_up_is_asked() -> None:
    found = read(
        ("h", 1, "Les adhérents"),
        ("p", "La communauté compte 63 membres : 20 généralistes, 30 infirmiers et 20 kinés."),
    )
    assert found.tree["membres"]["nombre"] == "63"
    assert "fait 70" in found.questions[0].reading
