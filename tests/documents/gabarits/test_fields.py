import pytest

from cptskit.documents.gabarits.fields import UnknownFieldError, description_at, value_at
from cptskit.projet import Projet

PROJET = Projet.model_validate(
    {
        "etape": "lettre",
        "identite": {"nom": "Essai"},
        "territoire": {"population": {"valeur": "12 000"}},
        "missions": {"parcours": {"objectifs": ["Suivre"]}},
    }
)


def test_what_is_written_is_found() -> None:
    assert value_at(PROJET, "identite.nom") == "Essai"
    assert value_at(PROJET, "territoire.population.valeur") == 12000
    assert value_at(PROJET, "missions.parcours.objectifs") == ("Suivre",)


def test_what_is_not_written_is_nothing_or_an_empty_list() -> None:
    assert value_at(PROJET, "association.nom") is None
    assert value_at(PROJET, "membres.effectifs") == ()
    assert value_at(PROJET, "missions.crises.orientation") is None
    assert value_at(PROJET, "missions.crises.objectifs") == ()


@pytest.mark.parametrize("path", ["zzz", "identite.zzz", "missions.crises.zzz", "identite.nom.zzz"])
def test_a_field_that_does_not_exist_is_refused_even_when_nothing_is_written(path: str) -> None:
    with pytest.raises(UnknownFieldError, match=path):
        value_at(PROJET, path)


def test_the_description_of_a_field_has_no_final_point() -> None:
    assert description_at("territoire.superficie.valeur") == "Superficie, en km²"
    assert description_at("missions.crises.orientation").startswith("Ce que la communauté")
