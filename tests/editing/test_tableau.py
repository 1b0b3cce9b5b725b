"""The table of members changed cell by cell: all else stays, to the byte."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.editing.tableau import changed_table
from cptskit.loading.cells import rows
from cptskit.loading.files import Source
from cptskit.loading.formulas import restored

TEXT = '\ufeffNom;Prénom;Profession\r\nExemple;"Ca;mille";infirmier\r\n\r\nCourt\r\nFin;;autre'


def said(text: str, sign: str = ";") -> list[list[str]]:
    source = Source.of("", text.removeprefix("\ufeff"))
    return [[restored(cell.text) for cell in row] for row in rows(source.text, sign)]


def test_a_cell_changes_alone() -> None:
    after = changed_table(TEXT, {0: {"profession": "autre"}, 2: {"prenom": 'D"o'}})
    assert after == TEXT.replace(";infirmier", ";autre").replace("Fin;;", 'Fin;"D""o";')


def test_a_short_row_grows_to_its_column() -> None:
    assert "Court;;autre\r\n" in changed_table(TEXT, {1: {"profession": "autre"}})


def test_a_new_column_stands_on_the_right() -> None:
    after = changed_table(TEXT, {0: {"rpps": "10000000001"}})
    assert after.startswith('\ufeffNom;Prénom;Profession;rpps\r\nExemple;"Ca;mille";infirmier;1')
    assert "\r\nCourt\r\nFin;;autre" in after


def test_rows_go_and_come_before_the_end_of_the_file() -> None:
    new = [{"nom": "Neuf", "profession": "autre"}]
    head = "\ufeffNom;Prénom;Profession\r\n\r\nCourt\r\n"
    assert changed_table(TEXT, {}, new, {0, 2}) == f"{head}Neuf;;autre\r\n"
    assert changed_table(TEXT, {}, new, {0}) == f"{head}Fin;;autre\r\nNeuf;;autre"


@pytest.mark.parametrize("text", ["=1+1", "@x", "-5", "+33 1", "\tx"])
def test_no_cell_is_a_formula(text: str) -> None:
    after = changed_table(TEXT, {0: {"nom": text}})
    assert said(after)[1][0] == text
    assert f"\n{text}" not in after


CELLS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\x85"),
    max_size=12,
)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=4), st.data())
def test_what_is_read_back_is_what_was_asked_for(
    table: list[list[str]], data: st.DataObject
) -> None:
    quoted = [
        ['"' + cell.replace('"', '""') + '"' for cell in ["x" + row[0], *row[1:]]] for row in table
    ]
    text = "nom,prenom\n" + "".join(",".join(row[:2]) + "\n" for row in quoted)
    before = said(text, ",")
    at = data.draw(st.integers(0, len(table) - 1))
    new = data.draw(CELLS)
    after = said(changed_table(text, {at: {"prenom": new}}), ",")
    assert after[at + 1][1:] == [new.strip()]
    assert [row for i, row in enumerate(after) if i != at + 1] == [
        row for i, row in enumerate(before) if i != at + 1
    ]
