from datetime import date

import pytest

from cptskit.droit import fraicheur, verifie_le


def test_the_law_in_force_today_was_verified_in_july_2026() -> None:
    assert verifie_le(date(2026, 9, 1)) == date(2026, 7, 1)


def test_before_the_first_agreement_only_what_has_no_date_was_verified() -> None:
    assert verifie_le(date(2015, 1, 1)) == date(2026, 11, 29)


def test_the_oldest_verification_in_force_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def valeur(depuis: int, verifiee: int) -> dict[str, object]:
        return {"depuis": date(depuis, 1, 1), "valeur": 1, "verifie_le": date(verifiee, 1, 1)}

    lus = {
        "vieux": {"a": [valeur(2019, 2020), valeur(2022, 2024)]},
        "neuf": {"b": {"profond": [valeur(2019, 2025)]}, "autre": ["x"], "vide": []},
    }
    monkeypatch.setattr(fraicheur, "FICHIERS", tuple(lus))
    monkeypatch.setattr(fraicheur, "read_law", lus.__getitem__)
    assert verifie_le(date(2021, 1, 1)) == date(2020, 1, 1)
    assert verifie_le(date(2023, 1, 1)) == date(2024, 1, 1)
