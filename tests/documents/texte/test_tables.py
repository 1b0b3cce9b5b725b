from cptskit.documents.texte.tables import widths


def test_a_date_or_an_amount_stays_on_one_line() -> None:
    long = ["Une colonne de mots " * 12]
    kept, *_ = widths([["31\u00a0décembre\u00a02026"], long, long, long])
    cut, *_ = widths([["31 décembre 2026"], long, long, long])
    assert kept > cut


def test_narrow_columns_leave_their_room_to_a_date() -> None:
    long = ["Une colonne de mots " * 12]
    columns = [long, ["0"], ["20"], ["31\u00a0décembre\u00a02026"], long, long]
    assert widths(columns)[3] * 840 / 9 > 16 + 2
