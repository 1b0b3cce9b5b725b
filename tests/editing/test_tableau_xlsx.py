"""A workbook of members whose cells change: what cannot be done safely is refused."""

from io import BytesIO

import pytest
import xlsxwriter

from cptskit.editing.tableau_xlsx import as_csv, changed_workbook
from cptskit.loading.workbooks import sheets


def book() -> bytes:
    stream = BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = made.add_worksheet("Liste")
    sheet.write_row(0, 0, ["Nom", "Prénom"], made.add_format({"bold": True}))
    sheet.write_row(2, 0, ["Exemple"])
    sheet.write_formula(2, 1, '="Camille"', None, "Camille")
    made.close()
    return stream.getvalue()


def test_a_cell_is_written_as_a_text() -> None:
    after = changed_workbook(book(), {0: {"nom": "=1+1", "rpps": "01"}})
    assert sheets(after)[0].rows == (
        (1, ("Nom", "Prénom", "rpps")),
        (3, ("=1+1", "Camille", "01")),
    )
    assert as_csv(after) == '"Nom";"Prénom";"rpps"\n"=1+1";"Camille";"01"\n'


def test_nothing_changes_twice() -> None:
    once = changed_workbook(book(), {0: {"nom": "Neuf"}})
    assert changed_workbook(once, {0: {"nom": "Neuf"}}) == once


def test_a_formula_is_not_written_over() -> None:
    with pytest.raises(ValueError, match="formula"):
        changed_workbook(book(), {0: {"prenom": "Dominique"}})


def test_a_row_goes_and_another_comes() -> None:
    after = changed_workbook(book(), {}, [{"nom": "Neuf", "prenom": ""}], {0})
    assert sheets(after)[0].rows == ((1, ("Nom", "Prénom")), (4, ("Neuf", "")))
