"""Tracked changes: accepting all gives the new document, refusing all the old one."""

from copy import deepcopy
from datetime import date
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.documents.model import Document
from cptskit.documents.suivi import Marque, marked_word
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers.docx import write

MARQUE = Marque("Bureau de la CPTS", date(2026, 11, 29))
OLD = """# Territoire

Le territoire réunit **quatre** communes, et 12 345 habitants.

Ce paragraphe s'en va.

Table: Communes

| Commune | Habitants |
| --- | ---: |
| Alpha | 100 |
| Bêta | 200 |
| Gamma | 300 |

- un premier point
- un deuxième point

1. Premier
1. Deuxième

## Fin

Une [adresse](https://exemple.fr) et une note[^1].

[^1]: La note d'avant.
"""
NEW = """# Territoire

Le territoire réunit **cinq** communes, et 23 456 habitants.

Table: Communes

| Commune | Habitants |
| --- | ---: |
| Alpha | 110 |
| Gamma | 300 |
| Delta | 400 |

- un premier point
- un point nouveau, tout autre chose
- un deuxième point

1. Premier

## Suite

Ce paragraphe arrive.

## Fin

Une [autre adresse](https://ailleurs.fr) et une note[^1].

[^1]: La note d'après.
"""


def made(text: str) -> bytes:
    document = Document(
        markdown=text,
        titre="Essai",
        sous_titre="CPTS",
        auteur="CPTS",
        date=date(2026, 1, 1),
        brouillon=False,
        numerote=True,
        racine=None,
    )
    return write(document, parse(document))


def texts(doc: DocxDocument, body: Any) -> list[str]:
    """Return the paragraphs with words; where a note is called, its words stand."""
    part = next((r.target_part for r in doc.part.rels.values() if "footnotes" in r.reltype), None)
    notes = {
        one.get(qn("w:id")): "".join(text.text or "" for text in one.iter(qn("w:t")))
        for one in (parse_xml(part.blob) if part else ())
    }
    found = []
    for paragraph in body.iter(qn("w:p")):
        said = paragraph.iter(qn("w:t"), qn("w:footnoteReference"))
        text = "".join(notes.get(one.get(qn("w:id")), one.text or "") for one in said)
        if text.strip():
            found.append(text)
    return found


def settled(raw: bytes, drop: str) -> list[str]:
    """Do what Word does: leave out what `drop` marks, keep the rest as plain text."""
    doc = docx.Document(BytesIO(raw))
    body = deepcopy(doc.element.body)
    for row in list(body.iter(qn("w:tr"))):
        properties = row.find(qn("w:trPr"))
        if properties is not None and properties.find(qn(f"w:{drop}")) is not None:
            row.getparent().remove(row)
    for paragraph in list(body.iter(qn("w:p"))):
        marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(f'w:{drop}')}")
        for one in list(paragraph.iter(qn(f"w:{drop}"))):
            if one.getparent().tag != qn("w:rPr"):
                one.getparent().remove(one)
        if marks is not None:
            assert not "".join(one.text or "" for one in paragraph.iter(qn("w:t")))
            paragraph.getparent().remove(paragraph)
    for tag, name in (("w:delText", "w:t"), ("w:delInstrText", "w:instrText")):
        for one in body.iter(qn(tag)):
            one.tag = qn(name)
    return texts(doc, body)


def plain(raw: bytes) -> list[str]:
    doc = docx.Document(BytesIO(raw))
    return texts(doc, doc.element.body)


def test_accepting_all_gives_the_new_text_refusing_all_the_old() -> None:
    old, new = made(OLD), made(NEW)
    marked = marked_word(old, new, MARQUE)
    assert settled(marked, "del") == plain(new)
    assert settled(marked, "ins") == plain(old)
    assert any("La note d'avant" in one.replace("’", "'") for one in plain(old))


def test_every_mark_bears_an_author_and_a_date() -> None:
    body = docx.Document(BytesIO(marked_word(made(OLD), made(NEW), MARQUE))).element.body
    marks = [*body.iter(qn("w:ins"), qn("w:del"))]
    assert len(marks) > 10
    assert {mark.get(qn("w:author")) for mark in marks} == {"Bureau de la CPTS"}
    assert {mark.get(qn("w:date")) for mark in marks} == {"2026-11-29T12:00:00Z"}
    ids = [mark.get(qn("w:id")) for mark in marks]
    assert len(ids) == len(set(ids))


def test_only_what_changed_is_marked() -> None:
    body = docx.Document(BytesIO(marked_word(made(OLD), made(NEW), MARQUE))).element.body
    came = ["".join(t.text for t in one.iter(qn("w:t"))) for one in body.iter(qn("w:ins"))]
    assert "cinq" in came
    assert "Territoire" not in "".join(came)


def test_nothing_changed_nothing_marked_same_bytes() -> None:
    old = made(OLD)
    body = docx.Document(BytesIO(marked_word(old, old, MARQUE))).element.body
    assert not [*body.iter(qn("w:ins"), qn("w:del"))]
    assert marked_word(old, made(NEW), MARQUE) == marked_word(old, made(NEW), MARQUE)


def test_a_deleted_text_is_written_as_deleted() -> None:
    body = docx.Document(BytesIO(marked_word(made(OLD), made(NEW), MARQUE))).element.body
    deleted = [*body.iter(qn("w:del"))]
    assert deleted
    for deletion in deleted:
        assert not [*deletion.iter(qn("w:t"), qn("w:instrText"))]


PARTS = st.sampled_from(
    [*(part for part in (OLD + NEW).split("\n\n") if not part.startswith(("[^", "Une [")))]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PARTS, max_size=8), st.lists(PARTS, max_size=8))
def test_any_two_documents(old: list[str], new: list[str]) -> None:
    before, after = made("\n\n".join(old)), made("\n\n".join(new))
    marked = marked_word(before, after, MARQUE)
    assert settled(marked, "del") == plain(after)
    assert settled(marked, "ins") == plain(before)
