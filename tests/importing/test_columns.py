import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.importing.columns import find_columns, refuse_doubles
from cptskit.importing.headers import STATUT
from cptskit.socle.errors import UnreadableTableError


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("NOM", "nom"),
        ("Nom d’usage *", "nom"),
        ("Prénom(s)", "prenom"),
        ("Votre profession", "profession"),
        ("Spécialité médicale", "specialite"),
        ("N° RPPS", "rpps"),
        ("RPPS / ADELI", "rpps"),
        ("ADELI", "adeli"),
        ("Ville", "commune"),
        ("Commune d'exercice", "commune"),
        ("Mode d'exercice (libéral, salarié)", "mode_exercice"),
        ("E-mail", "courriel"),
        ("Adresse mail", "courriel"),
        ("Tél. portable", "telephone"),
        ("Date d'adhésion", "adhesion"),
        ("Structure d'exercice", "structure"),
    ],
)
def test_headers_in_the_usual_words(header: str, name: str) -> None:
    columns = find_columns([["Nom de famille" if name != "nom" else "profession", header]])
    assert columns is not None
    assert columns.places[name] == (1,)


def test_lines_above_the_headers_are_skipped() -> None:
    rows = [["CPTS d'exemple"], ["Nom : liste 2026", ""], ["Nom", "Prénom", "Métier"], ["A", "B"]]
    columns = find_columns(rows)
    assert columns is not None
    assert columns.header == 2


def test_a_table_without_names_has_no_headers() -> None:
    assert find_columns([["Profession", "Ville"], ["IDE", "Miribel"]]) is None
    assert find_columns([["Nom", "Remarque"]]) is None


def test_two_columns_of_a_thing_are_not_chosen_between() -> None:
    headers = ["Nom", "Commune du cabinet", "Commune d'exercice"]
    columns = find_columns([headers])
    assert columns is not None
    with pytest.raises(
        UnreadableTableError, match=r"B \(« Commune du cabinet »\) et C \(« Commune d'exercice »"
    ):
        refuse_doubles(columns, headers)


def test_a_telling_header_goes_before_a_vague_one() -> None:
    columns = find_columns([["Nom", "Ville", "Ville d'exercice"]])
    assert columns is not None
    assert columns.places["commune"] == (2,)
    assert columns.left_out == (1,)


def test_the_last_year_tells_who_is_a_member() -> None:
    columns = find_columns([["Nom", "Adhérent 2025", "Adhérent 2026", "Profession"]])
    assert columns is not None
    assert columns.places[STATUT] == (2,)


def test_two_rows_of_headers_are_one() -> None:
    rows = [["Nom", "Exercice", "", "Contact"], ["", "Profession", "Commune", "Mail"], ["A"]]
    columns = find_columns(rows)
    assert columns is not None
    assert columns.header == 1
    assert columns.titles == ("Nom", "Profession", "Commune", "Mail")


def test_two_phones_are_no_contradiction() -> None:
    headers = ["Nom", "Tél fixe", "Portable"]
    columns = find_columns([headers])
    assert columns is not None
    refuse_doubles(columns, headers)


@given(st.lists(st.lists(st.text() | st.sampled_from(["nom", "prénom"]), max_size=5), max_size=5))
def test_any_rows_are_answered(rows: list[list[str]]) -> None:
    columns = find_columns(rows)
    assert columns is None or columns.header < len(rows)
