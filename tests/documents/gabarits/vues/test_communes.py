from datetime import date
from typing import Any

from cptskit.documents.gabarits.vues.communes import communes_of, epci_of, total_of
from cptskit.projet import Projet

DAY = date(2026, 11, 1)


def projet(*communes: dict[str, Any], **territoire: Any) -> Projet:
    return Projet.model_validate(
        {
            "etape": "lettre",
            "identite": {"nom": "CPTS d'essai"},
            "territoire": {"communes": list(communes), **territoire},
        }
    )


def test_the_official_tables_complete_what_is_not_written() -> None:
    (une,) = communes_of(projet({"insee": "01249"}), DAY)
    assert (une.nom, une.epci, une.population) == ("Miribel", "CC de Miribel et du Plateau", 10395)
    assert (une.officielle, une.annee, une.part) == (True, 2023, "")


def test_what_is_written_wins() -> None:
    written = {"insee": "01249", "nom": "Miribel-le-Haut", "population": "9 000"}
    epci = [{"nom": "La communauté", "siren": "240100800"}]
    (une,) = communes_of(projet(written, epci=epci), DAY)
    assert (une.nom, une.epci, une.population) == ("Miribel-le-Haut", "La communauté", 9000)
    assert not une.officielle


def test_a_document_holds_no_number_of_a_later_year() -> None:
    (une,) = communes_of(projet({"insee": "01249"}), date(2020, 3, 1))
    assert une.population is None


def test_a_part_of_a_commune_has_its_share_of_the_inhabitants() -> None:
    half = {"insee": "01249", "partielle": "oui", "population": "5 200"}
    unknown = {"insee": "01249", "partielle": "oui"}
    shares = [une.part for une in communes_of(projet(half, unknown), DAY)]
    assert shares == ["en partie (50 % des habitants)", "en partie"]
    assert communes_of(projet(unknown), DAY)[0].population is None


def test_an_arrondissement_is_of_the_epci_of_its_city() -> None:
    (une,) = communes_of(projet({"insee": "69387"}), DAY)
    assert une.epci == "Métropole de Lyon"


def test_a_commune_that_does_not_exist_is_listed_as_it_is_written() -> None:
    (une,) = communes_of(projet({"insee": "01999", "nom": "Nullepart"}), DAY)
    assert (une.nom, une.epci, une.population) == ("Nullepart", "", None)


def test_totals_are_known_where_every_part_is() -> None:
    some = projet(
        {"insee": "01249", "population": 10},
        {"insee": "01043", "population": 20},
        {"insee": "69387", "partielle": "oui"},
        epci=[{"nom": "CC de Miribel et du Plateau", "partiel": "oui", "motif": "la côte"}],
    )
    communes = communes_of(some, DAY)
    assert total_of(communes) is None
    assert total_of(communes[:2]) == 30
    near, far = epci_of(some, DAY)
    assert (near.communes, near.population, near.partiel, near.motif) == (2, 30, True, "la côte")
    assert (far.communes, far.population, far.partiel) == (1, None, False)


def test_a_project_without_territory_has_no_communes() -> None:
    bare = Projet.model_validate({"etape": "lettre", "identite": {"nom": "CPTS d'essai"}})
    assert communes_of(bare, DAY) == () == epci_of(bare, DAY)
