"""Build `examples/trame-ars.docx`: an invented agency's Word template, to be filled by cptskit."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell

from cptskit.documents.writers.docx.fields import add_field
from cptskit.documents.writers.docx.package import with_fixed_dates

TARGET = Path(__file__).parent.parent / "examples" / "trame-ars.docx"
BLUE, PALE, GREY = "1F3C88", "E8ECF7", "5B6270"
FONT = "Arial"


def colour(code: str) -> RGBColor:
    return RGBColor.from_string(code)


def styles(doc: DocxDocument) -> None:
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10)
    normal.paragraph_format.space_after = Pt(6)
    for name, size, before in (("Title", 22, 0), ("Heading 1", 14, 18), ("Heading 2", 11.5, 12)):
        style = doc.styles[name]
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
        style.font.color.rgb = colour(BLUE)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(6)
    doc.styles["Heading 1"].paragraph_format.keep_with_next = True
    for border in doc.styles["Title"].element.pPr.findall(qn("w:pBdr")):
        doc.styles["Title"].element.pPr.remove(border)


def page(doc: DocxDocument) -> None:
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    head = section.header.paragraphs[0]
    head.text = "ARS d'exemple · Dossier de CPTS · {{ projet.identite.nom }}"
    head.runs[0].font.size, head.runs[0].font.color.rgb = Pt(8), colour(GREY)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.add_run("{{ 'Brouillon · ' if brouillon }}Page ")
    add_field(foot, "PAGE")
    for run in foot.runs:
        run.font.size, run.font.color.rgb = Pt(8), colour(GREY)


def fill(cell: _Cell, text: str, *, head: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(9), head or None
    if head:
        run.font.color.rgb = colour(BLUE)
        cell._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{PALE}"/>')
        )


def table(doc: DocxDocument, widths: Sequence[float], rows: Sequence[Sequence[str]]) -> Table:
    made = doc.add_table(len(rows), len(widths))
    shape(made, widths)
    for number, (line, texts) in enumerate(zip(made.rows, rows, strict=True)):
        for cell, words in zip(line.cells, texts, strict=True):
            fill(cell, words, head=number == 0)
    return made


def shape(made: Table, widths: Sequence[float]) -> None:
    """Give the columns their widths, in cm; a row stays on one page."""
    made.style, made.autofit = "Table Grid", False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    for line in made.rows:
        line._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        for cell, width in zip(line.cells, widths, strict=True):
            cell.width = Cm(width)


def form(doc: DocxDocument, rows: Sequence[tuple[str, str]]) -> None:
    made = doc.add_table(len(rows), 2)
    shape(made, (4.6, 12))
    for line, (label, text) in zip(made.rows, rows, strict=True):
        fill(line.cells[0], label, head=True)
        fill(line.cells[1], text)


def looped(
    doc: DocxDocument, widths: Sequence[float], heads: Sequence[str], loop: str, row: Sequence[str]
) -> None:
    """Write a table whose row is repeated; the lines of the loop vanish."""
    blank = [""] * (len(heads) - 1)
    rows = [heads, [f"{{%tr for {loop} %}}", *blank], row, ["{%tr endfor %}", *blank]]
    made = table(doc, widths, rows)
    properties = made.rows[0]._tr.get_or_add_trPr()
    properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def hint(doc: DocxDocument, text: str) -> None:
    paragraph = doc.add_paragraph()
    run = paragraph.add_run(text)
    run.italic, run.font.size, run.font.color.rgb = True, Pt(8.5), colour(GREY)


def text(doc: DocxDocument) -> None:
    doc.add_paragraph("Dossier de présentation d'une CPTS", style="Title")
    hint(doc, "Trame inventée, fournie en exemple avec cptskit : aucune ARS ne la demande.")
    doc.add_heading("1. La communauté", 1)
    form(
        doc,
        [
            ("Nom de la communauté", "{{ projet.identite.nom }}"),
            ("Date du dossier", "{{ date_document }}"),
            ("Région", "{{ region.nom }}"),
            ("Association porteuse", "{{ projet.association.nom }}"),
            ("Numéro RNA", "{{ projet.association.rna }}"),
            (
                "Interlocuteur",
                "{% for un in projet.contacts if un.interlocuteur %}{{ un.nom }}, {{ un.fonction }}"
                "{% else %}{{ a_completer('contacts', 'Interlocuteur') }}{% endfor %}",
            ),
            ("Population", "{{ projet.territoire.population.valeur }} habitants"),
            ("Taille", "{{ taille.numero }}"),
            ("Membres", "{{ denombrement.total }}"),
        ],
    )
    doc.add_heading("2. Le contexte et l'histoire", 1)
    doc.add_paragraph("{{ projet.identite.contexte }}")
    doc.add_paragraph("{{ projet.identite.historique }}")
    doc.add_heading("3. Le territoire", 1)
    doc.add_paragraph(
        "Le territoire réunit {{ projet.territoire.communes | length | pluriel('commune') }} : "
        "{{ projet.territoire.epci | map(attribute='nom') | enumeration }}."
    )
    doc.add_paragraph("{{ projet.territoire.justification }}")
    doc.add_paragraph("{{ figure('carte') }}")
    looped(
        doc,
        (2.2, 5.4, 6.4, 2.6),
        ("Code Insee", "Commune", "Intercommunalité", "Habitants"),
        "une in communes_detaillees()",
        ("{{ une.insee }}", "{{ une.nom }}", "{{ une.epci }}", "{{ une.population | nombre }}"),
    )
    doc.add_heading("4. Le diagnostic", 1)
    doc.add_paragraph("Les enjeux retenus :")
    doc.add_paragraph("{%p for enjeu in projet.diagnostic.synthese.enjeux %}")
    doc.add_paragraph("{{ enjeu }}", style="List Bullet")
    doc.add_paragraph("{%p endfor %}")
    doc.add_paragraph("Les besoins auxquels les actions répondent :")
    doc.add_paragraph("{%p for besoin in projet.diagnostic.besoins %}")
    doc.add_paragraph("{{ besoin.intitule }}", style="List Bullet")
    doc.add_paragraph("{%p endfor %}")
    doc.add_heading("5. Les actions", 1)
    doc.add_paragraph("{%p for vue in fiches %}")
    doc.add_heading("{{ vue.fiche.id }} – {{ vue.fiche.titre }}", 2)
    form(
        doc,
        [
            ("Mission", "{{ vue.mission.titre }}"),
            ("Objectif", "{{ vue.fiche.objectif }}"),
            ("Public", "{{ vue.fiche.public }}"),
            ("Pilote", "{{ vue.fiche.pilote }}"),
            ("Coût annuel", "{{ vue.fiche.budget | euros }}"),
        ],
    )
    doc.add_paragraph("{{ vue.fiche.constat }}").paragraph_format.space_before = Pt(6)
    doc.add_paragraph("{%p if vue.fiche.indicateurs %}")
    looped(
        doc,
        (8.2, 2.4, 2.4, 3.6),
        ("Indicateur", "Départ", "Cible", "Échéance"),
        "un in vue.fiche.indicateurs",
        ("{{ un.intitule }}", "{{ un.reference }}", "{{ un.cible }}", "{{ un.echeance }}"),
    )
    doc.add_paragraph("{%p endif %}")
    doc.add_paragraph("{%p else %}")
    doc.add_paragraph("{{ a_completer('missions', 'Fiches action') }}")
    doc.add_paragraph("{%p endfor %}")


def main() -> None:
    doc = Document()
    styles(doc)
    page(doc)
    text(doc)
    day = datetime(2026, 11, 21, 12)
    properties = doc.core_properties
    properties.title = "Dossier de {{ projet.identite.nom }}"
    properties.author, properties.comments = "{{ projet.identite.nom }}", ""
    properties.language, properties.created, properties.modified = "fr-FR", day, day
    TARGET.write_bytes(with_fixed_dates(doc, day))


if __name__ == "__main__":
    main()
