"""The whole Word document: body, contents, notes, header, footer, properties."""

from collections.abc import Iterable
from datetime import datetime, time

import docx
from docx.document import Document as DocxDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.text.paragraph import Paragraph
from markdown_it.token import Token

from cptskit.documents.model import Document
from cptskit.documents.texte.tree import nest
from cptskit.documents.writers.docx.blocks import Heading, Writer
from cptskit.documents.writers.docx.charte import add_logo, recolour
from cptskit.documents.writers.docx.fields import (
    add_field,
    add_page_link,
    bookmark_name,
    close_field,
    open_field,
    page_fields,
    refer,
)
from cptskit.documents.writers.docx.oxml import qn
from cptskit.documents.writers.docx.package import with_fixed_dates
from cptskit.documents.writers.docx.pagination import pages_of
from cptskit.socle.resources import resource

_DRAFT = RGBColor(0xA3, 0x46, 0x1B)
_GREY = RGBColor(0x3F, 0x47, 0x4E)
_CONTENTS_DEPTH = 2


def write(document: Document, tokens: Iterable[Token]) -> bytes:
    """Return the document as a Word file."""
    doc = docx.Document(str(resource("templates") / "styles" / "document.docx"))
    nodes = nest(tokens)
    if not document.numerote:
        _without_numbers(doc)
    writer = Writer(doc, document.numerote, logo=document.charte.logo)
    writer.sized(document.taille)
    cover = any(node.kind == "couverture" for node in nodes)
    _header(doc, document, width=writer.width, cover=cover)
    if document.titre_en_tete:
        _title(writer, document)
    writer.write(nodes)
    writer.write_notes()
    refer(
        doc.element.body,
        {bookmark_name(heading.name): heading.words for heading in writer.headings},
    )
    if writer.contents is not None:
        _contents(writer.contents, writer)
    _count_pages(doc)
    recolour(doc, document.charte)
    day = datetime.combine(document.date, time(12))
    _properties(doc, document, day)
    return with_fixed_dates(doc, day)


def _without_numbers(doc: DocxDocument) -> None:
    """Take the numbers and the strong rule from the headings of a document that has none."""
    for level, size in ((1, 14), (2, 12)):
        style = doc.styles[f"Heading {level}"]
        style.font.size = Pt(size)
        for tag in ("w:numPr", "w:pBdr"):
            for found in style.element.pPr.findall(qn(tag)):
                style.element.pPr.remove(found)


def _header(doc: DocxDocument, document: Document, *, width: int, cover: bool) -> None:
    section = doc.sections[0]
    section.different_first_page_header_footer = True
    title = " · ".join(part for part in (document.titre, document.sous_titre) if part)
    for place, words in ((section.header, title), (section.first_page_header, "")):
        line = place.paragraphs[0]
        line.paragraph_format.tab_stops.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)
        _small(line, words)
        if document.brouillon:
            run = line.add_run("\tBROUILLON")
            run.bold, run.font.size, run.font.color.rgb = True, Pt(8.5), _DRAFT
    feet = [section.footer] if cover else [section.footer, section.first_page_footer]
    for foot in feet:
        line = foot.paragraphs[0]
        line.alignment = 2
        add_field(line, "PAGE")
        line.add_run(" / ")
        add_field(line, "NUMPAGES")
        for run in line.runs:
            run.font.size, run.font.color.rgb = Pt(8.5), _GREY


def _title(writer: Writer, document: Document) -> None:
    """Write the title above the text, smaller than on a cover and without its room."""
    if document.charte.logo:
        add_logo(writer.new(), document.charte.logo, Cm(1.8), Cm(5))
    for style, words, size in (
        ("Title", document.titre, Pt(20)),
        ("Subtitle", document.sous_titre, Pt(12)),
    ):
        line = writer.new(style)
        line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(0), Pt(6)
        line.add_run(words).font.size = size


def _small(line: Paragraph, words: str) -> None:
    run = line.add_run(words)
    run.font.size, run.font.color.rgb = Pt(8.5), _GREY


def _contents(place: Paragraph, writer: Writer) -> None:
    """Write the contents as a field that Word can count again, filled in already."""
    listed = [one for one in writer.headings if one.level <= _CONTENTS_DEPTH]
    open_field(place, f'TOC \\o "1-{_CONTENTS_DEPTH}" \\h \\z \\u')
    line = place
    for heading in listed:
        if heading is not listed[0]:
            line = _after(line)
        writer.styles.set(line, f"toc {heading.level}")
        _entry(line, heading)
    close_field(line)


_AFTER_NUMBER = {1: Cm(0.9), 2: Cm(1.7)}


def _after(line: Paragraph) -> Paragraph:
    """Return a new paragraph right after another."""
    following = line.insert_paragraph_before()
    line._p.addnext(following._p)
    return following


def _entry(line: Paragraph, heading: Heading) -> None:
    """Write a line of the contents: a link to its heading, with the page as a field."""
    number = f"{heading.number}\t" if heading.number else ""
    if number:  # with its stop, as Word writes them when it counts again
        line.paragraph_format.tab_stops.add_tab_stop(_AFTER_NUMBER[heading.level])
    add_page_link(line, heading.name, f"{number}{heading.words}")


def _count_pages(doc: DocxDocument) -> None:
    """Put the page of each heading and caption in the fields that tell it, for who opens it."""
    waiting = page_fields(doc.element.body)
    if waiting:
        pages = pages_of(doc)
        for name, shown in waiting:
            shown.text = str(pages.get(name, 1))


def _properties(doc: DocxDocument, document: Document, day: datetime) -> None:
    properties = doc.core_properties
    properties.title, properties.author = document.titre, document.auteur
    properties.subject, properties.language = document.sous_titre, "fr-FR"
    properties.created = properties.modified = day
    properties.last_modified_by = document.auteur
    properties.revision = 1
