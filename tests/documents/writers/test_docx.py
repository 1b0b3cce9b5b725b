"""The Word document read back: styles, headings, tables, lists, links, properties, bytes."""

from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path

import docx
import pytest
from docx.document import Document as DocxDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from cptskit.documents.texte.containers import ADDRESSES, CALLOUTS, MARKS, PAGES, REDUCED
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers.docx import blocks, write
from cptskit.socle.resources import resource

from ..build import document, png


def written(markdown: str, **changes: object) -> DocxDocument:
    asked = document(markdown, **changes)
    return docx.Document(BytesIO(write(asked, parse(asked))))


class High:
    """A picture twice as high as it is wide."""

    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"></svg>'
    png = png(width=1200, height=2400)


def lines(doc: DocxDocument) -> list[tuple[str, str]]:
    return [
        (paragraph.style.name, paragraph.text)
        for paragraph in doc.paragraphs
        if paragraph.text and paragraph.style
    ]


def footnotes(doc: DocxDocument) -> dict[str, list[str]]:
    """Return the paragraphs of each note, by its id."""
    root = parse_xml(doc.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
    return {
        note.get(qn("w:id")): [
            text for p in note if (text := "".join(t.text for t in p.iter(qn("w:t"))))
        ]
        for note in root
    }


def test_headings_are_headings_and_are_numbered_by_word() -> None:
    doc = written("# Un\n\n## Deux\n\nTexte.\n", numerote=True)
    assert lines(doc) == [("Heading 1", "Un"), ("Heading 2", "Deux"), ("Normal", "Texte.")]
    numbers = [doc.styles[f"Heading {n}"].element.pPr.numPr for n in (1, 2)]
    assert numbers[0].numId.val == numbers[1].numId.val > 0
    assert [number.ilvl.val for number in numbers] == [0, 1]
    assert all(
        paragraph._p.pPr is None or paragraph._p.pPr.numPr is None for paragraph in doc.paragraphs
    )


def test_a_document_without_numbers_begins_at_the_first_heading() -> None:
    doc = written("# Un\n\nTexte.\n")
    assert lines(doc)[0] == ("Heading 1", "Un")
    assert doc.styles["Heading 1"].element.pPr.numPr is None


def test_what_is_read_first_has_headings_without_numbers() -> None:
    text = ":::: en-bref\n# En bref\n\n## Qui\n\nNous.\n::::\n\n# Un\n\nTexte.\n"
    doc = written(text, numerote=True)
    names = [name for name, _ in lines(doc)]
    assert names == ["Titre 1 sans numéro", "Titre 2 sans numéro", "Normal", "Heading 1", "Normal"]
    assert doc.styles["Titre 1 sans numéro"].element.pPr.numPr.numId.val == 0
    breaks = [paragraph.paragraph_format.page_break_before for paragraph in doc.paragraphs]
    assert breaks == [True, None, None, True, None]


def test_words_keep_their_looks() -> None:
    (paragraph,) = written("Un **gras**, un *penché*, du `code`.").paragraphs
    looks = {run.text: (run.bold, run.italic, run.font.name) for run in paragraph.runs}
    assert looks["gras"][0]
    assert looks["penché"][1]
    assert looks["code"][2] == "Consolas"


def test_lists_have_their_levels_and_start_anew() -> None:
    doc = written("- a\n  - b\n- c\n\n1. un\n2. deux\n\nPuis :\n\n4. quatre\n")
    assert lines(doc)[:3] == [("List Bullet", "a"), ("List Bullet 2", "b"), ("List Bullet", "c")]
    numbers = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in doc.paragraphs
        if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    ]
    assert numbers[0] == numbers[1] != numbers[2]
    num = doc.part.numbering_part.element.num_having_numId(numbers[2])
    start = num.find(qn("w:lvlOverride")).find(qn("w:startOverride"))
    assert start.get(qn("w:val")) == "4"


def test_a_table_repeats_its_headers_and_has_a_caption_that_word_counts() -> None:
    doc = written("Table: Les membres\n\n| Nom | Nombre |\n| --- | ---: |\n| a | 1 |\n")
    (table,) = doc.tables
    header = table.rows[0]._tr.trPr
    assert header.find(qn("w:tblHeader")) is not None
    styles = [row.cells[0].paragraphs[0].style for row in table.rows]
    assert [style and style.name for style in styles] == ["En-tête de cellule", "Cellule"]
    assert styles[0] is not None
    assert styles[0].paragraph_format.keep_with_next
    assert not any(run.font.size for cell in table._cells for run in cell.paragraphs[0].runs)
    assert table.style is not None
    assert table.style.name == "Tableau CPTS"
    right = table.rows[1].cells[1].paragraphs[0].style
    assert right is not None
    assert right.paragraph_format.alignment == 2
    assert lines(doc)[0] == ("Caption", "Tableau 1 – Les membres")
    assert "SEQ Tableau" in doc.paragraphs[0]._p.xml
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Les membres"


