from datetime import date
from typing import Any

import pytest
from jinja2 import Environment

from cptskit.documents.gabarits.context import missing_fields, table, template_context
from cptskit.documents.gabarits.en_mots import finalize
from cptskit.documents.gabarits.escaping import Markdown
from cptskit.documents.gabarits.vue import vue
from cptskit.projet import Projet
from cptskit.projet.missions import FicheAction


def context(brouillon: bool = True, day: date = date(2026, 11, 1), **sections: Any) -> Any:
    projet = Projet.model_validate({"etape": "projet", "identite": {"nom": "Essai"}, **sections})
    return template_context(
        projet, day=day, region=None, brouillon=brouillon, file_of=lambda _: "territoire.yaml"
    )


def test_a_box_says_what_is_expected_and_where() -> None:
    box = context()["a_completer"]("territoire.superficie")
    assert "::: a-completer" in box
    assert "Superficie du territoire, en km²." in box
    assert "Clé `territoire.superficie`, dans territoire.yaml" in box


def test_a_final_document_has_no_box() -> None:
    assert context(brouillon=False)["a_completer"]("territoire.superficie") == ""


def test_a_field_is_its_value_or_a_box() -> None:
    names = context(identite={"nom": "Essai", "lieu": "Miribel"})
    assert names["champ"]("identite.lieu") == "Miribel"
    assert "a-completer" in names["champ"]("identite.date")


def test_missions_are_those_of_the_law_and_those_chosen() -> None:
    options = {"accompagnement": {"orientation": "Accueillir."}}
    codes = [mission.code for mission in context(missions=options)["missions"]]
    socles = ["acces_aux_soins", "parcours", "prevention", "crises"]
    assert codes == [*socles, "accompagnement"]
    before = context(day=date(2020, 3, 1), missions={})["missions"]
    assert [mission.code for mission in before] == socles[:3]


def test_the_contracts_size_wins_over_the_population() -> None:
    population = {"population": {"valeur": "80 000"}}
    counted = context(territoire=population)["taille"]
    assert counted.numero is None
    assert counted.possibles == (2, 3)
    stated = context(territoire=population, contrat={"taille": "3"})["taille"]
    assert stated.numero == 3


def test_a_table_leaves_out_empty_columns_and_marks_empty_cells() -> None:
    rows: list[list[object]] = [["a|b", None, "1"], ["c", None, ""]]
    assert str(table(["Nom", "Vide", "Nombre"], rows, "llr")).strip().split("\n") == [
        "| Nom | Nombre |",
        "| --- | ---: |",
        r"| a\|b | 1 |",
        "| c | – |",
    ]


def test_a_cell_may_stay_blank() -> None:
    rows: list[list[object]] = [["a", "b"], ["Total", " "]]
    assert str(table(["Nom", "Mission"], rows)).strip().endswith("| Total |   |")


@pytest.mark.parametrize("rows", [[], [[None, ""], [" ", ""]]])
def test_a_table_of_nothing_is_nothing(rows: list[list[object]]) -> None:
    assert table(["Nom", "Nombre"], rows) == ""


def test_a_cell_may_be_markdown() -> None:
    assert "| **a** |" in table(["Nom"], [[Markdown("**a**")]])


def test_missing_fields_are_named_in_french() -> None:
    fiche = FicheAction.model_validate({"id": "a", "titre": "A", "pilote": "Qui"})
    assert missing_fields(vue(fiche), ["pilote", "objectifs_operationnels"]) == [
        "objectifs operationnels"
    ]


def test_a_cell_that_a_macro_wrote_is_escaped_once() -> None:
    source = "{% macro m(x) %}{{ x }}{% endmacro %}{{ table(['A'], [[m('-0,3 %')], ['-0,4 %']]) }}"
    template = Environment(finalize=finalize, autoescape=True).from_string(source)
    shown = template.render(table=table)
    assert "| \\-0,3 % |" in shown
    assert "| \\-0,4 % |" in shown
