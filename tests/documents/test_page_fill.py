"""How many pages the projet of each example takes, how full they are, how fiches share them.

A page's height is that of the sheet of styles; what is drawn counts by its words.
"""

import re
import shutil
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import cptskit
from cptskit.loading import load

EXAMPLES = Path(__file__).parents[2] / "examples"

MOST = {
    "bergerac": 20,
    "metropole-ouest": 27,
    "minimal": 10,
    "pays-berjalliens": 25,
    "vallee-rurale": 12,
}
"""The pages of each projet: no change of the templates adds one unseen."""
FOOT, HEIGHT = 64.5, 715.0
"""Where the text of a page ends, and how high it is, in points."""
NUMBERED = re.compile(r"\b(Tableau|Figure) (\d+) –")
GAP = 16.0
"""What stands between two fiches, at most."""
Mark = tuple[str, int, float]
"""A heading: its words, its page, how high it stands."""


@cache
def written(example: str, folder: Path) -> PdfReader:
    (file,) = cptskit.render(
        EXAMPLES / example, documents=["projet"], formats=["pdf"], sortie=folder / example
    )
    return PdfReader(file)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def words(reader: PdfReader, page: int) -> list[tuple[float, str]]:
    """Return the words of a page's body, each with how high it stands."""
    found: list[tuple[float, str]] = []

    def keep(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if text.strip() and height > FOOT:
            found.append((height, text))

    reader.pages[page].extract_text(visitor_text=keep)
    return found


def marks(reader: PdfReader, entries: Any) -> list[Mark]:
    """Return the headings of a PDF, in order."""
    found: list[Mark] = []
    for entry in entries:
        if isinstance(entry, list):
            found += marks(reader, entry)
        else:
            page = reader.get_destination_page_number(entry) or 0
            found.append((entry.title, page, float(entry.top or 0)))
    return found


@pytest.mark.parametrize("example", MOST)
def test_no_projet_takes_more_pages(example: str, folder: Path) -> None:
    assert len(written(example, folder).pages) <= MOST[example]


@pytest.mark.parametrize("example", MOST)
def test_no_page_is_under_a_third_full(example: str, folder: Path) -> None:
    reader = written(example, folder)
    full = {
        number + 1: (FOOT + HEIGHT - min(height for height, _ in words(reader, number))) / HEIGHT
        for number in range(len(reader.pages) - 1)
    }
    assert {page: share for page, share in full.items() if share < 1 / 3} == {}


@pytest.mark.parametrize("example", ["bergerac", "metropole-ouest", "pays-berjalliens"])
def test_no_fiche_is_alone_where_the_next_one_would_fit(example: str, folder: Path) -> None:
    projet = load(EXAMPLES / example).projet
    assert projet is not None
    names = [fiche.id for mission in projet.missions.values() for fiche in mission.fiches]
    reader = written(example, folder)
    every = marks(reader, reader.outline)
    extents: list[tuple[int, float, float]] = []
    for (title, page, top), (_, page_below, top_below) in pairwise(every):
        if set(title.split()) & set(names):
            told = words(reader, page)
            until = max(
                [top_below if page_below == page else FOOT]
                + [height for height, text in told if text.startswith("Suivi")]
            )
            bottom = min(height for height, _ in told if until < height <= top)
            extents.append((page, top, bottom))
    assert len(extents) == len(names)
    for (page, _, bottom), (page_below, top, end) in pairwise(extents):
        assert page == page_below or bottom - FOOT < top - end + GAP


@pytest.mark.parametrize("example", MOST)
def test_captions_are_numbered_in_the_order_of_the_text(example: str, folder: Path) -> None:
    """Each once, from one on: a number is that of the links, of Word and of the lists."""
    text = " ".join(page.extract_text() for page in written(example, folder).pages)
    for kind in ("Tableau", "Figure"):
        found = [int(number) for name, number in NUMBERED.findall(text) if name == kind]
        assert found
        assert sorted(found) == list(range(1, len(found) + 1))


@pytest.mark.parametrize("name", ["constat", "objectifs", "etapes"])
def test_a_fiche_longer_than_a_page_goes_on_over_the_next(name: str, tmp_path: Path) -> None:
    """Nothing of it is lost at the foot of a page."""
    marks = [f"repère{number:03}" for number in range(120)]
    project = tmp_path / "projet"
    shutil.copytree(EXAMPLES / "bergerac", project)
    file = project / "missions" / "acces_aux_soins.yaml"
    long = {
        "constat": (
            "          Les départs",
            [f"          {it} de ce qui est constaté.\n\n" for it in marks],
        ),
        "objectifs": ("          - Recueillir", [f"          - Suivre le {it}\n" for it in marks]),
        "etapes": (
            "          - {intitule: Questionnaire",
            [f"          - {{intitule: Le {it}, date: 2020-05}}\n" for it in marks],
        ),
    }
    before, lines = long[name]
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(before, "".join(lines) + before, 1), encoding="utf-8")
    (pdf,) = cptskit.render(
        project, documents=["projet"], formats=["pdf"], sortie=tmp_path / "sortie"
    )
    reader = PdfReader(pdf)
    shown = "".join(word for page in range(len(reader.pages)) for _, word in words(reader, page))
    assert [it for it in marks if it not in shown] == []
