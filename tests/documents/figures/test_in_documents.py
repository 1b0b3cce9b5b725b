"""A figure in each format: a picture, its words, its caption."""

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.gabarits.context import template_context
from cptskit.documents.gabarits.fields import UnknownFieldError
from cptskit.documents.model import Document
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import docx as word
from cptskit.documents.writers import html, pdf
from cptskit.projet import Projet

from ..build import EMPTY, document
from .build import projet, territory


def shown(project: Projet, name: str) -> str:
    names = template_context(
        project, day=EMPTY.date, region=None, brouillon=True, file_of=lambda _: "territoire.yaml"
    )
    return str(names["figure"](name)).strip()


@pytest.fixture
def with_map() -> Document:
    project = territory(["97411", "97415"])
    return document(shown(project, "carte"), figures=Figures(project))


def test_a_template_names_a_figure_and_gets_its_image(with_map: Document) -> None:
    assert with_map.markdown.startswith("![Carte du territoire, 2 communes : Saint-Denis et")
    assert '](figure:carte "Communes du territoire, par intercommunalité. Contours' in (
        with_map.markdown
    )


def test_without_data_nothing_is_written_and_a_wrong_name_is_told() -> None:
    assert shown(projet(), "carte") == ""
    with pytest.raises(UnknownFieldError, match="la figure « cartte » n'existe pas"):
        shown(projet(), "cartte")


def test_in_pdf_the_map_is_drawn_with_our_fonts(with_map: Document) -> None:
    page = PdfReader(BytesIO(pdf.write(with_map, parse(with_map)))).pages[0]
    text = page.extract_text().replace("\u00a0", " ")
    assert "Saint-Paul" in text
    assert "Figure 1 – Communes du territoire" in text
    assert not page.images


def test_in_word_the_map_is_a_picture_as_wide_as_the_text(with_map: Document) -> None:
    doc = docx.Document(BytesIO(word.write(with_map, parse(with_map))))
    (picture,) = doc.inline_shapes
    section = doc.sections[0]
    text = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    assert picture.width == pytest.approx(text, rel=0.01)
    described = picture._inline.docPr.get("descr").replace("\u00a0", " ")
    assert described.startswith("Carte du territoire, 2 communes")
    assert picture._inline.get("distL") == "0"
    above = doc.paragraphs[0]
    assert above._p.find(qn("w:pPr")).find(qn("w:keepNext")) is not None
    assert doc.paragraphs[1].text.startswith("Figure 1 – Communes du territoire")


def test_in_html_the_map_is_in_the_page_and_nothing_runs(with_map: Document) -> None:
    page = html.write(with_map, parse(with_map)).decode()
    assert '<img class="graphique" src="data:image/svg+xml;base64,' in page
    assert 'alt="Carte du territoire, 2' in page
    assert '<figcaption id="figure_1"><strong>Figure 1</strong> – Communes du territoire' in page
    assert "<script" not in page
