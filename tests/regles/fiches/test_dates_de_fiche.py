"""Dates of fiches, when only months or years are known, and within the contract."""

from datetime import date

import pytest

from tests.regles.checked import found

CONTRACT = "contrat: {signature: 2027-01-15}\n"


def keys(code: str, dates: str, head: str = CONTRACT, day: date = date(2026, 10, 1)) -> list[str]:
    fiche = f"{{id: A, titre: Dépistages, {dates}}}"
    yaml = f"{head}missions: {{prevention: {{fiches: [{fiche}]}}}}\n"
    return [str(finding.route[-1]) for finding in found(code, yaml, day=day)]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("debut: 2027-03, fin: 2032-01", []),
        ("debut: 2027-03, fin: 2032-01-15", []),
        ("debut: 2027-03, fin: 2032-01-16", ["fin"]),
        ("debut: 2032-02", ["debut"]),
        ("debut: 2025-03, fin: 2029", []),
        ("debut: 2025-03, fin: 2026", ["fin"]),
        ("debut: 2027, fin: 2032", []),
    ],
)
def test_a_fiche_stays_within_the_five_years_of_its_contract(
    dates: str, expected: list[str]
) -> None:
    assert keys("FIC008", dates) == expected


def test_a_contract_of_unknown_day_or_over_is_not_held_against_a_fiche() -> None:
    assert keys("FIC008", "fin: 2032-12", "contrat: {signature: 2027}\n") == []
    old = "contrat: {signature: 2020-03}\n"
    assert keys("FIC008", "debut: 2026-12", old, date(2025, 3, 1)) == ["debut"]
    assert keys("FIC008", "debut: 2026-12", old, date(2025, 4, 1)) == []


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        ("debut: 2027-03, fin: 2027", False),
        ("debut: 2027-03, fin: 2027-03", False),
        ("debut: 2027-03-02, fin: 2027-03-01", True),
    ],
)
def test_an_end_is_before_a_start_only_when_sure(dates: str, wrong: bool) -> None:
    assert bool(keys("FIC009", dates)) is wrong


def test_an_indicator_beyond_the_contract() -> None:
    late = "debut: 2027-03, indicateurs: [{intitule: Dépistages, echeance: 2033}]"
    assert keys("FIC018", late) == ["echeance"]
    assert keys("FIC018", late.replace("2033", "2032")) == []
