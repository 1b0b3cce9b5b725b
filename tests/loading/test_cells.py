from hypothesis import given
from hypothesis import strategies as st

from cptskit.loading.cells import letters, rows
from cptskit.loading.formulas import hides_a_formula, neutralised, restored

WILD = st.text(st.sampled_from(list("\"';,\t\n a=é+-@\r")) | st.characters())


def texts(text: str, delimiter: str = ";") -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows(text, delimiter)]


def test_quotes_hold_separators_line_ends_and_quotes() -> None:
    assert texts('a;"b;c"\n"d\ne";"f ""g"""\n') == [["a", "b;c"], ["d\ne", 'f "g"']]


def test_empty_rows_are_left_out_and_spaces_stripped() -> None:
    assert texts("a ; b\n;;\n\n c") == [["a", "b"], ["c"]]


def test_each_cell_knows_its_place() -> None:
    first, second = rows('é;"x\ny";z\nlast', ";")
    assert [(cell.start, cell.end) for cell in first] == [
        ((0, 0), (0, 1)),
        ((0, 2), (1, 2)),
        ((1, 3), (1, 4)),
    ]
    assert second[0].start == (2, 0)


def test_an_open_quote_is_a_sign_like_another_and_is_told() -> None:
    (first, second) = rows('"a;b\nc;d', ";")
    assert [cell.closed for cell in first] == [False, True]
    assert first[0].text == '"a'
    assert [cell.text for cell in second] == ["c", "d"]


@given(WILD, st.sampled_from(";,\t"))
def test_any_text_is_cells_at_their_places(text: str, delimiter: str) -> None:
    lines = text.split("\n")
    for row in rows(text, delimiter):
        for cell in row:
            (line, column), (last, end) = cell.start, cell.end
            assert (line, column) <= (last, end)
            assert column <= len(lines[line])
            assert end <= len(lines[last])


@given(WILD)
def test_a_cell_is_read_back_as_it_was_and_never_starts_a_formula(text: str) -> None:
    written = neutralised(text)
    assert restored(written) == text
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_formula_after_a_separator_is_seen() -> None:
    assert hides_a_formula("a,=cmd()")
    assert not hides_a_formula("Saint-Jean, rue du Lac")


def test_columns_have_letters() -> None:
    assert [letters(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
