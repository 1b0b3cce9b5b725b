"""Blocks of the tree as Word paragraphs, lists, tables and boxes."""

from collections.abc import Callable
from dataclasses import dataclass, field

from docx.document import Document as DocxDocument
from docx.section import Section
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from cptskit.documents.charte import Logo
from cptskit.documents.texte.containers import LISTS
from cptskit.documents.texte.tree import Node
from cptskit.documents.writers.docx.charte import add_logo
from cptskit.documents.writers.docx.fields import (
    add_bookmark,
    add_field,
    add_page_link,
    close_field,
    hold_together,
    number_paragraph,
    open_field,
)
from cptskit.documents.writers.docx.footnotes import add_footnotes, notes_of
from cptskit.documents.writers.docx.inlines import PLAIN, Look, add_image, add_words
from cptskit.documents.writers.docx.numbering import Numbering
from cptskit.documents.writers.docx.shown import beside, figures_strip, timeline
from cptskit.documents.writers.docx.styles import Styles
from cptskit.documents.writers.docx.tables import add_table, fields_as_table

CALLOUTS = {"a-completer": "A compléter", "note": "Note", "alerte": "Alerte"}
ADDRESSES = {"expediteur": "Adresse", "destinataires": "Destinataires", "signature": "Signataire"}
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
_HEADING_LEVELS = 4
_NUMBERED_LEVELS = 2
_FIRST_CAPTION_MARK = 50_000
"""Above the ids of the bookmarks of headings."""
_BETWEEN_BOXES = Pt(3)
_TO_SIGN = 30
"""Points below a name, for a signature."""
_SIZES = {"affiche": (21.0, 29.7, 1.8, 20), "poche": (10.5, 14.8, 0.9, 10.5)}
"""Width, height and margins of a page in centimetres, and the points of its letters."""
REDUCED = {"vignette": Cm(6.6), "reste-de-page": Cm(8)}
"""The most height of a figure in such a block: Word does not know what a page has left."""


@dataclass(frozen=True)
class Heading:
    """A heading that was written, for the contents."""

    level: int
    number: str
    words: str
    name: str


