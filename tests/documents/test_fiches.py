"""The fiches action of a projet: each whole on one page, which two short ones may share."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import cptskit
from cptskit.loading import load

EXAMPLES = Path(__file__).parents[2] / "examples"


def pages(reader: PdfReader, entries: Any) -> list[tuple[str, int]]:
    """Return the bookmarks of a PDF with the number of their page."""
    found: list[tuple[str, int]] = []
    for entry in entries:
        if isinstance(entry, list):
            found += pages(reader, entry)
        else:
            found.append((entry.title, reader.get_destination_page_number(entry) or 0))
    return found


@pytest.mark.parametrize("example", ["bergerac", "metropole-ouest"])
def test_a_fiche_of_usual_length_has_one_page(example: str, tmp_path: Path) -> None:
    projet = load(EXAMPLES / example).projet
    assert projet is not None
    (file,) = cptskit.render(
        EXAMPLES / example, documents=["projet"], formats=["pdf"], sortie=tmp_path
    )
    reader = PdfReader(file)
    marks = pages(reader, reader.outline)
    titles = [fiche.id for mission in projet.missions.values() for fiche in mission.fiches]
    found = [(one, below) for one, below in pairwise(marks) if set(one[0].split()) & set(titles)]
    assert len(found) == len(titles)
    for (_, page), (_, following) in found:
        assert following - page in (0, 1)
