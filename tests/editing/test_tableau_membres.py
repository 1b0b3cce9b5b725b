"""Rows of the table of members change as those of a list of the files do, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.editing.champs import Ajout, Deplacement, Retrait, Saisie, applied
from cptskit.editing.tableau_membres import TABLE, Tableau, text_of
from tests.loading.workbook import xlsx

CSV = "\ufeffNom;Prénom;Profession\r\nUn;A;infirmier\r\n\r\nDeux;B;\r\n"
BOOK = text_of(
    xlsx({"Liste": [["Nom", "Prénom", "Profession"], ["Un", "A", "infirmier"], ["Deux", "B", ""]]})
)


@pytest.mark.parametrize("texte", [CSV, BOOK])
def test_cells_rows_and_new_columns(texte: str) -> None:
    table = Tableau(texte)
    table.place(Saisie((*TABLE, 0, "nom"), "Un", "Une"))
    table.place(Saisie((*TABLE, 1, "courriel"), None, "deux@example.org"))
    table.place(Ajout(TABLE, ({"nom": "=1+1", "profession": "infirmier"},)))
    table.place(Retrait((*TABLE, 0), None))
    table.place(Saisie((*TABLE, 2, "nom"), None, "Quatre"))
    table.place(Saisie((*TABLE, 2, "prenom"), None, "D"))
    assert table.rangs == [
        {"nom": "Deux", "prenom": "B", "courriel": "deux@example.org"},
        {"nom": "=1+1", "profession": "infirmier"},
        {"nom": "Quatre", "prenom": "D"},
    ]
    assert Tableau(table.texte).rangs == table.rangs


def test_nothing_else_of_a_csv_changes() -> None:
    table = Tableau(CSV)
    table.place(Saisie((*TABLE, 1, "profession"), None, "médecin; généraliste"))
    assert table.texte == CSV.replace("Deux;B;", 'Deux;B;"médecin; généraliste"')
    table.place(Saisie((*TABLE, 1, "profession"), "médecin; généraliste", None))
    assert table.texte == CSV


def test_an_empty_last_cell_and_cells_behind_it() -> None:
    table = Tableau("nom;profession\nUn;\n")
    table.place(Saisie((*TABLE, 0, "profession"), None, "infirmier"))
    table.place(Saisie((*TABLE, 0, "commune"), None, "Thil"))
    assert table.texte == "nom;profession;commune\nUn;infirmier;Thil\n"


def test_a_row_whose_last_cell_goes_is_a_row_less() -> None:
    table = Tableau("nom;prenom\nUn;\nDeux;B\n")
    table.place(Saisie((*TABLE, 0, "nom"), "Un", None))
    assert table.rangs == [{"nom": "Deux", "prenom": "B"}]
    table.place(Saisie((*TABLE, 0, "nom"), "Deux", "Trois"))
    assert table.texte == "nom;prenom\n;\nTrois;B\n"


def test_what_cannot_be_placed_leaves_the_table_as_it_was() -> None:
    for change in (Deplacement((*TABLE, 0), 1), Saisie(TABLE, None, "texte")):
        table = Tableau(CSV)
        with pytest.raises(ValueError, match="change"):
            table.place(change)
        assert table.texte == CSV


_NAMES = st.sampled_from(["nom", "prenom", "profession", "courriel"])
_WORDS = st.text("aé;\"'=+ ,-", min_size=1, max_size=6).filter(lambda one: one.strip() == one)
_CHANGES = st.one_of(
    st.builds(lambda row, name, word: ("cell", row, name, word), st.integers(0, 3), _NAMES, _WORDS),
    st.builds(lambda row: ("gone", row, "", ""), st.integers(0, 3)),
    st.builds(lambda name, word: ("new", 0, name, word), _NAMES, _WORDS),
)


@given(st.lists(_CHANGES, max_size=8), st.sampled_from([CSV, BOOK]))
def test_any_changes_give_what_they_make_of_the_data(
    changes: list[tuple[str, int, str, str]], texte: str
) -> None:
    table = Tableau(texte)
    data = {"membres": {"professionnels": [dict(rang) for rang in table.rangs]}}
    for kind, row, name, word in changes:
        held = data.get("membres", {}).get("professionnels", []) if data else []
        if kind == "new":
            change: Ajout | Retrait | Saisie = Ajout(TABLE, ({name: word},))
        elif row >= len(held):
            continue
        elif kind == "gone":
            change = Retrait((*TABLE, row), None)
        else:
            change = Saisie((*TABLE, row, name), None, word)
        data = applied(data, change) or {}
        table.place(change)
    wanted = data.get("membres", {}).get("professionnels", [])
    assert Tableau(table.texte).rangs == table.rangs == wanted
