"""Accounts sheets: a journal, a bank's list, a sheet by hand, the entries of an accountant."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cptskit.francais.nombres import exact
from cptskit.importing.annee.valeurs import montant

from .conftest import Lire


def test_a_sheet_by_hand_is_added_up_by_post_and_mission(lecture: Lire) -> None:
    lu = lecture(
        "comptes.csv",
        "Date;Libellé;Recettes;Dépenses;Mission\n"
        "20/06/2025;Acompte;206 250,00 €;;\n"
        "01/07/2025;Réunions;;1 200,10;Accès aux soins\n"
        "02/07/2025;réunions;;99,90;ACC-1\n"
        "03/07/2025;Ateliers;;50;prévention\n"
        "14/06/2025;Loyer de juin;;800;\n"
        "04/07/2025;Repas;;30;Mission inconnue\n"
        "Total;;206 250;1 350;\n",
    )
    assert lu.entrees["recettes"] == [{"libelle": "Acompte", "montant": "206 250"}]
    assert lu.entrees["depenses"] == [
        {"libelle": "Réunions", "montant": "1 300", "mission": "acces_aux_soins"},
        {"libelle": "Ateliers", "montant": "50", "mission": "prevention"},
    ]
    said = {note.place.split(" ")[-1]: note for note in lu.notes}
    assert said["A6"].ecartee
    assert "14 juin 2025" in said["A6"].message
    assert said["E7"].refusee
    assert said["8"].ecartee
    assert (lu.lues, lu.prises) == (7, 4)


def test_the_entries_of_an_accountant(lecture: Lire) -> None:
    lu = lecture(
        "fec.txt",
        "JournalCode\tEcritureDate\tCompteNum\tCompteLib\tEcritureLib\tDebit\tCredit\n"
        "BQ\t20250701\t740000\tSubventions ACI\tCPAM\t0,00\t68750,00\n"
        "BQ\t20250701\t512000\tBanque\tCPAM\t68750,00\t0,00\n"
        "AC\t20250702\t622600\tHonoraires\tCabinet\t1200,50\t0,00\n"
        "AC\t20250703\t622600\tHonoraires\tAvoir\t0,00\t200,50\n",
    )
    assert lu.entrees["recettes"] == [{"libelle": "Subventions ACI", "montant": "68 750"}]
    assert lu.entrees["depenses"] == [
        {"libelle": "Honoraires", "montant": "1 000", "nature": "prestations"}
    ]
    assert [note.ecartee for note in lu.notes] == [True]


def test_one_column_of_amounts_needs_a_side(lecture: Lire) -> None:
    lu = lecture(
        "c.csv",
        'Libellé,Montant,Sens\nCotisations,120,Recette\nPapier,"12,50",D\nDon,-5,\nEau,7,\n',
    )
    assert lu.entrees["recettes"] == [
        {"libelle": "Cotisations", "montant": "120", "nature": "cotisations"}
    ]
    assert [entree["montant"] for entree in lu.entrees["depenses"]] == ["12,5", "5"]
    (asked,) = [note for note in lu.notes if note.refusee]
    assert asked.place == "c.csv, cellule B5"
    assert "recette ou dépense ?" in asked.message


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal(9999999), places=2))
def test_an_amount_written_is_the_amount_read(euros: Decimal) -> None:
    assert montant(f"{exact(euros)} €") == euros
