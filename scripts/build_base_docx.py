"""Build `templates/styles/document.docx`, the styled base of all Word documents.

It may then be restyled in Word; the writer only names its styles.
"""

from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import (
    WD_ALIGN_PARAGRAPH,
    WD_LINE_SPACING,
    WD_TAB_ALIGNMENT,
    WD_TAB_LEADER,
)
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from cptskit.documents.writers.docx.package import with_fixed_dates

TARGET = Path(__file__).parent.parent / "templates" / "styles" / "document.docx"
ACCENT, SECOND, GREY, HAIRLINE, PALE = "14506E", "A3461B", "3F474E", "8A949B", "E9F1F5"
CALLOUTS = {
    "A compléter": (SECOND, "FFFFFF"),
    "Note": (ACCENT, PALE),
    "Alerte": (SECOND, "FFFFFF"),
}
TEXT_WIDTH = 17.2
"""Of a page, in centimetres."""
HEADINGS = ((18, 16, 5), (13, 10, 3), (11, 9, 2), (10.5, 8, 2))
NUMBERED = 2
"""Levels of headings that bear a number."""
CELLS = {"Cellule": 9.0, "Cellule petite": 8.0}
"""The sizes of the letters of tables, by how many columns these have."""


def colour(code: str) -> RGBColor:
    return RGBColor.from_string(code)


def text_styles(doc: DocxDocument) -> None:
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    normal.paragraph_format.line_spacing = 1.03
    normal.paragraph_format.widow_control = True
    for level, (size, before, after) in enumerate(HEADINGS, start=1):
        style = doc.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.bold = "Calibri", Pt(size), True
        style.font.italic = False
        style.font.color.rgb = colour(ACCENT)
        style.paragraph_format.space_before, style.paragraph_format.space_after = (
            Pt(before),
            Pt(after),
        )
        style.paragraph_format.keep_with_next = True
        drop_theme_fonts(style)
    bordered_top(doc.styles["Heading 1"])
    for name, size, rgb, bold in (("Title", 32, ACCENT, True), ("Subtitle", 17, GREY, False)):
        style = doc.styles[name]
        style.font.name, style.font.size, style.font.bold = "Calibri", Pt(size), bold
        style.font.italic = False
        style.font.color.rgb = colour(rgb)
        drop_theme_fonts(style)
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)
        for spacing in style.element.rPr.findall(qn("w:spacing")):
            style.element.rPr.remove(spacing)
    doc.styles["Title"].paragraph_format.space_before = Pt(150)
    for name in ("Header", "Footer"):
        for tabs in doc.styles[name].element.pPr.findall(qn("w:tabs")):
            doc.styles[name].element.pPr.remove(tabs)
    caption = doc.styles["Caption"]
    caption.font.size, caption.font.bold, caption.font.color.rgb = Pt(9), True, colour("1B1F23")
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(6), Pt(3)


def drop_theme_fonts(style: object) -> None:
    """Let the style's own font win over the theme's."""
    fonts = style.element.rPr.rFonts  # type: ignore[attr-defined]
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)


def bordered_top(style: object) -> None:
    """Put a strong rule above the paragraphs of a style."""
    edge = f'<w:top w:val="single" w:sz="14" w:space="4" w:color="{ACCENT}"/>'
    xml = parse_xml(f"<w:pBdr {nsdecls('w')}>{edge}</w:pBdr>")
    properties = style.element.get_or_add_pPr()  # type: ignore[attr-defined]
    properties.insert_element_before(xml, *AFTER_BORDERS)


AFTER_BORDERS = tuple(
    f"w:{name}"
    for name in ("shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "jc", "outlineLvl")
)


def added_styles(doc: DocxDocument) -> None:
    for name, parent in (
        ("Cellule", "Normal"),
        ("Cellule petite", "Cellule"),
        ("En-tête de cellule", "Cellule"),
        ("En-tête petit", "Cellule petite"),
        *((f"{name} à droite", name) for name in CELLS),
        ("En-tête de cellule à droite", "En-tête de cellule"),
        ("En-tête petit à droite", "En-tête petit"),
        ("Titre de tableau", "Normal"),
        ("Chiffre", "Normal"),
        ("Chiffre repère", "Normal"),
        ("Après un tableau", "Normal"),
        ("Bandeau", "Normal"),
        ("Titre 1 sans numéro", "Heading 1"),
        ("Titre 2 sans numéro", "Heading 2"),
        ("Adresse", "Normal"),
        ("Destinataires", "Normal"),
        ("Signataire", "Normal"),
        ("Code", "Normal"),
        ("toc 1", "Normal"),
        ("toc 2", "Normal"),
        ("Titre du sommaire", "Normal"),
        *((callout, "Normal") for callout in CALLOUTS),
    ):
        known = name.startswith("toc ")
        style = doc.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=known)
        style.base_style = doc.styles[parent]
        style.quick_style = True
    look(doc)


