"""The HTML page read back: landmarks, headings, tables, notes, nothing from outside."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers.html import write

from ..build import document, png

VOID = {"meta", "img", "br", "hr", "link", "input", "col"}


class Reader(HTMLParser):
    """Keeps the tags with their attributes, and says whether each is closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.well_formed = True
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.well_formed &= bool(self.open) and self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def page(markdown: str, **changes: object) -> str:
    asked = document(markdown, **changes)
    return write(asked, parse(asked)).decode()


RICH = (
    "::: sommaire\n:::\n\n# Un\n\n## Deux\n\n### Trois\n\n# Quatre\n\n"
    "::: a-completer\nPopulation.\n:::\n\n"
    "Table: Membres\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\nMot[^1], encore[^1].\n\n"
    "- a\n- b\n\n[^1]: Pied **gras**.\n"
)


def test_the_page_is_well_formed_and_has_its_landmarks() -> None:
    reader = Reader(page(RICH, numerote=True))
    assert reader.well_formed
    assert reader.open == []
    assert reader.all("html")[0]["lang"] == "fr"
    for landmark in ("header", "main", "footer", "nav", "title"):
        assert len(reader.all(landmark)) == 1
    skip = next(link for link in reader.all("a") if link.get("class") == "evitement")
    assert skip["href"] == "#" + str(reader.all("main")[0]["id"])


def test_every_anchor_leads_somewhere_and_every_id_is_unique() -> None:
    reader = Reader(page(RICH, numerote=True))
    ids = [attributes["id"] for _, attributes in reader.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {str(link["href"])[1:] for link in reader.all("a") if str(link["href"])[0] == "#"}
    assert targets <= set(ids)


def test_headings_follow_one_another() -> None:
    levels = [int(tag[1]) for tag, _ in Reader(page(RICH)).tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_say_what_their_headers_are() -> None:
    reader = Reader(page(RICH))
    assert {cell.get("scope") for cell in reader.all("th")} == {"col"}
    assert reader.all("caption")


def test_nothing_comes_from_outside(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    text = RICH + "\n![mots](a.png)\n\n![dehors](https://example.org/b.png)\n"
    made = page(text, racine=tmp_path)
    reader = Reader(made)
    assert [str(image["src"])[:22] for image in reader.all("img")] == ["data:image/png;base64,"]
    assert reader.all("img")[0]["alt"] == "mots"
    assert reader.all("script") == reader.all("link") == []
    assert "url(http" not in made
    assert "@import" not in made


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "<img src=x onerror=y>", "&lt;b&gt;"]
)
def test_words_are_never_html(text: str) -> None:
    made = page(f"::: texte\n{text}\n:::\n")
    assert "<script>alert" not in made
    assert not Reader(made).all("img")


def test_paper_shows_the_head_of_a_document_whose_title_stands_above_its_text() -> None:
    assert '<header class="entete titre">' in page("Texte.", titre_en_tete=True)
    assert '<header class="entete">' in page("Texte.")


def test_the_draft_says_so() -> None:
    assert "BROUILLON" in page("Texte.", brouillon=True)
    assert "BROUILLON" not in page("Texte.")


def test_the_same_text_gives_the_same_bytes() -> None:
    assert page(RICH) == page(RICH)


def test_an_id_in_a_table_is_not_broken_and_an_address_may_be() -> None:
    text = page("| Fiche | Adresse |\n| --- | --- |\n| ACC-1 | https://example.org/a |\n\nACC-2\n")
    assert '<span class="insecable">ACC-1</span>' in text
    assert "example.<wbr>org/<wbr>a" in text
    assert "<p>ACC-2</p>" in text
