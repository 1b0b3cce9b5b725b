"""Where the pages of a PDF break: short lists and tables whole, no heading alone at a foot."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers.pdf import write

from ..build import document

LINES = range(24, 40, 2)
"""Lines above, so that what follows falls at each place near the foot of a page."""


def pages(above: int, markdown: str) -> list[str]:
    """Return the words of each page of so many lines, and then a text."""
    filler = "Ligne.\n\n" * above
    asked = document(f"{filler}{markdown}")
    return [page.extract_text() for page in PdfReader(BytesIO(write(asked, parse(asked)))).pages]


def page_of(found: list[str], word: str) -> int:
    return next(number for number, text in enumerate(found) if word in text)


def table(rows: int, caption: str = "Table: Légende\n\n") -> str:
    body = "".join(f"| Rang{n:02d} | {n} |\n" for n in range(rows))
    return f"{caption}| a | b |\n| --- | --- |\n{body}"


@pytest.mark.parametrize("above", LINES)
@pytest.mark.parametrize("mark", ["-", "1."])
def test_a_short_list_stays_whole_with_the_line_that_leads_to_it(above: int, mark: str) -> None:
    items = "".join(f"{mark} Point{n}\n" for n in range(6))
    found = pages(above, f"Voici :\n\n{items}")
    assert page_of(found, "Voici") == page_of(found, "Point0") == page_of(found, "Point5")


@pytest.mark.parametrize("above", LINES)
@pytest.mark.parametrize("caption", ["", "Table: Légende\n\n"])
def test_a_short_table_stays_whole(above: int, caption: str) -> None:
    found = pages(above, table(6, caption))
    assert page_of(found, "Rang00") == page_of(found, "Rang05")
    if caption:
        assert page_of(found, "Légende") == page_of(found, "Rang00")


@pytest.mark.parametrize("above", LINES)
def test_a_long_table_begins_with_some_of_its_rows(above: int) -> None:
    found = pages(above, "## Titre-du-tableau\n\n" + table(60))
    first = page_of(found, "Légende")
    assert first == page_of(found, "Titre-du-tableau") == page_of(found, "Rang02")
    assert page_of(found, "Rang59") > first


@pytest.mark.parametrize("above", LINES)
def test_a_heading_is_never_alone_at_the_foot(above: int) -> None:
    found = pages(above, "# Haut\n\n## Milieu\n\n### Bas\n\nSuite du texte.\n")
    assert page_of(found, "Haut") == page_of(found, "Bas") == page_of(found, "Suite")


def test_a_long_list_may_be_cut() -> None:
    found = pages(20, "".join(f"- Point{n:02d}\n" for n in range(40)))
    assert page_of(found, "Point00") < page_of(found, "Point39")
