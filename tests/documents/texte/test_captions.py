"""The lists of figures and tables: what has a caption, under its number, in every format."""

import re
from io import BytesIO

import docx
from docx.oxml.ns import qn
from pypdf import PdfReader

from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import docx as word
from cptskit.documents.writers import html, pdf
from tests.documents.build import document, tree

LISTS = "::: liste-figures\n:::\n\n::: liste-tableaux\n:::\n\n"
TABLES = (
    "# Un\n\nTable: Communes. Source : Insee.\n\n| A |\n| --- |\n| 1 |\n\n"
    "| Sans légende |\n| --- |\n| 2 |\n\nTable: Membres\n\n| B |\n| --- |\n| 3 |\n"
)


def test_a_list_holds_the_captions_of_its_kind_without_their_sources() -> None:
    kinds = {node.kind: node for node in tree(LISTS + TABLES)}
    entries = kinds["liste-tableaux"].attrs["entrees"]
    assert [(entry["numero"], entry["mots"]) for entry in entries] == [
        (1, "Communes"),
        (2, "Membres"),
    ]
    assert "liste-figures" not in kinds


def test_the_page_of_each_table_stands_in_the_pdf() -> None:
    given = document(LISTS + TABLES + "\n::: saut\n:::\n\nTable: Budget\n\n| C |\n| --- |\n| 4 |\n")
    reader = PdfReader(BytesIO(pdf.write(given, parse(given))))
    text = re.sub(r"[ .\u00a0]+", " ", reader.pages[0].extract_text())
    assert "Liste des tableaux" in text
    for line in ("Tableau 1 Communes 1", "Tableau 2 Membres 1", "Tableau 3 Budget 2"):
        assert line in text.replace("\n", " ")


def test_html_leads_to_each_table() -> None:
    given = document(LISTS + TABLES)
    page = html.write(given, parse(given)).decode()
    for name in re.findall(r'href="#(tableau_\d)"', page):
        assert page.count(f'id="{name}"') == 1
    assert page.count('href="#tableau_') == 2
    assert "Liste des figures" not in page


def test_word_has_a_field_that_leads_to_each_table() -> None:
    given = document(LISTS + TABLES)
    doc = docx.Document(BytesIO(word.write(given, parse(given))))
    body = doc.element.body
    fields = [one.text for one in body.iter(qn("w:instrText"))]
    assert ' TOC \\h \\z \\c "Tableau" ' in fields
    marks = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    links = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))}
    assert links == {"_tableau_1", "_tableau_2"}
    assert links <= marks
    ids = [one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"))]
    assert len(ids) == len(set(ids))
