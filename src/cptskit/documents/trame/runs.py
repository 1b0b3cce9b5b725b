"""Runs of a filled trame: cut so that each sign stands alone, and dressed alike."""

from collections.abc import Iterator
from copy import deepcopy

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from cptskit.documents.trame.gaps import is_sign
from cptskit.documents.writers.docx.oxml import element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def signs_in(root: BaseOxmlElement) -> Iterator[str]:
    """Yield the signs of a part, in the order of its text."""
    for text in root.iter(qn("w:t")):
        yield from (char for char in text.text or "" if is_sign(char))


def sign_runs(root: BaseOxmlElement) -> list[tuple[BaseOxmlElement, str]]:
    """Cut the runs of a part so that each sign is a run of its own; return those."""
    texts = [text for text in root.iter(qn("w:t")) if any(map(is_sign, text.text or ""))]
    runs = dict.fromkeys(text.getparent() for text in texts)
    return [piece for run in runs for piece in _cut(run)]


def _cut(run: BaseOxmlElement) -> Iterator[tuple[BaseOxmlElement, str]]:
    """Replace a run by several, one for each of its signs, one for what is between them."""
    for children, sign in _groups(run):
        made = element("w:r")
        if run.rPr is not None:
            made.append(deepcopy(run.rPr))
        made.extend(children)
        run.addprevious(made)
        if sign:
            yield made, sign
    run.getparent().remove(run)


def _groups(run: BaseOxmlElement) -> Iterator[tuple[list[BaseOxmlElement], str]]:
    """Yield what each of the new runs holds, and its sign or an empty text."""
    plain: list[BaseOxmlElement] = []
    for child in list(run):
        if child.tag == qn("w:rPr"):
            continue
        if child.tag != qn("w:t"):
            plain.append(child)
            continue
        for piece in _pieces(child.text or ""):
            if not is_sign(piece[0]):
                plain.append(_text(piece))
                continue
            if plain:
                yield plain, ""
                plain = []
            yield [_text(piece)], piece
    if plain:
        yield plain, ""


def _pieces(text: str) -> Iterator[str]:
    plain = ""
    for char in text:
        if not is_sign(char):
            plain += char
            continue
        if plain:
            yield plain
        yield char
        plain = ""
    if plain:
        yield plain


def _text(words: str) -> BaseOxmlElement:
    made = element("w:t")
    made.text = words
    made.set(_SPACE, "preserve")
    return made


def dress(paragraph: BaseOxmlElement, properties: BaseOxmlElement | None) -> None:
    """Give the runs of a paragraph the look of a run of the trame, on top of which their own."""
    if properties is None:
        return
    for run in paragraph.iter(qn("w:r")):
        _dress(Run(run, Paragraph(paragraph, None)), properties)  # type: ignore[arg-type]


def _dress(run: Run, properties: BaseOxmlElement) -> None:
    font = run.font
    own = (font.bold, font.italic, font.underline, font.superscript, font.name)
    colour = font.color.rgb if font.color.type is not None else None
    if run._r.rPr is not None:
        run._r.remove(run._r.rPr)
    run._r.insert(0, deepcopy(properties))
    bold, italic, underline, superscript, name = own
    font.bold = bold or font.bold
    font.italic = italic or font.italic
    font.underline = underline or font.underline
    font.superscript = superscript or font.superscript
    if name:
        font.name = name
    if colour is not None:
        font.color.rgb = colour
