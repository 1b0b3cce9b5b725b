"""The documents of a contract year agree to the cent, and its sheets can be written on."""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Cm
from python_calamine import CalamineWorkbook

import cptskit
from cptskit.dialogue import annee_au, scenarios
from cptskit.documents.catalogue import KINDS
from cptskit.documents.figures.catalogue import Figures
from cptskit.projet import Projet

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "metropole-ouest"
DAY = date(2026, 6, 10)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("annee")
    for document, formats in (("dialogue", ["md", "xlsx"]), ("rapport", ["md"])):
        cptskit.render(EXAMPLE, documents=[document], formats=formats, sortie=folder, date=DAY)
    return folder


def _projet() -> Projet:
    found = cptskit.load(EXAMPLE).projet
    assert found is not None
    return found


def _amounts(line: str) -> list[Decimal]:
    plain = re.sub(r"[\s\u00a0\u202f]", "", line).replace("**", "")
    return [Decimal(one.replace(",", ".")) for one in re.findall(r"([\d,]+)€", plain)]


def _row(file: Path, after: str, start: str) -> list[Decimal]:
    text = file.read_text(encoding="utf-8").partition(after)[2]
    return _amounts(next(line for line in text.splitlines() if line.startswith(start)))


def test_totals_agree_to_the_cent(made: Path) -> None:
    projet = _projet()
    annee = annee_au(projet, DAY)
    assert annee is not None
    three = scenarios(projet, annee)
    assert three is not None
    sums = [three.fixe, three.attendu, three.maximum]
    booklet, report = made / "dialogue-de-gestion.md", made / "rapport-annuel.md"
    for file in (booklet, report):
        assert _row(file, "Trois scénarios pour l'année", "| **Total**") == sums
        assert _row(file, "Trésorerie de l'année", "| du ") == sums
    assert _row(report, "Part variable gagnée", "| **Total**") == [annee.gagne, annee.maximum]
    figure = Figures(projet, DAY)["scenarios"]
    assert [_amounts(str(row["euros"]))[0] for row in figure.lignes] == sums
    book = CalamineWorkbook.from_filelike(BytesIO((made / "dialogue-de-gestion.xlsx").read_bytes()))
    rows = book.get_sheet_by_name("Scénarios").to_python()
    for column, expected in enumerate(sums, start=1):
        cells = [Decimal(str(row[column])) for row in rows[1:]]
        assert sum(cells[:-1]) == cells[-1] == expected
    assert [
        Decimal(str(one)) for one in book.get_sheet_by_name("Trésorerie").to_python()[-1][3:]
    ] == sums
    for name, columns in (("Missions", (1, 2)), ("Indicateurs", (12, 13))):
        rows = book.get_sheet_by_name(name).to_python()
        assert [Decimal(str(rows[-1][at])) for at in columns] == [annee.gagne, annee.maximum]


def test_a_sheet_has_room_to_sign(tmp_path: Path) -> None:
    (file,) = cptskit.render(
        EXAMPLE, documents=["emargement"], formats=["docx"], sortie=tmp_path, date=DAY
    )
    (table,) = docx.Document(str(file)).tables
    assert table.rows[0].height is None
    assert all(row.height > Cm(1) for row in table.rows[1:])


@pytest.mark.parametrize("document", ["convocation", "proces-verbal"])
def test_what_an_event_says_stands_on_its_sheet(document: str, tmp_path: Path) -> None:
    (file,) = cptskit.render(EXAMPLE, documents=[document], formats=["md"], sortie=tmp_path)
    text = file.read_text(encoding="utf-8")
    assert "Assemblée générale" in text
    assert "majorité des présents et représentés" in text
    assert "Comptes de l'année" in text
    assert KINDS[document].stem in file.name