def look(doc: DocxDocument) -> None:
    cell = doc.styles["Cellule"].paragraph_format
    cell.space_after, cell.line_spacing = Pt(0), 1.0
    for name, size in CELLS.items():
        doc.styles[name].font.size = Pt(size)
    heads = ("En-tête de cellule", "En-tête petit")
    for name in (*CELLS, *heads):
        doc.styles[f"{name} à droite"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for name in heads:
        head = doc.styles[name]
        head.font.bold, head.font.color.rgb = True, colour(ACCENT)
        head.paragraph_format.keep_with_next = True
    named = doc.styles["Titre de tableau"]
    named.font.bold, named.font.size, named.font.color.rgb = True, Pt(9.5), colour(ACCENT)
    named.paragraph_format.keep_with_next = True
    named.paragraph_format.space_before, named.paragraph_format.space_after = Pt(6), Pt(2)
    figure, note = doc.styles["Chiffre"], doc.styles["Chiffre repère"]
    figure.font.size, figure.font.bold, note.font.size = Pt(16), True, Pt(8)
    for style in (figure, note):
        style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(0), 1.0
    after = doc.styles["Après un tableau"]
    after.font.size = Pt(4)
    after.paragraph_format.space_after, after.paragraph_format.line_spacing = Pt(2), 1.0
    band(doc)
    for name, indent, after in (
        ("Adresse", 0, 1),
        ("Destinataires", 8.1, 3),
        ("Signataire", 8.1, 1),
    ):
        style = doc.styles[name].paragraph_format
        style.left_indent, style.space_after, style.keep_together = Cm(indent), Pt(after), True
    doc.styles["Signataire"].paragraph_format.keep_with_next = True
    doc.styles["Code"].font.name, doc.styles["Code"].font.size = "Consolas", Pt(9)
    notes = doc.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    notes.base_style = doc.styles["Normal"]
    notes.font.size, notes.paragraph_format.space_after = Pt(9), Pt(2)
    notes.paragraph_format.line_spacing = 1.0
    calls = doc.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    calls.font.superscript = True
    title = doc.styles["Titre du sommaire"]
    title.font.size, title.font.bold, title.font.color.rgb = Pt(17), True, colour(ACCENT)
    doc.styles["toc 1"].font.bold = True
    for name in ("toc 1", "toc 2"):
        stops = doc.styles[name].paragraph_format.tab_stops
        stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    doc.styles["toc 1"].font.size = doc.styles["toc 2"].font.size = Pt(10)
    doc.styles["toc 1"].paragraph_format.space_before = Pt(3)
    doc.styles["toc 1"].paragraph_format.space_after = Pt(1)
    doc.styles["toc 2"].paragraph_format.left_indent = Cm(0.6)
    doc.styles["toc 2"].paragraph_format.space_after = Pt(0)
    for name, (edge, fill) in CALLOUTS.items():
        boxed(doc, name, edge, fill)


def band(doc: DocxDocument) -> None:
    """Style the band at the head of a cover: a paragraph on a ground, as high as asked."""
    style = doc.styles["Bandeau"]
    style.font.size = Pt(4)
    style.paragraph_format.space_after = Pt(24)
    style.paragraph_format.line_spacing = Pt(16)
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{ACCENT}"/>'
    style.element.get_or_add_pPr().insert_element_before(parse_xml(shade), *AFTER_BORDERS[1:])


def boxed(doc: DocxDocument, name: str, edge: str, fill: str) -> None:
    style = doc.styles[name]
    style.paragraph_format.space_after = Pt(3)
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Cm(0.25)
    style.paragraph_format.keep_together = True
    kind = "dashed" if name == "A compléter" else "single"
    sides = ("top", "left", "bottom", "right") if name == "A compléter" else ("left",)
    width = 6 if name == "A compléter" else 24
    edges = "".join(
        f'<w:{side} w:val="{kind}" w:sz="{width}" w:space="5" w:color="{edge}"/>' for side in sides
    )
    style.element.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{edges}</w:pBdr>"))
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'
    style.element.get_or_add_pPr().append(parse_xml(shade))


def table_style(doc: DocxDocument) -> None:
    doc.styles.element.append(
        parse_xml(
            f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="TableauCpts">
            <w:name w:val="Tableau CPTS"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
            <w:tblPr><w:tblBorders>
              <w:top w:val="single" w:sz="14" w:space="0" w:color="{ACCENT}"/>
              <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"/>
              <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"/>
            </w:tblBorders><w:tblCellMar>
              <w:top w:w="28" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>
              <w:bottom w:w="28" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>
            </w:tblCellMar></w:tblPr>
            <w:tblStylePr w:type="firstRow">
              <w:tcPr><w:tcBorders>
                <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{ACCENT}"/></w:tcBorders>
              </w:tcPr></w:tblStylePr>
            </w:style>"""
        )
    )


def numbering(doc: DocxDocument) -> None:
    """Add the numbers of headings (1, 1.1, 1.1.1) and of lists, by names the writer looks for."""
    element = doc.part.numbering_part.element
    for abstract_id, name, level in (
        (90, "TitresCpts", lambda n: (".".join(f"%{i + 1}" for i in range(n + 1)), 0, 0)),
        (91, "ListeCpts", lambda n: (f"%{n + 1}.", 500 + 400 * n, 360)),
    ):
        levels = "".join(heading_level(n, *level(n), titled=abstract_id == 90) for n in range(9))
        xml = (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract_id}">'
            f'<w:multiLevelType w:val="multilevel"/><w:name w:val="{name}"/>{levels}'
            "</w:abstractNum>"
        )
        first_num = element.find(qn("w:num"))
        first_num.addprevious(parse_xml(xml))
    number_headings(doc, element)


def number_headings(doc: DocxDocument, element: object) -> None:
    """Give the heading styles their numbers, so that a heading added by hand gets one."""
    number = element.add_num(90).numId  # type: ignore[attr-defined]
    for level in range(1, NUMBERED + 1):
        for name, id_ in ((f"Heading {level}", number), (f"Titre {level} sans numéro", 0)):
            numbers = doc.styles[name].element.get_or_add_pPr().get_or_add_numPr()
            numbers.get_or_add_ilvl().val = level - 1
            numbers.get_or_add_numId().val = id_


def heading_level(n: int, text: str, left: int, hanging: int, *, titled: bool) -> str:
    linked = f'<w:pStyle w:val="Heading{n + 1}"/>' if titled and n < NUMBERED else ""
    indent = f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>' if left else ""
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{linked}'
        f'<w:suff w:val="{"tab" if left else "space"}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/>{indent}</w:lvl>'
    )


def language(doc: DocxDocument) -> None:
    run = doc.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in run.findall(qn("w:lang")):
        run.remove(old)
    run.append(
        parse_xml(f'<w:lang {nsdecls("w")} w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/>')
    )
    for fonts in run.findall(qn("w:rFonts")):
        run.remove(fonts)
    xml = f'<w:rFonts {nsdecls("w")} w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
    run.insert(0, parse_xml(xml))


def modern(doc: DocxDocument) -> None:
    """Open in the mode of Word 2013 and later, in French."""
    settings = doc.settings.element
    for one in settings.iter(qn("w:compatSetting")):
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), "15")
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "fr-FR")
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), ",")
    settings.find(qn("w:listSeparator")).set(qn("w:val"), ";")
    zoom = settings.find(qn("w:zoom"))
    zoom.set(qn("w:percent"), "100")


def page(doc: DocxDocument) -> None:
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - TEXT_WIDTH) / 2)
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2)


def main() -> None:
    doc = Document()
    language(doc)
    text_styles(doc)
    added_styles(doc)
    table_style(doc)
    numbering(doc)
    modern(doc)
    page(doc)
    day = datetime(2026, 1, 1)
    doc.core_properties.created = doc.core_properties.modified = day
    doc.core_properties.author = doc.core_properties.comments = ""
    TARGET.write_bytes(with_fixed_dates(doc, day))


if __name__ == "__main__":
    main()
