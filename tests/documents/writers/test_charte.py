"""The community's colour and logo, read back in each format; without them, nothing of them."""

from io import BytesIO
from itertools import chain
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as DocxDocument
from docx.shared import Cm
from pypdf import PdfReader

from cptskit.documents.charte import Charte, Logo
from cptskit.documents.model import Document
from cptskit.documents.texte.images import Image
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import docx as word
from cptskit.documents.writers import html, pdf

from ..build import document, png

COVER = "::: couverture\n# Projet\n:::\n\n# Un\n\n[Lien](https://example.org)[^1]\n\n[^1]: [Là](https://example.org).\n"
LETTER = "::: expediteur\nNous\n:::\n\nTexte.\n"
HEADED = {"titre_en_tete": True}
PLACES = ((COVER, {}, Cm(3.5)), (LETTER, {}, Cm(2)), ("Texte.\n", HEADED, Cm(1.8)))
WIDE, HIGH = png(400, 100), png(100, 400)
COLOURS = ("14506E", "E9F1F5")


def in_look(markdown: str, data: bytes = HIGH, **changes: object) -> Document:
    logo = Logo(Image(data, "png"), "Deux mains & un cœur")
    charte = Charte("#7B2D8B", "#F4EEF6", logo)
    return document(markdown, charte=charte, **changes)


def as_word(asked: Document) -> DocxDocument:
    return docx.Document(BytesIO(word.write(asked, parse(asked))))


def as_page(asked: Document) -> str:
    return html.write(asked, parse(asked)).decode()


def alternatives(asked: Document) -> list[str]:
    """Return the alternative texts of a PDF's structure."""
    root = PdfReader(BytesIO(pdf.write(asked, parse(asked)))).trailer["/Root"]
    return [*_told(root["/StructTreeRoot"])]


def _told(node: object) -> chain[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    below = node.get("/K", []) if isinstance(node, dict) else []
    held = [str(node["/Alt"])] if isinstance(node, dict) and "/Alt" in node else []
    kids = below if isinstance(below, list) else [below]
    return chain(held, *(_told(kid) for kid in kids))


@pytest.mark.parametrize(("markdown", "changes", "_"), PLACES)
def test_the_logo_says_its_words_in_pdf(markdown: str, changes: dict[str, bool], _: int) -> None:
    assert alternatives(in_look(markdown, **changes)) == ["Deux mains & un cœur"]


@pytest.mark.parametrize(("markdown", "changes", "height"), PLACES)
def test_the_logo_has_its_place_in_word(
    markdown: str, changes: dict[str, bool], height: int
) -> None:
    doc = as_word(in_look(markdown, **changes))
    (shape,) = doc.inline_shapes
    assert shape.height == height
    assert shape._inline.docPr.get("descr") == "Deux mains & un cœur"
    assert any(
        paragraph._p.xpath(".//w:drawing") for paragraph in doc.paragraphs[:2]
    )  # below the band


@pytest.mark.parametrize(("markdown", "changes", "_"), PLACES)
def test_the_logo_has_its_place_in_html(markdown: str, changes: dict[str, bool], _: int) -> None:
    page = as_page(in_look(markdown, **changes))
    assert page.count('<img class="logo"') == 1
    assert 'alt="Deux mains &amp; un cœur"' in page
    before = {COVER: "<h1>", LETTER: '<div class="expediteur">'}.get(markdown, "<h1>")
    assert page.index('class="logo"') < page.index(before)


def test_a_wide_logo_is_held_to_its_width() -> None:
    (shape,) = as_word(in_look(LETTER, WIDE)).inline_shapes
    assert (shape.width, shape.height) == (Cm(8), Cm(2))


def test_word_takes_the_colours_in_styles_text_and_notes() -> None:
    file = word.write(in_look(COVER), parse(in_look(COVER)))
    with ZipFile(BytesIO(file)) as parts:
        held = "".join(
            parts.read(name).decode()
            for name in parts.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        )
    assert [one for one in COLOURS if one in held] == []
    assert held.count('w:val="7B2D8B"') >= 8


def test_html_takes_the_colours() -> None:
    page = as_page(in_look("Texte.\n"))
    own = ":root { --accent: #7B2D8B; --pale: #F4EEF6; --second: #A3461B;"
    assert page.index(own) > page.index("--accent: #14506e")


def test_without_a_look_of_its_own_a_document_has_that_of_the_house() -> None:
    plain = document(COVER)
    assert "<img" not in as_page(plain)
    assert ":root { --accent" not in as_page(plain)
    assert not as_word(plain).inline_shapes
    assert as_word(plain).styles["Heading 1"].font.color.rgb.__str__() == COLOURS[0]
    assert alternatives(plain) == []
