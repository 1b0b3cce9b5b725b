"""Table cells that a loop tears apart, and numbers written the same way everywhere."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.document import Document as DocxDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.documents.errors import RenderError
from cptskit.documents.trame.annees import An, as_year
from cptskit.documents.trame.cases import torn

from .build import filled

COMMUNES = {
    "communes": [
        {"insee": "34154", "nom": "Mauguio", "population": "16 522"},
        {"insee": "34192", "nom": "Palavas-les-Flots", "population": "5 640"},
    ],
    "population": {"valeur": "2 026", "annee": "2026"},
}


def row(made: DocxDocument, *cells: str) -> None:
    table = made.add_table(1, len(cells))
    for cell, text in zip(table.rows[0].cells, cells, strict=True):
        cell.text = text


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        (
            ("{% for c in projet.territoire.communes %}{{ c.nom }}", "{{ c.nom }}{% endfor %}"),
            "for",
        ),
        (("{% if projet.etape %}a", "b{% endif %}"), "if"),
        (("a", "{% for c in engagements %}{% if c %}{{ c }}{% endif %}", "{% endfor %}"), "for"),
        (("{%- if projet.etape -%}a", "{%- endif -%}"), "if"),
    ],
)
def test_what_opens_in_a_cell_closes_in_it(cells: tuple[str, ...], word: str) -> None:
    with pytest.raises(RenderError) as caught:
        filled(lambda made: row(made, *cells))
    said = str(caught.value)
    assert f"{{%tr {word} … %}}" in said
    assert "case de tableau « " in said


@pytest.mark.parametrize(
    "cells",
    [
        ("{% for c in projet.territoire.communes %}{{ c.nom }} {% endfor %}", "b"),
        ("{% if projet.etape %}a{% else %}b{% endif %}", "c"),
    ],
)
def test_what_is_whole_in_its_cell_is_filled(cells: tuple[str, ...]) -> None:
    text = _xml(filled(lambda made: row(made, *cells)).content)
    assert "{%" not in text
    assert f">{cells[1]}<" in text


def test_numbers_are_grouped_and_years_are_not() -> None:
    def write(made: DocxDocument) -> None:
        for text in (
            "{% for c in projet.territoire.communes %}{{ c.population }} ; {% endfor %}",
            "{{ projet.territoire.population.valeur }} en {{ projet.territoire.population.annee }}",
            '{{ valeur("territoire.population.annee") }}',
            "{{ projet.territoire.population.annee + 1 }}",
        ):
            made.add_paragraph(text)

    found = filled(write, territoire=COMMUNES)
    text = re.sub(r"<[^>]+>", "\n", _xml(found.content))
    assert "16\u202f522 ; 5\u202f640 ; " in text
    assert "2\u202f026 en 2026" in text
    assert "\n2026\n" in text and "\n2027\n" in text


def _xml(data: bytes) -> str:
    return ZipFile(BytesIO(data)).read("word/document.xml").decode()


def test_a_year_stays_one_when_counted() -> None:
    assert isinstance(as_year("annee", 2026), An)
    assert as_year("annees", (2025, 2026)) == (2025, 2026)
    assert not isinstance(as_year("population", 2026), An)
    assert isinstance(An(2026) + 1, An)
    assert not isinstance(An(2026) - An(2020), An)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["<w:tc>", "</w:tc>", "{% if a %}", "{% endif %}", "x"])))
def test_any_order_of_cells_and_tags_is_looked_at(pieces: list[str]) -> None:
    found = torn("".join(pieces))
    assert found is None or found[0] == "if"
