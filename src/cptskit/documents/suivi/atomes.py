"""The smallest parts of a Word paragraph that may change: a word, a picture, a field, a link."""

from collections.abc import Iterator
from copy import deepcopy

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cptskit.documents.suivi.alignement import words
from cptskit.documents.writers.docx.oxml import element
from cptskit.socle.records import record

P, R, T, TBL, TR, TC = (qn(f"w:{name}") for name in ("p", "r", "t", "tbl", "tr", "tc"))
_RUN_PROPERTIES, _PROPERTIES = qn("w:rPr"), qn("w:pPr")
_LINK, _FIELD, _TYPE = qn("w:hyperlink"), qn("w:fldChar"), qn("w:fldCharType")
_BOOKMARKS = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))
_EMBEDDED, _ID = qn("r:embed"), qn("w:id")
_APART = (qn("a:blip"), qn("w:footnoteReference"))


@record
class Atome:
    """A part of a paragraph: what it is compared by, and its elements."""

    cle: str
    parts: tuple[BaseOxmlElement, ...]
    muet: bool = False
    """Not marked, ever: a bookmark, or half a field whose other half is in another paragraph."""


def atoms(paragraph: BaseOxmlElement, apart: dict[str, str]) -> list[Atome]:
    """Return the atoms of a paragraph; `apart` is what stands apart from the text."""
    made: list[Atome] = []
    parts: list[BaseOxmlElement] = []
    depth = 0
    for child in paragraph:
        if child.tag == _PROPERTIES:
            continue
        depth += _opens(child)
        if depth > 0 or parts:
            parts.append(child)
            if depth == 0:
                made.append(Atome(f"champ {_text(parts)}", tuple(parts)))
                parts = []
            continue
        depth = 0
        made += _of_child(child, apart)
    return made + [atome for child in parts for atome in _of_half(child, apart)]


def _opens(child: BaseOxmlElement) -> int:
    kinds = [mark.get(_TYPE) for mark in child.iter(_FIELD)]
    return kinds.count("begin") - kinds.count("end")


def _of_half(child: BaseOxmlElement, apart: dict[str, str]) -> Iterator[Atome]:
    """Yield what stands after a field that ends in another paragraph; its marks are never moved."""
    mute = child.find(_FIELD) is not None or child.find(qn("w:instrText")) is not None
    if mute:
        yield Atome("moitié de champ", (child,), muet=True)
    else:
        yield from _of_child(child, apart)


def _of_child(child: BaseOxmlElement, apart: dict[str, str]) -> Iterator[Atome]:
    if child.tag in _BOOKMARKS:
        yield Atome("signet", (child,), muet=True)
    elif child.tag == R and child.find(_FIELD) is not None:
        yield Atome("moitié de champ", (child,), muet=True)
    elif child.tag == R:
        yield from _of_run(child, apart)
    elif child.tag == _LINK:
        yield Atome(f"lien {_text([child])}", (child,))
    else:
        yield Atome(f"autre {child.tag}", (child,), muet=True)


def _of_run(run: BaseOxmlElement, apart: dict[str, str]) -> Iterator[Atome]:
    look = run.find(_RUN_PROPERTIES)
    for child in run:
        if child.tag == _RUN_PROPERTIES:
            continue
        if child.tag == T:
            for word in words(child.text or ""):
                yield Atome(word, (_run(look, _word(word)),))
        else:
            yield Atome(_key(child, apart), (_run(look, deepcopy(child)),))


def _key(child: BaseOxmlElement, apart: dict[str, str]) -> str:
    """Return what a part without words is compared by: an image is its bytes, a call its note."""
    return f"{child.tag} {' '.join(said_apart(child, apart))}"


def said_apart(part: BaseOxmlElement, apart: dict[str, str]) -> list[str]:
    """Return what a part shows that stands apart from the text."""
    names = [one.get(_EMBEDDED) or f"note {one.get(_ID)}" for one in part.iter(*_APART)]
    return [apart.get(name, "") for name in names]


def _run(look: BaseOxmlElement | None, content: BaseOxmlElement) -> BaseOxmlElement:
    run: BaseOxmlElement = element("w:r")
    if look is not None:
        run.append(deepcopy(look))
    run.append(content)
    return run


def _word(text: str) -> BaseOxmlElement:
    word: BaseOxmlElement = element("w:t")
    word.text = text
    word.set(qn("xml:space"), "preserve")
    return word


def _text(parts: list[BaseOxmlElement]) -> str:
    return "".join(text.text or "" for part in parts for text in part.iter(T))


def text_of(part: BaseOxmlElement) -> str:
    """Return the words of a paragraph, a row or a table."""
    paragraphs = [part] if part.tag == P else part.iter(P)
    return " ".join(_text([paragraph]) for paragraph in paragraphs)
