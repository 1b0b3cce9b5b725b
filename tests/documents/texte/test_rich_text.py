"""The Markdown that a user writes in a text comes through in every format; nothing foreign does."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

import cptskit
from tests.documents.build import png

PROJECT = """
etape: projet
identite: {nom: CPTS d'essai, contexte: {texte: textes/contexte.md}}
"""
TEXT = """Un **mot gras**, un *mot penché* et [un lien](https://example.org/page).[^source]

## Une sous-partie

- premier point
  - point intérieur

1. étape une

| Année | Patients |
| --- | ---: |
| 2025 | 120 |

![Plan du bassin](textes/plan.png "Le plan")

<b>brut</b> <script src="https://example.org/x.js"></script>

![Photo distante](https://example.org/photo.png)

![](../dehors.png)

[^source]: Note de bas de page.
"""
FOREIGN = ("<script", "<b>", "https://example.org/x.js", "https://example.org/photo.png")
NOTES = ("[image non reprise : Photo distante]", "[image non reprise]")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the projet in each format."""
    folder = tmp_path_factory.mktemp("riche")
    (folder / "textes").mkdir()
    (folder / "cpts.yaml").write_text(PROJECT, encoding="utf-8")
    (folder / "textes" / "contexte.md").write_text(TEXT, encoding="utf-8")
    (folder / "textes" / "plan.png").write_bytes(png())
    (folder.parent / "dehors.png").write_bytes(png())
    written = cptskit.render(folder, documents=["projet"], formats=["md", "html", "pdf", "docx"])
    return {file.suffix[1:]: file for file in written}


def spaced(text: str) -> str:
    return " ".join(text.split())


def test_markdown_keeps_it_and_its_image(files: dict[str, Path]) -> None:
    text = files["md"].read_text(encoding="utf-8")
    for kept in ("**mot gras**", "## Une sous-partie", "  - point", "| 2025 | 120 |", "[^source]:"):
        assert kept in text
    assert '![Plan du bassin](images/textes/plan.png "Le plan")' in text
    assert (files["md"].parent / "images" / "textes" / "plan.png").read_bytes() == png()
    assert "\\<script" in text
    assert not re.search(r"(?<!\\)<(?:b|script)|!\[[^]]*\]\(http", text)
    for note in NOTES:
        assert note in text.replace("\\", "")


def test_html_has_its_tags(files: dict[str, Path]) -> None:
    page = files["html"].read_text(encoding="utf-8")
    for kept in (
        "<strong>mot gras</strong>",
        "<em>mot penché</em>",
        '<a href="https://example.org/page">un lien</a>',
        "<li>point intérieur</li>",
        "<li>étape une</li>",
        '<td style="text-align:right">120</td>',
        'alt="Plan du bassin"',
        "Note de bas de page.",
    ):
        assert kept in page
    assert re.search(r'<h4 id="une-sous-partie">.*Une sous-partie</h4>', page)
    said = re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
    assert "&lt;b&gt;brut" in said
    assert not [foreign for foreign in FOREIGN[:2] if foreign in said]
    assert not re.search(r'(?:src|href)="https://example\.org/(?:x\.js|photo\.png)', said)
    for note in NOTES:
        assert note in spaced(said)


def marks(node: Any) -> Iterator[str]:
    """Yield the tags of a PDF's structure."""
    if isinstance(node, list):
        for one in node:
            yield from marks(one.get_object())
    elif hasattr(node, "get"):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from marks(node["/K"].get_object())


def test_pdf_has_its_words_links_tags_and_one_picture(files: dict[str, Path]) -> None:
    reader = PdfReader(files["pdf"])
    said = spaced(" ".join(page.extract_text() for page in reader.pages))
    for kept in (
        *("mot gras", "mot penché", "un lien", "Une sous-partie", "point intérieur", "étape une"),
        *("120", "Le plan", "Note de bas de page.", "<b>brut</b> <script", *NOTES),
    ):
        assert kept in said
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    targets = {str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})}
    assert targets == {"https://example.org/page"}
    assert sum(len(page.images) for page in reader.pages) == 1
    root: Any = reader.trailer["/Root"]
    tags = set(marks(root["/StructTreeRoot"]["/K"].get_object()))
    assert {"/L", "/LI", "/Table", "/TH", "/Figure", "/Note", "/H3"} <= tags


def test_word_has_its_styles_links_tables_and_one_picture(files: dict[str, Path]) -> None:
    document = docx.Document(str(files["docx"]))
    runs = {run.text: run for paragraph in document.paragraphs for run in paragraph.runs}
    assert runs["mot gras"].bold
    assert runs["mot penché"].italic
    styled = {
        (paragraph.text, paragraph.style.name)
        for paragraph in document.paragraphs
        if paragraph.style
    }
    assert ("Une sous-partie", "Heading 3") in styled
    assert ("point intérieur", "List Bullet 2") in styled
    assert any(text == "étape une" and name.startswith("List") for text, name in styled)
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["2025", "120"] in rows
    said = spaced(" ".join(text for text, _ in styled))
    for kept in ("<b>brut</b> <script", *NOTES):
        assert kept in said
    with zipfile.ZipFile(files["docx"]) as package:
        assert "Note de bas de page." in spaced(package.read("word/footnotes.xml").decode())
    targets = {link.target_ref for link in document.part.rels.values() if link.is_external}
    assert targets == {"https://example.org/page"}
    pictures = list(document.element.iter(qn("wp:docPr")))
    assert [picture.get("descr") for picture in pictures] == ["Plan du bassin"]
