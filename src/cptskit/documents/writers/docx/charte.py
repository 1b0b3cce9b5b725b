"""The community's colours and logo in a Word document."""

from docx.document import Document as DocxDocument
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from cptskit.documents.charte import Charte, Logo
from cptskit.documents.texte.tree import Node
from cptskit.documents.writers.docx.inlines import add_image
from cptskit.documents.writers.docx.oxml import qn

_HOUSE = Charte()
_TWINS = {"Carlito": "Calibri", "Caladea": "Cambria"}
"""The letters of Word that are as wide as ours."""
_COLOURED = [qn(f"w:{name}") for name in ("color", "shd", "top", "left", "bottom", "right", "bar")]
_HELD_BY = [qn(f"w:{name}") for name in ("val", "color", "fill")]


def recolour(doc: DocxDocument, charte: Charte) -> None:
    """Put a community's colours in the place of the house's, in styles, text and notes."""
    if not charte.est_propre:
        return
    names = ("accent", "pale", "second")
    colours = {getattr(_HOUSE, name)[1:]: getattr(charte, name)[1:] for name in names}
    _letters(doc, charte)
    for part in doc.part.package.iter_parts():
        if isinstance(part, XmlPart):
            _repaint(part.element, colours)
        elif part.partname.endswith("notes.xml"):
            root = parse_xml(part.blob)
            _repaint(root, colours)
            part._blob = serialize_part_xml(root)


def _letters(doc: DocxDocument, charte: Charte) -> None:
    """Give the text and the headings the twins that Word has of a community's letters."""
    twin = _TWINS[charte.texte]
    if twin == _TWINS[_HOUSE.texte]:
        return
    doc.styles["Normal"].font.name = twin
    names = ("Title", "Subtitle", *(f"Heading {level}" for level in range(1, 5)))
    for name in names:
        doc.styles[name].font.name = twin
    for name in ("Cellule", "Caption", "Titre de tableau", "Chiffre", "Chiffre repère"):
        doc.styles[name].font.name = _TWINS[charte.donnees]


def _repaint(root: BaseOxmlElement, colours: dict[str, str]) -> None:
    for element in root.iter(*_COLOURED):
        for name in _HELD_BY:
            if colour := colours.get(element.get(name, "").upper()):
                element.set(name, colour)


def add_logo(paragraph: Paragraph, logo: Logo, height: int, width: int) -> None:
    """Append a logo, as high as asked (in EMU) unless it is then wider than `width`."""
    paragraph.paragraph_format.line_spacing = 1.0
    paragraph.paragraph_format.space_after = Pt(4)
    node = Node("image", {"image": logo.image}, logo.alternatif)
    add_image(paragraph, node, width, height, enlarge=True)
