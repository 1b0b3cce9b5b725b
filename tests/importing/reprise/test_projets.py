"""Eight layouts, made without the reader: what is read is right, doubts told, nothing lost."""

from collections.abc import Callable

import pytest

from cptskit.importing.document.opening import read_document
from cptskit.importing.reprise import report
from cptskit.importing.reprise.plan import files_of
from cptskit.importing.reprise.understand import understand
from tests.importing.reprise import projets
from tests.importing.reprise import projets_rares as rares
from tests.importing.reprise.score import precision

LAYOUTS: dict[str, tuple[Callable[[], bytes], str, tuple[str, ...]]] = {
    "parties": (projets.parties, projets.PARTIES, projets.PARTIES_ASKED),
    "capitales": (projets.capitales, projets.CAPITALES, ()),
    "niche": (projets.niche, projets.NICHE, projets.NICHE_ASKED),
    "large": (projets.large, projets.LARGE, projets.LARGE_ASKED),
    "lettre": (projets.lettre, projets.LETTRE, ()),
    "axes": (rares.axes, rares.AXES, rares.AXES_ASKED),
    "questions": (rares.questions, rares.QUESTIONS, rares.QUESTIONS_ASKED),
    "grille": (rares.grille, rares.GRILLE, rares.GRILLE_ASKED),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_read_is_right_and_what_is_unsure_is_asked(layout: str) -> None:
    make, expected, asked = LAYOUTS[layout]
    found = understand(read_document(make(), f"{layout}.docx"))
    precise, recalled, faults = precision(found.tree, expected)
    assert precise >= 0.95, faults
    assert recalled >= 0.9, faults
    told = " ".join(f"{question.words} {question.reading}" for question in found.questions)
    assert [text for text in asked if text not in told] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_passage_is_in_a_file_or_in_the_report(layout: str) -> None:
    document = read_document(LAYOUTS[layout][0](), f"{layout}.docx")
    found = understand(document)
    files = files_of(found)
    left = report.left_over(document, found, files)
    files["textes/a-placer.md"] = report.naming(found, left)
    files["reprise.md"] = report.written(document, found, files, left).encode()
    assert report.left_over(document, found, files) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_source_gives_the_same_bytes(layout: str) -> None:
    raw = LAYOUTS[layout][0]()
    first, second = (files_of(understand(read_document(raw, "a.docx"))) for _ in range(2))
    assert first == second


def test_no_name_of_a_list_stands_in_the_report() -> None:
    document = read_document(projets.lettre(), "lettre.odt")
    found = understand(document)
    files = files_of(found)
    left = report.left_over(document, found, files)
    told = report.written(document, found, files, left).casefold()
    assert "sansnom" not in told
    assert "riendutout" not in told
