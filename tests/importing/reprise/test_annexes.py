"""Five layouts of annexes made before the reader: what is read is right, doubts are told."""

from collections.abc import Callable

import pytest

from cptskit.importing.document.opening import read_document
from cptskit.importing.reprise import annexe, report
from cptskit.importing.reprise.plan import files_of
from tests.importing.reprise import annexes
from tests.importing.reprise.make import docx
from tests.importing.reprise.score import precision

LAYOUTS: dict[str, tuple[Callable[[], bytes], str, tuple[str, ...]]] = {
    "descendants": (annexes.descendants, annexes.DESCENDANTS, annexes.DESCENDANTS_ASKED),
    "ligne_par_palier": (annexes.ligne_par_palier, annexes.LIGNE_PAR_PALIER, ()),
    "transposee": (annexes.transposee, annexes.TRANSPOSEE, annexes.TRANSPOSEE_ASKED),
    "milliers": (annexes.milliers, annexes.MILLIERS, annexes.MILLIERS_ASKED),
    "phrases": (annexes.phrases, annexes.PHRASES, annexes.PHRASES_ASKED),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_read_is_right_and_what_is_unsure_is_asked(layout: str) -> None:
    make, expected, asked = LAYOUTS[layout]
    found = annexe.understand(read_document(make(), layout))
    precise, recalled, faults = precision(found.tree, expected)
    assert precise >= 0.95, faults
    assert recalled >= 0.9, faults
    told = " ".join(f"{question.words} {question.reading}" for question in found.questions)
    assert [text for text in asked if text not in told] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_cell_is_in_a_file_or_in_the_report(layout: str) -> None:
    document = read_document(LAYOUTS[layout][0](), layout)
    found = annexe.understand(document)
    files = files_of(found)
    left = report.left_over(document, found, files)
    files["textes/a-placer.md"] = report.naming(found, left)
    files["reprise.md"] = report.written(document, found, files, left).encode()
    assert report.left_over(document, found, files) == []


def indicators(raw: bytes) -> list[dict[str, object]]:
    tree = annexe.understand(read_document(raw, "annexe")).tree
    return [
        one
        for mission in tree["missions"].values()
        for fiche in mission["fiches"]
        for one in fiche["indicateurs"]
    ]


def test_indicators_in_a_table_inside_a_table() -> None:
    inside = [["Indicateur", "Valeur de départ", "Valeur cible", "Montant"],
              ["Fonds d'œil", "41 %", "55 %", "5 000 €"]]  # fmt: skip
    action = [["Intitulé", "Diabète"], ["Référent", "groupe diabète"], ["Indicateurs", inside]]
    raw = docx(("h", 1, "Mission 2 – Parcours"), ("t", action))
    assert indicators(raw) == [
        {"intitule": "Fonds d'œil", "reference": "41 %", "cible": "55 %", "maximum": "5 000"}
    ]


def test_tiers_by_their_names_with_one_sum() -> None:
    rows = [["Missions", "Actions", "Indicateurs", "Socle", "Intermédiaire", "Objectif", "Montant"],
            ["Parcours", "Plaies", "Avis", "40", "60", "80", "10 000 €"]]  # fmt: skip
    assert indicators(docx(("t", rows))) == [
        {
            "intitule": "Avis",
            "maximum": "10 000",
            "paliers": [{"seuil": "40"}, {"seuil": "60"}, {"seuil": "80"}],
        }
    ]
