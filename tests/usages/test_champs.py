"""The list of fields: all that a template may write, and what the project has in each."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.gabarits.demande import demande_of
from cptskit.documents.gabarits.fields import value_at
from cptskit.documents.gabarits.noms import nom_de
from cptskit.loading import load
from cptskit.projet import Projet
from cptskit.socle.errors import UnreadableProjectError
from cptskit.usages import champs as module
from cptskit.usages.champs import NoFieldError, available

EXAMPLES = Path(__file__).parents[2] / "examples"
BERGERAC = EXAMPLES / "bergerac"


def values(folder: Path, prefix: str = "") -> dict[str, str]:
    return {one.chemin: one.valeur for one in available(folder, prefix)}


def test_fields_have_the_values_of_the_project_in_words() -> None:
    found = values(BERGERAC)
    assert found["projet.identite.nom"] == "CPTS du Pôle de santé de Bergerac"
    assert found["projet.territoire.population.valeur"].replace("\u202f", " ") == "64 455"
    assert found["projet.association.rna"] == "(vide)"
    assert found["projet.territoire.communes"] == "38"
    assert found["projet.territoire.communes[].insee"] == "24037, 24051, 24054…"
    assert found["region.ars"] == "ARS Nouvelle-Aquitaine"
    assert found["fiches[].fiche.id"] == "ACC-1, ACC-2, PAR-1…"
    assert found['figure("carte")'] == ""
    assert found['figure("ages")'] == "(vide)"


def test_every_field_says_what_it_is_and_of_which_kind() -> None:
    for one in available(BERGERAC):
        assert one.description
        assert one.sorte


def test_every_section_of_the_models_is_listed() -> None:
    listed = {one.path.split(".")[0].split("[")[0] for one in available(EXAMPLES / "minimal")}
    assert set(Projet.model_fields) <= listed


def test_every_path_without_a_list_can_be_read() -> None:
    projet = load(BERGERAC).projet
    assert projet is not None
    paths = [
        one.path
        for one in available(BERGERAC)
        if one.chemin.startswith("projet.") and "[]" not in one.path
    ]
    assert len(paths) > 150
    for path in paths:
        if path.count(".") != 1 or not path.startswith("missions."):
            value_at(projet, path)


@pytest.mark.parametrize("example", ["minimal", "vallee-rurale", "metropole-ouest"])
def test_what_templates_see_besides_the_project_exists(example: str) -> None:
    found = values(EXAMPLES / example)
    assert set(module._OTHERS) <= set(found)


def test_a_prefix_keeps_what_is_below_it() -> None:
    below = values(BERGERAC, "territoire.population")
    assert below == values(BERGERAC, "projet.territoire.population")
    assert all(path.startswith("projet.territoire.population") for path in below)
    assert len(below) == 5


def test_a_mission_that_is_not_chosen_is_shown_when_asked_for() -> None:
    assert values(BERGERAC, "missions.crises")["projet.missions.crises.objectifs"] == "(vide)"
    assert "projet.missions.crises.objectifs" not in values(BERGERAC)


def test_a_word_finds_fields_by_their_description() -> None:
    assert "projet.association.rna" in values(BERGERAC, "numéro rna")


def test_a_word_that_is_nowhere_is_said() -> None:
    with pytest.raises(NoFieldError, match=r"dire « territoire\.population »"):
        available(BERGERAC, "territoire.populatoin")


def test_a_project_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableProjectError):
        available(tmp_path)


def test_no_value_shows_the_inside_of_the_machinery() -> None:
    for one in available(BERGERAC):
        assert "(" not in one.valeur or "=" not in one.valeur
        assert BaseModel.__name__ not in one.valeur


def test_every_name_that_a_template_is_given_is_listed() -> None:
    loaded = load(BERGERAC)
    assert loaded.projet is not None
    demande = demande_of(
        loaded.projet, None, loaded.locator.file_of, day=None, definitif=False, public=False
    )
    given = {*demande.names(Figures(loaded.projet)), "section"}
    listed = {re.split(r"[.\[(]", nom_de(one.chemin))[0] for one in available(BERGERAC)}
    assert given == listed
