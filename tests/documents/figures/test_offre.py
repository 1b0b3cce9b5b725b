"""The charts of what official files say."""

from cptskit.documents.figures.graphiques.offre import densities, evolution, offer
from cptskit.documents.figures.graphiques.repartitions import breakdown
from cptskit.projet.diagnostic import Indicateur, Repartition, StructureDuTerritoire
from cptskit.projet.membres import Effectif


def test_the_population_is_shown_by_year() -> None:
    told = {
        "libelle": "Population",
        "id": "population",
        "valeur": "12 079",
        "annee": "2023",
        "serie": [{"annee": "2012", "valeur": "12 925"}],
    }
    figure = evolution([Indicateur.model_validate({**told, "origine": {"fichier": "x.csv"}})])
    assert figure is not None
    assert [row["annee"] for row in figure.lignes] == ["2012", "2023"]
    assert evolution([Indicateur.model_validate(told)]) is None


def test_densities_stand_beside_those_of_the_departement() -> None:
    counts = [
        Effectif.model_validate(
            {"profession": name, "densite": "57,5", "densite_departement": "70"}
        )
        for name in ("infirmier", "medecin_generaliste")
    ]
    figure = densities(counts)
    assert figure is not None
    assert "territoire 57,5, département 70" in figure.alternative
    assert densities(counts[:1]) is None


def test_the_offer_is_counted_by_type() -> None:
    some = [
        StructureDuTerritoire.model_validate({"nom": name, "type": kind})
        for name, kind in (("A", "pharmacie"), ("B", "pharmacie"), ("C", "ehpad"))
    ]
    figure = offer(some)
    assert figure is not None
    assert [row["nombre"] for row in figure.lignes] == ["2", "1"]


def test_ages_stand_beside_france_as_shares() -> None:
    one = Repartition.model_validate(
        {
            "libelle": "Habitants par âge",
            "unite": "habitants",
            "parts": [
                {"libelle": "Moins de 15 ans", "valeur": "25", "france": "17 %"},
                {"libelle": "15 ans et plus", "valeur": "75", "france": "83 %"},
            ],
        }
    )
    figure = breakdown(one, 1)
    assert figure is not None
    assert ["".join(row["valeur"].split()) for row in figure.lignes] == ["25%", "17%", "75%", "83%"]