@dataclass(slots=True)
class Writer:
    """Writes blocks at the end of a document; `style` is that of the paragraphs in force."""

    doc: DocxDocument
    numbered: bool
    headings: list[Heading] = field(default_factory=list)
    notes: dict[int, list[Node]] = field(default_factory=dict)
    contents: Paragraph | None = None
    """Where the contents are to stand, if the document has any."""
    style: str = "Normal"
    depth: int = 0
    last: Paragraph | None = None
    captions: int = 0
    end_of_box: Paragraph | None = None
    break_before: bool = False
    roomy: bool = True
    """Whether lists have the usual space below them."""
    highest: int | None = None
    """The most height that a figure takes, in EMU; None: what its width gives."""
    ticked: bool = False
    """Whether an item of a list begins with a box to tick."""
    logo: Logo | None = None
    """Stands on the cover, or above the sender."""
    section: Section | None = field(default=None, init=False)
    """That of the text, which python-docx looks for in the whole body."""
    lists: Numbering = field(init=False)
    styles: Styles = field(init=False)

    def __post_init__(self) -> None:
        """Know the lists and the styles of the base document."""
        self.lists = Numbering(self.doc)
        self.styles = Styles(self.doc)

    def write(self, nodes: list[Node]) -> None:
        """Write blocks one after the other."""
        for node in nodes:
            _HANDLERS[node.kind](self, node)

    @property
    def width(self) -> int:
        """The width of the text, in EMU."""
        section = self.section = self.section or self.doc.sections[0]
        return int(section.page_width - section.left_margin - section.right_margin)  # type: ignore[operator]

    def new(self, style: str | None = None) -> Paragraph:
        """Append an empty paragraph."""
        self.last = self.styles.set(self.doc.add_paragraph(), style or self.style)
        if self.break_before:
            self.last.paragraph_format.page_break_before = True
            self.break_before = False
        return self.last

    def words(self, paragraph: Paragraph, nodes: list[Node], look: Look = PLAIN) -> None:
        """Append words to a paragraph, and keep their notes for later."""
        self.notes.update(notes_of(nodes))
        add_words(paragraph, nodes, look)

    def write_notes(self) -> None:
        """Write the notes that the text calls."""
        add_footnotes(self.doc, self.notes, self.styles)

    def paragraph(self, node: Node) -> None:
        """Write a paragraph in the style in force."""
        paragraph = self.new()
        if self.ticked and self.depth:
            paragraph.paragraph_format.first_line_indent = -Cm(0.9)
            paragraph.add_run("\u2610  ").font.name = "Segoe UI Symbol"
        self.words(paragraph, node.children)

    def heading(self, node: Node) -> None:
        """Write a heading, numbered by Word itself; the cover's are its title and subtitle."""
        level = node.attrs["niveau"]
        if node.attrs.get("couverture"):
            self.words(self.new("Title" if level == 1 else "Subtitle"), node.children)
            return
        number = node.attrs["numero"] if self.numbered else ""
        bare = self.numbered and not number and level <= _NUMBERED_LEVELS
        style = f"Titre {level} sans numéro" if bare else f"Heading {min(level, _HEADING_LEVELS)}"
        paragraph = self.new(style)
        self.words(paragraph, node.children)
        add_bookmark(paragraph, node.attrs["id"], len(self.headings) + 1)
        self.headings.append(Heading(level, number, node.words(), node.attrs["id"]))

    def bullets(self, node: Node) -> None:
        """Write a list with bullets, or with boxes to tick."""
        if self.ticked:
            self._items(node, "List Continue", None)
            return
        self._items(node, _BULLETS[min(self.depth, len(_BULLETS) - 1)], None)

    def numbered_list(self, node: Node) -> None:
        """Write a list with numbers that start where its author says."""
        number = self.lists.new(int(node.attrs.get("start", 1)), self.depth)
        self._items(node, "List Paragraph", number)

    def _items(self, node: Node, style: str, number: int | None) -> None:
        outer, level = self.style, self.depth
        if not level and self.last is not None:
            self.last.paragraph_format.keep_with_next = True
        self.depth += 1
        for item in node.children:
            self.style = style
            for child in item.children:
                self.write([child])
                if child.kind != "paragraph" or self.last is None:
                    continue
                if self.style == style and number is not None:
                    number_paragraph(self.last, number, level)
                self.last.paragraph_format.space_after = Pt(2)
                self.style = "List Continue"
        self.style, self.depth = outer, level
        if self.last is not None and not level:
            self.last.paragraph_format.space_after = Pt(7 if self.roomy else 4)

    def table(self, node: Node) -> None:
        """Write a table, its caption above it."""
        caption = next((child for child in node.children if child.kind == "caption"), None)
        if caption is not None:
            self.caption(caption)
        elif self.last is not None:
            self.last.paragraph_format.keep_with_next = True
        self.notes.update(notes_of(node.children))
        add_table(self.doc, node, self.width, self.styles)
        self.new("Après un tableau")

    def fields(self, node: Node) -> None:
        """Write names and what they say as a table of two columns, without a caption."""
        self.table(fields_as_table(node))

    def shown(self, node: Node) -> None:
        """Write what a block holds, under its title if it has one."""
        if title := node.attrs.get("titre"):
            self.new("Titre de tableau").add_run(title)
        self.write(node.children)

    def brief(self, node: Node) -> None:
        """Write a block on pages of its own."""
        self.break_before = True
        self.write(node.children)
        self.break_before = True

    def figure(self, node: Node) -> None:
        """Write an image on its own, its caption below."""
        paragraph = self.new()
        paragraph.paragraph_format.keep_with_next = len(node.children) > 1
        add_image(paragraph, node.children[0], self.width, self.highest)
        self.last = paragraph
        self.write(node.children[1:])
        # The style holds a caption to what follows: a table, not the text after a figure.
        self.last.paragraph_format.keep_with_next = False
        self.last.paragraph_format.space_after = Pt(12)

    def caption(self, node: Node) -> None:
        """Write a caption, whose number Word counts."""
        paragraph = self.new("Caption")
        kind = node.attrs["genre"]
        paragraph.add_run(f"{kind} ")
        add_field(paragraph, f"SEQ {kind} \\* ARABIC", str(node.attrs["numero"]))
        paragraph.add_run(" – ")
        self.words(paragraph, node.children)
        self.captions += 1
        add_bookmark(paragraph, node.attrs["nom"], _FIRST_CAPTION_MARK + self.captions)

    def _styled(self, node: Node, style: str, after: float) -> None:
        """Write what a block holds in a style, with some space below the whole."""
        outer, self.style = self.style, style
        self.write(node.children)
        self.style = outer
        if self.last is not None:
            self.last.paragraph_format.space_after = Pt(after)

    def callout(self, node: Node) -> None:
        """Write a box; its paragraphs share one border, which two boxes in a row do not."""
        if self.last is not None and self.last is self.end_of_box:
            between = self.new("Normal").paragraph_format
            between.space_after, between.line_spacing = Pt(0), _BETWEEN_BOXES
        self._styled(node, CALLOUTS[node.kind], 10)
        self.end_of_box = self.last

    def callout_title(self, node: Node) -> None:
        """Write the title of a box."""
        paragraph = self.new()
        paragraph.paragraph_format.keep_with_next = True
        self.words(paragraph, node.children, Look(bold=True))

    def address(self, node: Node) -> None:
        """Write a block of a letter; the signature stays with the line above it."""
        if node.kind == "expediteur" and self.logo:
            add_logo(self.new(), self.logo, Cm(2), Cm(8))
        if node.kind == "signature":
            self._signatures(node)
        else:
            airy = self.roomy and not self.logo  # with a logo too, a short letter takes one page
            self._styled(node, ADDRESSES[node.kind], 18 if airy else 8)

    def _signatures(self, node: Node) -> None:
        """Write each signatory with the room to sign below."""
        for person in node.children:
            if self.last is not None:
                self.last.paragraph_format.keep_with_next = True
            self._styled(Node("signature", children=[person]), ADDRESSES[node.kind], _TO_SIGN)

    def quote(self, node: Node) -> None:
        """Write a quotation."""
        self._styled(node, "Quote", 7)

    def code(self, node: Node) -> None:
        """Write lines of code as they are."""
        paragraph = self.new("Code")
        for index, line in enumerate(node.text.rstrip("\n").split("\n")):
            if index:
                paragraph.add_run().add_break()
            paragraph.add_run(line)

    def rule(self, _: Node) -> None:
        """Write a separation."""
        self.new().add_run("* * *")

    def cover(self, node: Node) -> None:
        """Write the cover, which has a page of its own, under its band."""
        self.new("Bandeau")
        if self.logo:
            add_logo(self.new(), self.logo, Cm(3.5), Cm(9))
        self.write(node.children)
        self.break_before = True

    def fiche(self, node: Node) -> None:
        """Write a fiche, kept on one page where it holds there: two short ones may share it."""
        start = len(self.doc.element.body)
        self.write(node.children)
        hold_together(list(self.doc.element.body)[start - 1 : -1])

    def reflexe(self, node: Node) -> None:
        """Write a fiche réflexe: on a page of its own, a box to tick an item."""
        self.break_before = self.last is not None
        if node.attrs.get("titre"):
            self.new().add_run(node.attrs["titre"]).bold = True
        self.ticked = True
        self.write(node.children)
        self.ticked = False
        self.break_before = True

    def sized(self, taille: str) -> None:
        """Set the page and the letters of a sheet that is read from afar, or of a pocket book."""
        if taille not in _SIZES:
            return
        self.roomy = False
        width, height, margin, letters = _SIZES[taille]
        section = self.doc.sections[0]
        section.page_width, section.page_height = Cm(width), Cm(height)
        section.left_margin = section.right_margin = Cm(margin)
        section.top_margin = section.bottom_margin = Cm(margin)
        self.doc.styles["Normal"].font.size = Pt(letters)
        for level in range(1, _HEADING_LEVELS + 1):
            self.doc.styles[f"Heading {level}"].font.size = Pt(letters * 1.5)

    def reduced(self, node: Node) -> None:
        """Write figures no higher than the block allows."""
        self.highest = REDUCED[node.kind]
        self.write(node.children)
        self.highest = None

    def contents_here(self, _: Node) -> None:
        """Hold the place of the contents, which are written when all headings are known."""
        self.new("Titre du sommaire").add_run("Sommaire")
        self.contents = self.new("toc 1")

    def caption_list(self, node: Node) -> None:
        """List captions as a field that Word can count again, filled in already."""
        kind = node.attrs["entrees"][0]["genre"]
        title = self.new("Titre du sommaire")
        title.add_run(node.attrs["titre"])
        title.paragraph_format.space_before = Pt(18)
        for entry in node.attrs["entrees"]:
            line = self.new("toc 1")
            if entry is node.attrs["entrees"][0]:
                open_field(line, f'TOC \\h \\z \\c "{kind}"')
            add_page_link(line, entry["nom"], f"{kind} {entry['numero']}  {entry['mots']}")
        close_field(line)

    def dense(self, _: Node) -> None:
        """Make the letters and the space below paragraphs smaller, in the whole document."""
        self.roomy = False
        section = self.doc.sections[0]
        section.top_margin, section.bottom_margin = Cm(2.1), Cm(2)
        normal = self.doc.styles["Normal"]
        normal.font.size, normal.paragraph_format.space_after = Pt(10), Pt(3)
        normal.paragraph_format.line_spacing = 1.0
        for level in range(1, _HEADING_LEVELS + 1):
            heading = self.doc.styles[f"Heading {level}"]
            heading.paragraph_format.space_before = Pt(8)
            heading.paragraph_format.space_after = Pt(3)
            heading.font.size = Pt((12, 11, 10.5, 10)[level - 1])

    def page_break(self, _: Node) -> None:
        """Start a new page."""
        self.break_before = True


_HANDLERS: dict[str, Callable[[Writer, Node], None]] = {
    "paragraph": Writer.paragraph,
    "heading": Writer.heading,
    "bullet_list": Writer.bullets,
    "ordered_list": Writer.numbered_list,
    "table": Writer.table,
    "figure": Writer.figure,
    "caption": Writer.caption,
    "titre_encadre": Writer.callout_title,
    **dict.fromkeys(CALLOUTS, Writer.callout),
    **dict.fromkeys(ADDRESSES, Writer.address),
    "blockquote": Writer.quote,
    "fence": Writer.code,
    "code_block": Writer.code,
    "hr": Writer.rule,
    "couverture": Writer.cover,
    "fiche": Writer.fiche,
    "reflexe": Writer.reflexe,
    "en-bref": Writer.brief,
    "champs": Writer.fields,
    "chiffres": figures_strip,
    "frise": timeline,
    "cote-a-cote": beside,
    "marge": Writer.shown,
    "sommaire": Writer.contents_here,
    **dict.fromkeys(LISTS, Writer.caption_list),
    "saut": Writer.page_break,
    "demi-page": Writer.page_break,
    "dense": Writer.dense,
    **dict.fromkeys(REDUCED, Writer.reduced),
}