def test_a_table_is_as_wide_as_the_text() -> None:
    doc = written("| a | b |\n| --- | --- |\n| " + "mot " * 200 + "| court |\n")
    section = doc.sections[0]
    text = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    assert sum(column.width for column in doc.tables[0].columns) == pytest.approx(text, rel=0.01)


def test_boxes_bear_their_style() -> None:
    doc = written("::: a-completer\nPopulation.\n:::\n\nAprès.\n")
    assert lines(doc) == [
        ("A compléter", "À compléter"),
        ("A compléter", "Population."),
        ("Normal", "Après."),
    ]


def test_two_boxes_in_a_row_have_each_their_border() -> None:
    box = "::: a-completer\nUn.\n:::\n\n"
    doc = written(box + box + "Texte.\n\n" + box)
    styles = [paragraph.style.name for paragraph in doc.paragraphs if paragraph.style]
    boxes = ["A compléter", "Normal", "A compléter", "Normal", "A compléter"]
    assert [name for name, _ in groupby(styles)] == boxes


def test_the_contents_are_a_field_filled_in_already() -> None:
    doc = written("::: sommaire\n:::\n\n# Un\n\n## Deux\n\n### Trois\n", numerote=True)
    assert "TOC \\o" in doc.element.xml
    entries = [p for p in doc.paragraphs if p.style and p.style.name.startswith("toc")]
    links = ["".join(node.text or "" for node in p._p.iter(qn("w:t"))) for p in entries]
    assert links == ["1Un1", "1.1Deux1"]  # tabs stand between them
    assert doc.element.xml.count("PAGEREF") == 2
    assert "updateFields" not in doc.settings.element.xml
    anchors = {link.get(qn("w:anchor")) for link in doc.element.iter(qn("w:hyperlink"))}
    names = {mark.get(qn("w:name")) for mark in doc.element.iter(qn("w:bookmarkStart"))}
    assert anchors <= names


def test_links_go_where_they_say() -> None:
    doc = written("[site](https://example.org/a)")
    (link,) = doc.element.iter(qn("w:hyperlink"))
    assert doc.part.rels[link.get(qn("r:id"))].target_ref == "https://example.org/a"


def test_notes_are_footnotes_that_word_numbers() -> None:
    doc = written(
        "Un[^a], deux[^b], encore[^a].\n\n[^a]: Note **A**.\n\n    - liste\n[^b]: Note B.\n"
    )
    calls = [call.get(qn("w:id")) for call in doc.element.iter(qn("w:footnoteReference"))]
    assert calls == ["1", "2"]
    assert lines(doc) == [("Normal", "Un, deux, encore1.")]
    (mark, *_) = (one.get(qn("w:name")) for one in doc.element.iter(qn("w:bookmarkStart")))
    assert f"NOTEREF {mark} " in doc.element.xml
    assert footnotes(doc) == {
        "-1": [],
        "0": [],
        "1": ["\xa0Note A.", "–\xa0liste"],
        "2": ["\xa0Note B."],
    }
    known = doc.settings.element.find(qn("w:footnotePr"))
    assert [one.get(qn("w:id")) for one in known] == ["-1", "0"]
    assert known.getnext().tag == qn("w:compat")


def test_a_link_of_a_note_belongs_to_the_notes() -> None:
    doc = written("Un[^a].\n\n[^a]: [Site](https://example.org/a).\n")
    part = doc.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    (link,) = parse_xml(part.blob).iter(qn("w:hyperlink"))
    assert part.rels[link.get(qn("r:id"))].target_ref == "https://example.org/a"


def test_a_document_without_notes_has_no_part_for_them() -> None:
    related = {relation.reltype for relation in written("Un.").part.rels.values()}
    assert RELATIONSHIP_TYPE.FOOTNOTES not in related


def test_an_image_has_its_words(tmp_path: Path) -> None:
    (tmp_path / "carte.png").write_bytes(png())
    doc = written('![Le territoire](carte.png "Carte")', racine=tmp_path)
    (shape,) = doc.inline_shapes
    assert shape._inline.docPr.get("descr") == "Le territoire"
    assert ("Caption", "Figure 1 – Carte") in lines(doc)


def test_the_caption_of_a_figure_stays_with_it_and_not_with_what_follows(tmp_path: Path) -> None:
    (tmp_path / "carte.png").write_bytes(png())
    doc = written('![La carte](carte.png "Le territoire")\n\nTexte.', racine=tmp_path)
    picture, caption, _ = doc.paragraphs
    assert picture.paragraph_format.keep_with_next
    assert caption.paragraph_format.keep_with_next is False


