"""Rich texts, figures and marks in the places and the styles of a trame."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx.document import Document as DocxDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from cptskit.documents.errors import RenderError

from .build import filled, paragraphs, plain, read


def test_one_paragraph_of_rich_text_stands_amid_words() -> None:
    def write(made: DocxDocument) -> None:
        run = made.add_paragraph("Contexte : ").add_run("{{ projet.identite.contexte }}")
        run.font.name, run.font.size, run.bold = "Arial", Pt(14), True

    (paragraph,) = read(filled(write)).paragraphs
    assert plain(paragraph.text) == "Contexte : Un récit de trois lignes."
    italic = next(run for run in paragraph.runs if run.italic)
    assert italic.text == "récit"
    assert (italic.font.name, italic.font.size, italic.bold) == ("Arial", Pt(14), True)


def test_blocks_take_the_styles_of_the_trame() -> None:
    def write(made: DocxDocument) -> None:
        made.add_heading("Histoire", 2)
        made.add_paragraph("Avant. {{ projet.identite.historique }} Après.", style="Body Text")

    doc = read(filled(write))
    found = [(paragraph.style.name, plain(paragraph.text)) for paragraph in doc.paragraphs]
    assert [(style, text) for style, text in found if text.strip()] == [
        ("Heading 2", "Histoire"),
        ("Body Text", "Avant. "),
        ("Heading 3", "Avant"),
        ("Body Text", "Du gras, un lien."),
        ("List Bullet", "un"),
        ("List Bullet", "deux"),
        ("Body Text", "Fin."),
        ("Body Text", " Après."),
    ]
    assert [cell.text for cell in doc.tables[0].rows[1].cells] == ["2020", "Début"]
    linked = [rel.target_ref for rel in doc.part.rels.values() if rel.is_external]
    assert linked == ["https://example.org"]


def test_a_paragraph_that_holds_nothing_else_is_replaced() -> None:
    doc = read(filled(paragraphs("Un", "{{ projet.identite.historique }}", "Deux")))
    texts = [paragraph.text for paragraph in doc.paragraphs]
    assert texts[0] == "Un"
    assert texts[1] == "Avant"
    assert texts.index("Deux") > 5


def test_a_style_that_the_trame_lacks_is_copied_once_with_its_list() -> None:
    def write(made: DocxDocument) -> None:
        for style in list(made.styles):
            if style.name.startswith(("List", "Quote", "Caption")):
                style.delete()
        made.add_paragraph("{{ projet.identite.historique }}")
        made.add_paragraph("{{ projet.identite.historique }}")

    doc = read(filled(write))
    names = [style.name for style in doc.styles]
    assert names.count("List Bullet") == names.count("Tableau CPTS") == 1
    number = doc.styles["List Bullet"].element.pPr.numPr.numId.val
    nums = [one.numId for one in doc.part.numbering_part.element.findall(qn("w:num"))]
    assert number in nums


def test_a_trame_without_lists_gets_some() -> None:
    def write(made: DocxDocument) -> None:
        for id_, rel in list(made.part.rels.items()):
            if rel.reltype.endswith("/numbering"):
                made.part.rels.pop(id_)
        made.add_paragraph("{{ projet.identite.historique }}")

    doc = read(filled(write))
    assert "deux" in [paragraph.text for paragraph in doc.paragraphs]


def test_a_figure_is_a_picture_with_words_that_fits_its_cell() -> None:
    def write(made: DocxDocument) -> None:
        made.add_paragraph("{{ figure('carte') }}")
        cell = made.add_table(1, 2).rows[0].cells[0]
        cell.width = Cm(6)
        cell.text = "{{ figure('carte') }}"

    doc = read(filled(write))
    wide, narrow = doc.element.body.iter(qn("wp:inline"))
    assert "commune" in wide.docPr.get("descr")
    assert Cm(12) < wide.extent.cx <= Cm(16)
    assert narrow.extent.cx <= Cm(6)
    assert wide.docPr.id != narrow.docPr.id
    assert any(p.text.startswith("Figure 1") for p in doc.paragraphs)


def test_headers_footers_and_properties_are_filled() -> None:
    def write(made: DocxDocument) -> None:
        section = made.sections[0]
        section.header.paragraphs[0].text = "{{ projet.identite.contexte }}"
        section.footer.paragraphs[0].text = "{{ projet.association.nom }}"
        made.core_properties.title = "{{ projet.identite.nom }} {{ projet.association.nom }}"
        made.add_paragraph("x")

    made = filled(write)
    doc = read(made)
    assert plain(doc.sections[0].header.paragraphs[0].text) == "Un récit de trois lignes."
    mark = "[À compléter : Raison sociale de l'association]"
    assert plain(doc.sections[0].footer.paragraphs[0].text) == mark
    assert plain(doc.core_properties.title) == f"CPTS d'essai <& Cie> {mark}"
    assert len(made.gaps) == 1


def test_blocks_do_not_fit_a_header() -> None:
    def write(made: DocxDocument) -> None:
        made.sections[0].header.paragraphs[0].text = "{{ projet.identite.historique }}"

    with pytest.raises(RenderError, match="en-tête"):
        filled(write)


def test_an_unknown_field_of_a_header_is_said_to_stand_there() -> None:
    def write(made: DocxDocument) -> None:
        made.sections[0].header.paragraphs[0].text = "{{ projet.zzz }}"

    with pytest.raises(RenderError, match=r"en-tête « \{\{ projet\.zzz \}\} »"):
        filled(write)


def test_a_tag_that_word_cut_into_pieces_is_whole() -> None:
    def write(made: DocxDocument) -> None:
        paragraph = made.add_paragraph("Nom : ")
        for piece, bold in (
            ("{", False),
            ("{ pro", True),
            ("jet.iden", False),
            ("tite.nom }", True),
        ):
            paragraph.add_run(piece).bold = bold
        paragraph.add_run("}, oui")

    (paragraph,) = read(filled(write)).paragraphs
    assert plain(paragraph.text) == "Nom : CPTS d'essai <& Cie>, oui"


def test_rows_and_paragraphs_are_repeated() -> None:
    def write(made: DocxDocument) -> None:
        table = made.add_table(4, 2)
        rows = [
            ("Code", "Nom"),
            ("{%tr for une in projet.territoire.communes %}", ""),
            ("{{ une.insee }}", "{{ une.nom }}"),
            ("{%tr endfor %}", ""),
        ]
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        for text in ("{%p for un in projet.engagements %}", "{{ un }}", "{%p endfor %}"):
            made.add_paragraph(text, style="List Bullet")

    doc = read(filled(write))
    cells = [[plain(cell.text) for cell in row.cells] for row in doc.tables[0].rows]
    assert cells == [
        ["Code", "Nom"],
        ["24037", "Bergerac"],
        ["24051", "[À compléter : Nom de la commune]"],
    ]
    assert [p.text for p in doc.paragraphs if p.text] == ["informer", "réunir", "rendre compte"]


def test_every_cell_ends_with_a_paragraph_and_every_table_has_rows() -> None:
    def write(made: DocxDocument) -> None:
        cell = made.add_table(1, 1).rows[0].cells[0]
        cell.text = "{%p if not brouillon %}"
        cell.add_paragraph("jamais")
        cell.add_paragraph("{%p endif %}")
        table = made.add_table(3, 1)
        texts = ("{%tr if not brouillon %}", "jamais", "{%tr endif %}")
        for row, text in zip(table.rows, texts, strict=True):
            row.cells[0].text = text

    doc = read(filled(write))
    (table,) = doc.tables
    assert table.rows[0].cells[0]._tc[-1].tag == qn("w:p")


def test_the_end_of_a_section_stays() -> None:
    def write(made: DocxDocument) -> None:
        made.add_paragraph("{{ projet.identite.historique }}")
        section = made.add_section()
        section.page_width, section.page_height = section.page_height, section.page_width
        made.add_paragraph("{{ figure('carte') }}")

    doc = read(filled(write))
    assert len(doc.sections) == 2
    assert doc.sections[0].page_width < doc.sections[1].page_width


def test_the_same_trame_gives_the_same_bytes_and_no_date_of_today() -> None:
    write = paragraphs("{{ projet.identite.historique }}", "{{ figure('carte') }}")
    first, second = filled(write).content, filled(write).content
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 21, 12, 0, 0)}
        names = archive.namelist()
    assert len(names) == len(set(names))
    assert read(filled(write)).core_properties.modified.year == 2026


def test_no_sign_and_no_tag_is_left() -> None:
    made = filled(
        paragraphs("{{ projet.identite.historique }} {{ projet.association.nom }}", "{{ region }}")
    )
    with zipfile.ZipFile(BytesIO(made.content)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8", "replace")
            assert not re.search("[\U000f0000-\U0010fffd]", text)
            assert "{{" not in text


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOTE = (
    '<w:{0}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:{0} w:id="2"><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:{0}></w:{0}s>'
)


def with_part(kind: str, text: str) -> Callable[[DocxDocument], None]:
    """Return a writer of a trame with a part beside the body."""

    def write(made: DocxDocument) -> None:
        made.add_paragraph("x")
        made.add_section()
        made.add_paragraph("y")
        part = Part(
            PackURI(f"/word/{kind}s.xml"),
            f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml",
            NOTE.format(kind, text).encode(),
            made.part.package,
        )
        made.part.relate_to(part, f"{RELATIONS}/{kind}s")

    return write


def part_text(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return plain(re.sub("<[^>]+>", "", archive.read(name).decode()))


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_filled_once_and_their_words_are_no_tags(kind: str) -> None:
    write = with_part(kind, "{{ projet.identite.nom }}, {{ projet.association.nom }}")
    made = filled(write, identite={"nom": "{{ 1 + 1 }}"})
    text = part_text(made.content, f"word/{kind}s.xml")
    assert text.strip() == "{{ 1 + 1 }}, [À compléter : Raison sociale de l'association]"
    assert len(made.gaps) == 1


def calls(doc: DocxDocument) -> list[str]:
    """Return the ids of the notes that the body calls."""
    return [call.get(qn("w:id")) for call in doc.element.iter(qn("w:footnoteReference"))]


def test_notes_of_texts_come_after_those_of_the_trame() -> None:
    def write(made: DocxDocument) -> None:
        with_part("footnote", "La sienne.")(made)
        made.add_paragraph("{{ projet.identite.historique }}")

    made = filled(write)
    assert calls(read(made)) == ["3"]
    assert part_text(made.content, "word/footnotes.xml").endswith("La sienne. Une note.")


def test_a_text_that_is_asked_for_twice_has_one_note_and_one_level() -> None:
    def write(made: DocxDocument) -> None:
        made.add_heading("Histoire", 2)
        made.add_paragraph("{{ projet.identite.historique }}")
        made.add_paragraph("{{ projet.identite.historique }}")

    made = filled(write)
    doc = read(made)
    assert calls(doc) == ["1"]
    assert doc.element.xml.count("NOTEREF") == 1
    assert [p.style.name for p in doc.paragraphs if plain(p.text) == "Avant"] == ["Heading 3"] * 2


def test_a_tag_in_a_comment_is_refused() -> None:
    with pytest.raises(RenderError, match="dans un commentaire"):
        filled(with_part("comment", "{{ projet.identite.nom }}"))


PIECES = """<w:p {0}><w:pPr><w:jc w:val="center"/></w:pPr>
<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>{{{{</w:t></w:r>
<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="7" w:name="ici"/><w:r w:rsidRPr="00A2">
<w:t xml:space="preserve"> projet.identite</w:t></w:r><w:bookmarkEnd w:id="7"/><w:r><w:t>.nom</w:t>
</w:r><w:r w:rsidR="00A3"><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>}}}}</w:t></w:r></w:p>"""

BOX = """<w:p {0} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape style="width:200pt">
<v:textbox><w:txbxContent><w:p><w:r>
<w:t>{{{{ projet.identite.nom }}}} {{{{ projet.association.nom }}}}</w:t></w:r></w:p>
<w:p><w:r><w:t>{{{{ projet.identite.historique }}}}</w:t></w:r></w:p></w:txbxContent>
</v:textbox></v:shape></w:pict></w:r></w:p>"""


def raw(xml: str) -> Callable[[DocxDocument], None]:
    """Return a writer of a trame that begins with a paragraph as Word writes it."""

    def write(made: DocxDocument) -> None:
        made.element.body.insert(0, parse_xml(xml.format(nsdecls("w"))))

    return write


def test_a_tag_is_whole_whatever_word_put_into_it() -> None:
    paragraph = read(filled(raw(PIECES))).paragraphs[0]
    assert plain(paragraph.text).strip() == "CPTS d'essai <& Cie>"


def test_a_text_box_is_filled() -> None:
    made = filled(raw(BOX))
    doc = read(made)
    texts = [
        plain("".join(text.text for text in paragraph.iter(qn("w:t"))))
        for box in doc.element.body.iter(qn("w:txbxContent"))
        for paragraph in box.iter(qn("w:p"))
    ]
    mark = "[À compléter : Raison sociale de l'association]"
    assert texts[0].strip() == f"CPTS d'essai <& Cie> {mark}"
    assert "deux" in texts
    assert len(made.gaps) == 1
