"""An HTML page in which each change since a former one stands between `ins` and `del`."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import html  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from cptskit.documents.suivi.alignement import aligned, pieces, words
from cptskit.documents.suivi.marque import Marque
from cptskit.socle.records import record

_LEAVES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "caption", "figcaption"))
"""Elements whose words are compared one by one; others are entered."""
_OPAQUE = frozenset(("figure", "img", "svg", "pre", "nav"))
"""Elements that are the same, or another."""
_INLINE = frozenset(("a", "span", "strong", "em", "code", "sup"))
"""Elements that a mark goes around, where they stand beside blocks."""
_FROM = "data-de"
"""Which element a copy was made from, while words are put back."""
_STYLE = """
ins { background: #dff3e3; text-decoration: underline; }
del { background: #fbe3e1; text-decoration: line-through; }
tr.retiree { background: #fbe3e1; text-decoration: line-through; }
"""


@record
class _Atome:
    """A word with the elements around it, or an element without words."""

    cle: str
    around: tuple[HtmlElement, ...]
    element: HtmlElement | None = None


def marked_page(old: bytes, new: bytes, marque: Marque) -> bytes:
    """Return the new page with what differs from the old one marked, by an author and a day."""
    before, after = html.document_fromstring(old), html.document_fromstring(new)
    after.find(".//style").text += _STYLE
    _container(_main(before), _main(after), marque)
    page: bytes = html.tostring(after, encoding="utf-8", doctype="<!DOCTYPE html>")
    return page + b"\n"


def _main(page: HtmlElement) -> HtmlElement:
    return page.get_element_by_id("contenu")


def _container(old: HtmlElement, new: HtmlElement, marque: Marque) -> None:
    here: HtmlElement | None = None
    for before, after in aligned(_children(old), _children(new), _key, _kin):
        if after is None and before is not None:
            gone = _marked(_without_ids(deepcopy(before)), "del", marque)
            _put(new, here, gone)
            here = gone
            continue
        assert after is not None
        if before is None:
            _marked(after, "ins", marque)
        elif _key(before) != _key(after):
            _changed(before, after, marque)
        here = after


def _changed(before: HtmlElement, after: HtmlElement, marque: Marque) -> None:
    if _is_leaf(after):
        _words(before, after, marque)
    elif after.tag in _OPAQUE:
        gone = _marked(_without_ids(deepcopy(before)), "del", marque)
        after.addprevious(gone)
        _marked(after, "ins", marque)
    else:
        _container(before, after, marque)


def _children(parent: HtmlElement) -> list[HtmlElement]:
    return [child for child in parent if isinstance(child.tag, str)]


def _is_leaf(element: HtmlElement) -> bool:
    """Say whether words are compared in an element: it holds no other block."""
    return element.tag in _LEAVES or (element.tag in ("li", "dt", "dd") and not _has_block(element))


def _has_block(element: HtmlElement) -> bool:
    return any(child.tag in (*_LEAVES, *_OPAQUE, "ul", "ol", "div") for child in element)


def _key(element: HtmlElement) -> str:
    pictures = "".join(img.get("src", "")[-80:] for img in element.iter("img"))
    return f"{element.tag} {' '.join(element.text_content().split())} {pictures}"


def _kin(element: HtmlElement, other: HtmlElement) -> bool:
    return bool(element.tag == other.tag and element.get("class") == other.get("class"))


def _marked(element: HtmlElement, kind: str, marque: Marque) -> HtmlElement:
    """Mark all that an element holds, where HTML lets a mark stand; return the element."""
    if _is_leaf(element) or element.tag in _OPAQUE:
        mark = _mark(kind, marque)
        mark.text, element.text = element.text, None
        mark.extend(list(element))
        element.append(mark)
    elif element.tag in _INLINE:
        mark = _mark(kind, marque)
        element.addprevious(mark)
        mark.append(element)
    else:
        for child in _children(element):
            _marked(child, kind, marque)
    return element


def _words(old: HtmlElement, new: HtmlElement, marque: Marque) -> None:
    """Mark the words that differ between two elements."""
    former, latter = list(_atoms(old, ())), list(_atoms(new, ()))
    for child in list(new):
        new.remove(child)
    new.text = None
    for sign, atoms in pieces(former, latter, lambda atome: atome.cle):
        target = new
        if sign != "=":
            target = _mark("del" if sign == "-" else "ins", marque)
            new.append(target)
        for atom in atoms:
            _append(target, atom)
    for part in new.iter():
        part.attrib.pop(_FROM, None)


def _atoms(element: HtmlElement, around: tuple[HtmlElement, ...]) -> Iterator[_Atome]:
    yield from (_Atome(word, around) for word in words(element.text or ""))
    for child in element:
        if len(child) or child.text:
            yield from _atoms(child, (*around, child))
        else:
            yield _Atome(f"<{child.tag}>", around, child)
        yield from (_Atome(word, around) for word in words(child.tail or ""))


def _append(target: HtmlElement, atom: _Atome) -> None:
    """Append a word inside what stood around it; words of one link stay one link."""
    for wrapper in atom.around:
        last = target[-1] if len(target) else None
        if last is not None and not last.tail and last.get(_FROM) == str(id(wrapper)):
            target = last
            continue
        made = html.Element(wrapper.tag, dict(wrapper.attrib))
        made.set(_FROM, str(id(wrapper)))
        target.append(made)
        target = made
    if atom.element is not None:
        empty = deepcopy(atom.element)
        empty.tail = None
        target.append(empty)
    elif len(target):
        target[-1].tail = (target[-1].tail or "") + atom.cle
    else:
        target.text = (target.text or "") + atom.cle


def _put(parent: HtmlElement, after: HtmlElement | None, element: HtmlElement) -> None:
    element.tail = "\n"
    if after is None:
        parent.insert(0, element)
    else:
        after.addnext(element)


def _without_ids(element: HtmlElement) -> HtmlElement:
    for part in element.iter():
        part.attrib.pop("id", None)
    return element


def _mark(kind: str, marque: Marque) -> HtmlElement:
    return html.Element(kind, {"datetime": marque.jour.isoformat(), "title": marque.auteur})
