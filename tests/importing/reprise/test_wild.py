"""Whatever a document holds: no fault of ours, nothing lost, the files are a project."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.importing.document.blocks import Block, Cell, Document, Paragraph, Table
from cptskit.importing.reprise import annexe, report
from cptskit.importing.reprise.plan import files_of
from cptskit.importing.reprise.understand import Understood, understand
from cptskit.loading.files import Source
from cptskit.loading.nodes import compose

_WORDS = st.sampled_from(
    [
        "Le territoire",
        "Mission 1 : accès aux soins",
        "Fiche action n° 3 : Agir",
        "Pilote : à définir",
        "Budget",
        "12 000 €",
        "T1 2027",
        "1.310",
        "NC",
        "- un point",
        "Loudun",
        "86137",
        "14 sur 38",
        "Indicateur",
        "Cible",
        "Part fixe",
        "Commune",
        "Profession",
        "Nombre",
        "Recettes",
        "Dépenses",
        "Total",
        "Présidente : Jo Personne, infirmière",
        "Annexe 1 – statuts",
        "du 1er mars 2027 au 28 février 2029",
        "Avec nous : A ; B",
        "Forces",
        "Faiblesses",
        "de 12 à 15 lits (juin 2028)",
        "219 à 101 → 3 000 €",
        "Au 1er mars 2026 : 12 infirmiers, 3 IPA, 4 kinés",
        "16 communes",
        "si crise",
        "*_[x](y)<b>",
        "\xa0",
        "2027",
        "Collège",
        "Instance",
        "Date",
        "\uf0b7 dessin",
        "{{ 7*7 }}",
    ]
)
_SIGNS = st.characters(categories=("L", "N", "P", "S", "Zs"))
_TEXT = _WORDS | st.text(_SIGNS, min_size=1, max_size=30).map(lambda text: f"{text} x")


@st.composite
def _paragraphs(draw: Any) -> Paragraph:
    text = draw(st.lists(_TEXT, min_size=1, max_size=3).map(" ".join))
    level = draw(st.sampled_from([0, 0, 0, 1, 2]))
    return Paragraph(
        "paragraphe 1",
        text,
        level=level,
        bold=draw(st.booleans()),
        item=draw(st.sampled_from([0, 1])),
    )


@st.composite
def _tables(draw: Any) -> Table:
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    cells = []
    for row in range(height):
        for column in range(width):
            inside: tuple[Block, ...] = tuple(draw(st.lists(_paragraphs(), max_size=2)))
            rows = draw(st.sampled_from([1, 1, 1, 2]))
            cells.append(Cell(row, column, inside, rows, 1, f"l{row}c{column}"))
    return Table("tableau 1", tuple(cells))


_DOCUMENTS = st.lists(_paragraphs() | _tables(), max_size=8).map(
    lambda blocks: Document("essai.docx", tuple(blocks))
)


def _whole(document: Document, found: Understood) -> None:
    files = files_of(found)
    left = report.left_over(document, found, files)
    files["textes/a-placer.md"] = report.naming(found, left)
    files["reprise.md"] = report.written(document, found, files, left).encode()
    assert report.left_over(document, found, files) == []
    for path, raw in files.items():
        if path.endswith(".yaml"):
            assert compose(Source.of(path, raw.decode()))[1] == [], raw.decode()


@given(_DOCUMENTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_of_any_projet_is_lost(document: Document) -> None:
    _whole(document, understand(document))


@given(_DOCUMENTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_of_any_annex_is_lost(document: Document) -> None:
    _whole(document, annexe.understand(document))