def test_a_damaged_image_is_named(tmp_path: Path) -> None:
    (tmp_path / "carte.png").write_bytes(png()[:40])
    doc = written("![Le territoire](carte.png)", racine=tmp_path)
    assert doc.paragraphs[0].text == "[image non reprise\u00a0: Le territoire]"


def test_a_fiche_is_kept_on_one_page_where_it_holds() -> None:
    doc = written("Avant.\n\n::: fiche\n## Fiche\n\nTexte.\n:::\n\nAprès.\n")
    kept = {
        paragraph.text: paragraph.paragraph_format.keep_with_next for paragraph in doc.paragraphs
    }
    assert kept == {"Avant.": None, "Fiche": True, "Texte.": None, "Après.": None}


def test_header_footer_and_draft_mark() -> None:
    draft = written("Texte.", brouillon=True).sections[0]
    assert draft.header.paragraphs[0].text == "Titre · CPTS d’essai\tBROUILLON"
    assert "BROUILLON" in draft.first_page_header.paragraphs[0].text
    assert "NUMPAGES" in draft.footer._element.xml
    assert "BROUILLON" not in written("Texte.").sections[0].header.paragraphs[0].text


def test_language_and_properties() -> None:
    doc = written("Texte.")
    (lang,) = doc.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert lang.get(qn("w:val")) == "fr-FR"
    properties = doc.core_properties
    assert (properties.title, properties.author) == ("Titre", "CPTS d’essai")
    assert properties.created is not None
    assert properties.created.date() == date(2026, 11, 21)


@pytest.mark.parametrize("text", [r"#set page()", "$x$", r"\\", "&lt x", "{{ nom }}", "]]>", "😀"])
def test_words_are_never_markup(text: str) -> None:
    markdown = "".join(f"\\{char}" if char in "#$\\&{}[]<>!" else char for char in text)
    assert written(markdown).paragraphs[0].text == text


def test_the_same_text_gives_the_same_bytes() -> None:
    asked = document("# Un\n\nTexte.\n")
    assert write(asked, parse(asked)) == write(asked, parse(asked))


def test_every_block_of_a_template_is_known() -> None:
    names = {*ADDRESSES, *CALLOUTS, *MARKS, *PAGES, *REDUCED}
    assert names <= set(blocks._HANDLERS)


def test_the_title_stands_above_the_text_where_it_is_asked_for() -> None:
    doc = written("# Un\n", titre_en_tete=True)
    assert lines(doc)[:2] == [("Title", "Titre"), ("Subtitle", "CPTS d’essai")]
    assert lines(written("# Un\n"))[0] == ("Heading 1", "Un")


@pytest.mark.parametrize("name", REDUCED)
def test_a_figure_in_a_reducing_block_is_low(name: str) -> None:
    text = '::: {name}\n![mots](figure:haute "Légende")\n:::\n\n![mots](figure:haute "Légende")\n'
    doc = written(text.replace("{name}", name), figures={"haute": High()})
    low, whole = (shape.height for shape in doc.inline_shapes)
    assert low == blocks.REDUCED[name] < whole


def test_the_base_document_may_be_restyled_but_has_all_its_styles() -> None:
    base = docx.Document(str(resource("templates") / "styles" / "document.docx"))
    names = {style.name for style in base.styles}
    used = {*blocks.CALLOUTS.values(), *blocks.ADDRESSES.values(), *blocks._BULLETS}
    others = {"Cellule", "Caption", "Code", "Quote", "footnote text", "toc 1", "toc 2", "Title"}
    assert used | others <= names


def test_a_link_that_bears_the_words_of_a_heading_is_a_field() -> None:
    doc = written("# Un titre\n\nVoir « [Un titre](#un-titre) », et [là](#un-titre).\n")
    paragraph = doc.paragraphs[-1]._p
    codes = [one.text for one in paragraph.iter(qn("w:instrText"))]
    assert codes == [" REF _un_titre \\h \\* MERGEFORMAT "]
    links = ["".join(t.text or "" for t in one.iter(qn("w:t"))) for one in paragraph.iter(_LINK)]
    assert links == ["là"]
    assert "Un titre" in "".join(one.text or "" for one in paragraph.iter(qn("w:t")))


_LINK = qn("w:hyperlink")


def test_dates_in_order_are_the_columns_of_a_row() -> None:
    rows = (
        "| Date | Étape | État |\n| --- | --- | --- |\n| mars | a | fait |\n| avril | b | prévu |\n"
    )
    (table,) = written(f"::: frise Étapes\n{rows}:::\n").tables
    assert [[paragraph.text for paragraph in cell.paragraphs] for cell in table.rows[0].cells] == [
        ["mars", "● a", "fait"],
        ["avril", "○ b", "prévu"],
    ]
    many = rows + "| mai | c | prévu |\n" * 6
    (table,) = written(f"::: frise Étapes\n{many}:::\n").tables
    assert len(table.rows) == 9
