"""Indicators sheets as communities keep them."""

from io import BytesIO

import xlsxwriter

from cptskit.importing.annee.modele import Lu
from tests.importing.reprise.make import ods

from .conftest import Lire


def _refused(lu: Lu) -> list[str]:
    return [f"{note.place} {note.message}" for note in lu.notes if note.refusee]


def test_a_plain_sheet_by_id(lecture: Lire) -> None:
    lu = lecture(
        "suivi.csv",
        "Code;Indicateur;Valeur;Date de mesure;Source;Pièce;Reçue\n"
        "ACC.1;Patients;740 patients;14/06/2026;la caisse;Extrait de la caisse;oui\n"
        "PRE.1;Dépistage;34,6;juin 2026;la caisse;Extrait, dépistage;oui\n"
        "CRI.1;Exercice;oui;;;Compte rendu;non\n",
    )
    assert lu.entrees["mesures"] == [
        {
            "indicateur": "ACC.1",
            "valeur": "740",
            "date": "2026-06-14",
            "source": "la caisse",
            "preuves": ["P1"],
        },
        {
            "indicateur": "PRE.1",
            "valeur": "34,6 %",
            "date": "2026-06",
            "source": "la caisse",
            "preuves": ["P-PRE.1"],
        },
        {"indicateur": "CRI.1", "atteint": "oui", "preuves": ["P-CRI.1"]},
    ]
    assert lu.entrees["preuves"] == [
        {"id": "P-PRE.1", "titre": "Extrait, dépistage", "recue": "oui"},
        {"id": "P-CRI.1", "titre": "Compte rendu"},
    ]
    assert _refused(lu) == []
    assert any("34,6" in note.message and "%" in note.message for note in lu.notes)


def test_by_title_under_a_title_with_the_years_as_columns(lecture: Lire) -> None:
    lu = lecture(
        "suivi.csv",
        "Suivi des indicateurs du contrat\n\nIntitulé,2023,2024,2025,Cible\n"
        'Mission accès,,,,\n"Patients en ALD sans médecin traitant (patients)",1 020,880,740,600\n'
        'Dépistage colorectal,,,"34,6 %",40 %\n',
    )
    assert [entree["valeur"] for entree in lu.entrees["mesures"]] == ["740", "34,6 %"]
    assert [note.message for note in lu.notes] == ["« Mission accès » n'a pas de valeur."]
    assert any("« 2024 »" in remarque and "« Cible »" in remarque for remarque in lu.remarques)


def test_a_workbook_whose_cells_show_percents_and_days(lecture: Lire) -> None:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Indicateurs")
    sheet.write_row(2, 1, ["Indicateur", "Réalisé", "Relevé le", "Observations"])
    percent = book.add_format({"num_format": "0.0%"})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write(3, 1, "PRE.1 – Dépistage colorectal")
    sheet.write_number(3, 2, 0.346, percent)
    sheet.write_number(3, 3, 46187, day)
    sheet.write(3, 4, "En hausse")
    sheet.write(4, 1, "PRE.9 – Vaccins")
    sheet.write_number(4, 2, 12)
    book.add_worksheet("Notes").write(0, 0, "rien ici")
    book.close()
    lu = lecture("suivi.xlsx", stream.getvalue())
    assert lu.entrees["mesures"] == [
        {
            "indicateur": "PRE.1",
            "valeur": "34,6 %",
            "date": "2026-06-14",
            "commentaire": "En hausse",
        }
    ]
    (unknown,) = _refused(lu)
    assert "suivi.xlsx, feuille « Indicateurs », cellule B5" in unknown
    assert "« PRE.9 – Vaccins » n'est pas un indicateur du contrat" in unknown
    assert "suivi.xlsx, feuille « Notes » : non lue." in lu.remarques


def test_what_is_unsure_is_asked_with_its_cell(lecture: Lire) -> None:
    lu = lecture(
        "suivi.csv",
        "Id;Valeur;Atteint\nACC.1;1.234;\nPRE.1;0,35;\nCRI.1;;peut-être\nacc.1;environ 700;\n",
    )
    assert "mesures" not in lu.entrees
    assert [text.split(" ")[2] for text in _refused(lu)] == ["B2", "B3", "C4", "B5"]
    assert "deux façons" in _refused(lu)[0]


def test_not_given_by_the_caisse_and_told_twice(lecture: Lire) -> None:
    lu = lecture("s.csv", "Id;Résultat\nACC.1;NC\nPRE.1;31 %\nPRE.1;32 %\nPRE.1;31 %\n")
    assert lu.entrees["mesures"] == [
        {"indicateur": "ACC.1", "non_communique": "oui"},
        {"indicateur": "PRE.1", "valeur": "31 %"},
    ]
    assert _refused(lu) == [
        "s.csv, ligne 4 « PRE.1 » est dit autrement, s.csv, cellule B3 : gardez une ligne."
    ]


def test_no_value_for_the_year_is_no_indicators_sheet(lecture: Lire) -> None:
    lu = lecture("s.csv", "Id;Indicateur;Résultat 2024\nACC.1;Patients;880\n")
    assert lu.entrees == {}
    assert "2025" in _refused(lu)[0]


def test_a_libreoffice_workbook(lecture: Lire) -> None:
    rows = [["N°", "Indicateur", "Résultat 2025-2026"], ["PRE.1", "Dépistage", (0.346, "%")]]
    lu = lecture("suivi.ods", ods({"Suivi": rows}))
    assert lu.entrees["mesures"] == [{"indicateur": "PRE.1", "valeur": "34,6 %"}]
