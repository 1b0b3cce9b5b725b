"""Changes marked in HTML: without what left it is the new page, without what came the old one."""

from datetime import date

import pytest
from lxml import html

from cptskit.documents.model import Document
from cptskit.documents.suivi import Marque, marked_page
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers.html import write
from tests.documents.suivi.test_word import NEW, OLD

MARQUE = Marque("Bureau <de> la CPTS", date(2026, 11, 29))


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


def blocks(page: bytes, without: str = "") -> list[str]:
    main = html.document_fromstring(page).get_element_by_id("contenu")
    for one in list(main.iter(without)) if without else ():
        one.drop_tree()
    kept = (one for one in main.iter("p", "h2", "h3", "td", "th", "li", "caption"))
    found = (" ".join(one.text_content().split()) for one in kept)
    return [one for one in found if one]


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), (NEW, OLD), ("", NEW), (OLD, "")])
def test_both_texts_are_in_the_page(old: str, new: str) -> None:
    before, after = made(old), made(new)
    marked = marked_page(before, after, MARQUE)
    assert blocks(marked, "del") == blocks(after)
    assert blocks(marked, "ins") == blocks(before)


def test_marks_say_who_and_when_and_ids_stay_unique() -> None:
    page = html.document_fromstring(marked_page(made(OLD), made(NEW), MARQUE))
    marks = [*page.iter("ins", "del")]
    assert {mark.get("title") for mark in marks} == {"Bureau <de> la CPTS"}
    assert {mark.get("datetime") for mark in marks} == {"2026-11-29"}
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert not [one for one in page.iter() if one.get("data-de")]


def test_nothing_changed_nothing_marked() -> None:
    page = html.document_fromstring(marked_page(made(OLD), made(OLD), MARQUE))
    assert not [*page.iter("ins", "del")]
