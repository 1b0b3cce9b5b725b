"""The PDF read back: standards, language, tags, bookmarks, words, bytes."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cptskit.documents.texte.containers import ADDRESSES, CALLOUTS, PAGES, REDUCED
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers.pdf import write
from cptskit.socle.fonts import covered

from ..build import document, png


def written(markdown: str, **changes: object) -> PdfReader:
    asked = document(markdown, **changes)
    return PdfReader(BytesIO(write(asked, parse(asked))))


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_it_claims_archiving_and_accessibility() -> None:
    reader = written("# Un\n\nTexte.\n")
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "fr-FR"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert reader.metadata is not None
    assert reader.metadata.title == "Titre"


def test_headings_are_bookmarks() -> None:
    reader = written("# Un\n\n## Deux\n\nTexte.\n", numerote=True)
    first, below = reader.outline
    assert "Un" in first.title  # type: ignore[union-attr]
    assert "Deux" in below[0].title  # type: ignore[index,union-attr]


def test_every_block_of_a_template_is_set() -> None:
    blocks = [
        f"::: {name}\nMot {name}.\n:::\n" for name in (*CALLOUTS, *ADDRESSES, *PAGES, *REDUCED)
    ]
    text = "::: sommaire\n:::\n\n# Un\n\n" + "\n".join(blocks) + "\n::: saut\n:::\n\nFin.\n"
    said = words(written(text))
    assert "Sommaire" in said
    known = (*CALLOUTS, *ADDRESSES, *PAGES, *REDUCED)
    assert all(f"Mot {name.split('-')[0]}" in said for name in known)


def test_every_piece_of_markdown_is_set(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    text = (
        "**gras** *penché* `code` [lien](https://example.org) note[^1].\n\n"
        "- a\n  - b\n\n3. trois\n\n"
        "> citation\n\n```\nbloc\n```\n\n---\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n"
        '![mots](a.png "Figure")\n\n[^1]: Pied.\n'
    )
    said = words(written(text, racine=tmp_path))
    for word in ("gras", "penché", "code", "lien", "trois", "citation", "bloc", "Figure", "Pied"):
        assert word in said


def test_the_title_stands_above_the_text_where_it_is_asked_for() -> None:
    titled = written("Texte.", titre_en_tete=True).pages[0].extract_text()
    assert titled.split() == ["Titre", "CPTS", "d’essai", "Texte.", "1", "/", "1"]
    assert "Titre" not in written("Texte.").pages[0].extract_text()


@pytest.mark.parametrize("lines", [1, 30, 38])
def test_a_figure_takes_what_is_left_of_the_page(lines: int, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"></svg>'
    )
    text = "Ligne.\n\n" * lines + '::: reste-de-page\n![mots](a.svg "Figure")\n:::\n'
    assert len(written(text, racine=tmp_path).pages) == 1


def test_the_draft_mark_and_the_pages() -> None:
    assert "BROUILLON" in words(written("Texte.", brouillon=True)).replace(" ", "")
    said = words(written("Texte.\n\n::: saut\n:::\n\nSuite."))
    assert "BROUILLON" not in said.replace(" ", "")
    assert "2 / 2" in said


@pytest.mark.parametrize("text", ["#set page(width: 1cm)", "$x^2$", "@import", "= Titre", '"{}"'])
def test_words_are_never_typst(text: str) -> None:
    escaped = "".join(f"\\{char}" if not char.isalnum() and char != " " else char for char in text)
    assert "".join(text.split()) in "".join(words(written(escaped)).split())


def test_a_sign_without_a_glyph_does_not_stop_the_page() -> None:
    assert "Un" in words(written("Un 😀 汉 \u200f mot."))
    assert ord("é") in covered()
    assert 0x202F in covered()


def test_the_same_text_gives_the_same_bytes() -> None:
    asked = document("# Un\n\nTexte.\n")
    assert write(asked, parse(asked)) == write(asked, parse(asked))


def test_a_mark_of_utf_8_in_a_text_or_a_name_is_left_out() -> None:
    marked = written("Un mot\ufeffcollé.", titre="La\ufeff lettre", auteur="CPTS\ufeff d'essai")
    assert "Un motcollé." in words(marked)


def test_accents_over_accents_are_set() -> None:
    assert "e" in words(written("e" + "\u0301\u0308" * 5 + " test"))
