"""Elements of WordprocessingML, made by name and in the order that the schema asks for.

python-docx looks each name up anew and searches a place for each child: 0.3 s for a projet.
Texts are put in as text: nothing of a user's is ever parsed.
"""

import re
from functools import cache

from docx.oxml import OxmlElement
from docx.oxml.ns import qn as _qualified
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

_SPECIAL = re.compile(r"[\t\r\n]")
_BREAKS = {"\t": "w:tab", "\r": "w:br", "\n": "w:br"}


@cache
def qn(tag: str) -> str:
    """Return the name that lxml gives to `w:p`."""
    return _qualified(tag)


_NAMESPACES = OxmlElement("w:p").nsmap
_STYLE, _NEXT, _VALUE = qn("w:pStyle"), qn("w:keepNext"), qn("w:val")
_SPACE = qn("xml:space")


def element(tag: str, /, **attributes: object) -> BaseOxmlElement:
    """Return an element such as `w:numPr`, its attributes in the same namespace."""
    made: BaseOxmlElement = oxml_parser.makeelement(qn(tag), nsmap=_NAMESPACES)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def run(text: str, *properties: BaseOxmlElement) -> BaseOxmlElement:
    """Return a run of words, with its properties in the order of the schema."""
    made = element("w:r")
    held = element("w:rPr")
    held.extend(properties)
    made.append(held)
    start = 0
    for match in _SPECIAL.finditer(text):
        _say(made, text[start : match.start()])
        made.append(element(_BREAKS[match[0]]))
        start = match.end()
    _say(made, text[start:])
    return made


def _say(made: BaseOxmlElement, text: str) -> None:
    if text:
        words = element("w:t")
        words.text = text
        if len(text.strip()) < len(text):
            words.set(_SPACE, "preserve")
        made.append(words)


def properties_of(paragraph: BaseOxmlElement) -> BaseOxmlElement:
    """Return the properties of a paragraph, which it then has."""
    found: BaseOxmlElement | None = paragraph.pPr
    if found is None:
        found = element("w:pPr")
        paragraph.insert(0, found)
    return found


def set_style(paragraph: BaseOxmlElement, id_: str) -> None:
    """Give a paragraph a style, in the place of the one that it has."""
    properties = properties_of(paragraph)
    if len(properties) and properties[0].tag == _STYLE:
        properties[0].set(_VALUE, id_)
    else:
        properties.insert(0, element("w:pStyle", val=id_))


def keep_with_next(paragraph: BaseOxmlElement) -> None:
    """Keep a paragraph on the page of what follows."""
    properties = properties_of(paragraph)
    found = properties.find(_NEXT)
    if found is not None:
        found.attrib.pop(_VALUE, None)
        return
    styled = len(properties) and properties[0].tag == _STYLE
    properties.insert(1 if styled else 0, element("w:keepNext"))
