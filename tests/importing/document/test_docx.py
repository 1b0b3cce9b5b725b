"""What Word does to a reader: each habit, read once and whole."""

from cptskit.importing.document.blocks import Paragraph, Table, paragraphs
from cptskit.importing.document.opening import read_document
from tests.importing.document.word import cell, p, table, word


def read(body: str, **parts: str) -> tuple[Paragraph | Table, ...]:
    return read_document(word(body, **parts), "essai.docx").blocks


def texts(body: str, **parts: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(read(body, **parts))]


def test_content_controls_are_read_at_every_place() -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    run = "<w:r><w:t>mots</w:t></w:r>"
    rows = control(f"<w:tr>{control(cell(p('cellule')))}</w:tr>")
    body = f"<w:p>{control(run)}</w:p>{control(p('bloc'))}<w:tbl>{rows}</w:tbl>"
    assert texts(body) == ["mots", "bloc", "cellule"]


def test_a_struck_text_never_comes_back() -> None:
    struck = "<w:del><w:r><w:delText>4 500</w:delText></w:r></w:del>"
    body = f"<w:p>{struck}<w:ins><w:r><w:t>5 400</w:t></w:r></w:ins><w:r><w:t> €</w:t></w:r></w:p>"
    found = read_document(word(body), "essai.docx")
    assert [paragraph.text for paragraph in paragraphs(found.blocks)] == ["5 400 €"]
    assert (found.struck, found.inserted) == (1, 1)


def test_a_text_box_told_twice_is_read_once() -> None:
    def box(text: str) -> str:
        return f"<w:txbxContent>{p(text)}</w:txbxContent>"

    drawn = f"<w:drawing><wps:txbx>{box('encadré')}</wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox>{box('encadré')}</v:textbox></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{drawn}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
    body = f"<w:p><w:r><w:t>avant</w:t></w:r><w:r>{both}</mc:AlternateContent></w:r></w:p>"
    assert texts(body) == ["avant", "encadré"]


def test_a_merged_cell_is_told_once_with_its_span() -> None:
    first = cell(p("mission"), '<w:vMerge w:val="restart"/>') + cell(p("a"))
    second = cell(p(""), "<w:vMerge/>") + cell(p("b"))
    wide = cell(p("tout"), '<w:gridSpan w:val="2"/>')
    (found,) = read(table(first, second, wide))
    assert isinstance(found, Table)
    spans = [(one.text, one.row, one.column, one.rows, one.columns) for one in found.cells]
    assert spans == [
        ("mission", 0, 0, 2, 1),
        ("a", 0, 1, 1, 1),
        ("b", 1, 1, 1, 1),
        ("tout", 2, 0, 1, 2),
    ]


def test_the_outline_level_of_a_paragraph_wins_over_its_style() -> None:
    styles = (
        'styles|<w:style w:styleId="Chapitre"><w:name w:val="Mon chapitre"/><w:pPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="Sous"><w:name w:val="x"/>'
        '<w:basedOn w:val="Chapitre"/></w:style>'
    )
    body = p("un", '<w:pStyle w:val="Sous"/>') + p(
        "deux", '<w:pStyle w:val="Sous"/><w:outlineLvl w:val="9"/>'
    )
    found = read(body, styles=styles)
    assert [one.level for one in found if isinstance(one, Paragraph)] == [1, 0]


def test_the_code_of_a_field_is_not_text_and_contents_are_told() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>TOC \\o</w:instrText></w:r>"
    entry = f"<w:p>{mark('begin')}{code}{mark('separate')}<w:r><w:t>Titre 1</w:t></w:r></w:p>"
    found = read(entry + f"<w:p>{mark('end')}</w:p>" + p("Titre"))
    told = [(one.text, one.contents) for one in found if isinstance(one, Paragraph)]
    assert told == [("Titre 1", True), ("Titre", False)]


def test_notes_headers_comments_and_drawings_are_read() -> None:
    notes = f'footnotes|<w:footnote w:id="3">{p("Insee 2023")}</w:footnote>'
    comments = f'comments|<w:comment w:id="1" w:author="X">{p("à revoir")}</w:comment>'
    body = '<w:p><w:r><w:t>habitants</w:t><w:footnoteReference w:id="3"/></w:r></w:p>'
    made = word(body, footnotes=notes, comments=comments, header1=f"hdr|{p('courant')}")
    found = read_document(made, "essai.docx")
    (one,) = paragraphs(found.blocks)
    assert (one.text, one.notes, one.markdown) == ("habitants", ("Insee 2023",), "habitants[^1]")
    assert {(side.kind, side.text) for side in found.sides} == {
        ("commentaire", "à revoir"),
        ("en-tête", "courant"),
    }


def test_emphasis_and_signs_become_markdown() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>soit </w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>27 019</w:t></w:r><w:r><w:t> *hab.*</w:t></w:r></w:p>"
    )
    (one,) = paragraphs(read(body))
    assert one.markdown == "soit **27 019** \\*hab.\\*"
