import pytest

from cptskit.documents.texte import tables
from cptskit.documents.texte.tables import widths


def test_a_date_or_an_amount_stays_on_one_line() -> None:
    long = ["Une colonne de mots " * 12]
    kept, *_ = widths([["31\u00a0décembre\u00a02026"], long, long, long])
    cut, *_ = widths([["31 décembre 2026"], long, long, long])
    assert kept > cut


def test_narrow_columns_leave_their_room_to_a_date() -> None:
    long = ["Une colonne de mots " * 12]
    columns = [long, ["0"], ["20"], ["31\u00a0décembre\u00a02026"], long, long]
    assert widths(columns)[3] * 930 / 9 >= 16 + 1.9


def test_width_goes_where_it_takes_lines_away(monkeypatch: pytest.MonkeyPatch) -> None:
    even = ["Une étape de longueur moyenne, toujours la même"] * 8
    one = ["court"] * 7 + ["Une seule étape, mais bien plus longue que les autres. " * 4]
    columns = [even, one, ["31 décembre 2026"] * 8, ["Groupe de travail"] * 8]
    moved = widths(columns)
    monkeypatch.setattr(tables, "_MOVES", 0)
    assert moved[1] > widths(columns)[1]
    assert abs(sum(moved) - 1) < 0.001
