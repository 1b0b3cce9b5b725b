import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.importing.fields import (
    read_adhesion,
    read_civilite,
    read_commune,
    read_mode,
    read_rpps,
    refuses_adhesion,
)
from cptskit.projet.dates import DateCivile


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("01/03/2024", "2024-03-01"),
        ("2024-03-01 10:22:11", "2024-03-01"),
        ("mars 2024", "2024-03"),
        ("2024", "2024"),
        ("oui", ""),
        ("X", ""),
        ("12/1/26", "2026-01-12"),
        ("03.02.2026", "2026-02-03"),
        ("3-2-26", "2026-02-03"),
    ],
)
def test_dates_of_adhesion(written: str, kept: str) -> None:
    assert read_adhesion(written) == (kept, "")


def test_the_number_of_a_day_is_its_date_and_is_told() -> None:
    day, remark = read_adhesion("45678")
    assert day == "2025-01-21"
    assert "au 21/01/2025" in remark


def test_what_is_no_date_is_told() -> None:
    assert read_adhesion("bientôt") == (
        "",
        "« bientôt » n'est pas une date d'adhésion : elle est laissée vide.",
    )
    assert refuses_adhesion("Non")
    assert not refuses_adhesion("")


@pytest.mark.parametrize(
    ("written", "mode"),
    [
        ("Libérale", "liberal"),
        ("lib.", "liberal"),
        ("Libéral, indépendant, artisan, commerçant", "liberal"),
        ("salariée", "salarie"),
        ("libéral / salarié", "mixte"),
        ("Mixte", "mixte"),
        ("bénévole", "benevole"),
    ],
)
def test_modes_of_practice(written: str, mode: str) -> None:
    assert read_mode(written) == (mode, "")


@pytest.mark.parametrize(
    ("written", "civilite"),
    [("Madame", "Mme"), ("mme", "Mme"), ("M", "M."), ("Mr.", "M."), ("Dr", ""), ("Docteur", "")],
)
def test_a_civilite_is_read_and_a_title_of_doctor_is_none(written: str, civilite: str) -> None:
    assert read_civilite(written) == (civilite, "")


def test_an_unknown_civilite_is_told() -> None:
    assert read_civilite("X") == (
        "",
        "« X » n'est pas une civilité (Mme, M.) : elle est laissée vide.",
    )


def test_an_unknown_mode_is_told() -> None:
    assert read_mode("retraité")[0] == ""
    assert "retraité" in read_mode("retraité")[1]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("10 00123456 7", "10001234567"),
        ("N° RPPS : 10001234567", "10001234567"),
        ("2A1234567", "2A1234567"),
        ("1,00012E+10", ""),
        ("en cours", ""),
    ],
)
def test_an_rpps_number_is_read_unless_a_spreadsheet_spoilt_it(written: str, kept: str) -> None:
    number, remark = read_rpps(written)
    assert number == kept
    assert bool(remark) is (kept == "")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("24100 Bergerac", "Bergerac"),
        ("Bergerac (24100)", "Bergerac"),
        ("Paris 15", "Paris 15"),
        ("24100", ""),
    ],
)
def test_a_commune_is_read_without_its_postal_code(written: str, kept: str) -> None:
    assert read_commune(written)[0] == kept


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    for read in (read_adhesion, read_mode, read_rpps, read_commune):
        kept, _ = read(text)
        if read is read_adhesion and kept:
            DateCivile.lire(kept)
