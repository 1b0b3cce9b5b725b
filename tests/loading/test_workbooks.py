import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.loading.workbooks import UnreadableWorkbookError, is_workbook, sheets

from .workbook import Day, xlsx


def test_cells_say_what_one_would_type() -> None:
    (sheet,) = sheets(xlsx({"Feuil1": [["a", 10000012345, 1.5, True, Day(45000), None, "é"]]}))
    assert sheet.rows == ((1, ("a", "10000012345", "1,5", "oui", "2023-03-15", "", "é")),)


def test_rows_keep_their_numbers_and_columns_their_places() -> None:
    rows = [[None, "nom"], [None, None], [None, "Exemple"]]
    (sheet,) = sheets(xlsx({"Feuil1": rows}, first=3))
    assert sheet.rows == ((3, ("", "nom")), (5, ("", "Exemple")))


def test_hidden_sheets_are_left_out_and_empty_ones_are_empty() -> None:
    book = xlsx({"Vue": [], "Cachée": [["x"]]}, hidden=("Cachée",))
    assert [(sheet.name, sheet.rows) for sheet in sheets(book)] == [("Vue", ())]


@pytest.mark.parametrize("raw", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_a_damaged_workbook_is_refused_in_french(raw: bytes) -> None:
    assert is_workbook(raw)
    with pytest.raises(UnreadableWorkbookError, match="le classeur est abîmé"):
        sheets(raw)


def test_a_sheet_too_large_is_refused() -> None:
    wide = [[None] * 600 + ["x"], *[[]] * 999, ["y"]]
    with pytest.raises(UnreadableWorkbookError, match="trop grande"):
        sheets(xlsx({"Feuil1": wide}))


@settings(max_examples=150, deadline=None)
@given(st.integers(0), st.binary(max_size=4), st.integers(0, 40))
def test_a_workbook_with_wild_bytes_answers(place: int, wild: bytes, cut: int) -> None:
    raw = xlsx({"Feuil1": [["nom", "profession"], ["Exemple", "infirmier"]]})
    at = place % len(raw)
    try:
        sheets(raw[:at] + wild + raw[at + cut :])
    except UnreadableWorkbookError as error:
        assert str(error)
