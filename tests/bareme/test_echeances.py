"""Schedules worked by hand."""

from datetime import date
from decimal import Decimal

import pytest

from cptskit.bareme import Base, Echeancier, Hypotheses, Motif, echeancier
from cptskit.projet.codes import CodeMission
from cptskit.projet.contrat import Montants, MontantsContrat

SIGNATURE = date(2027, 3, 1)
AT_SIGNATURE = dict.fromkeys(tuple(CodeMission)[:4], SIGNATURE)


def payments(found: Echeancier, code: str) -> list[tuple[str, int, str, Decimal]]:
    return [
        (v.nature.value, v.annee_contrat, v.du.isoformat(), v.euros)
        for v in found.versements
        if v.code == code
    ]


def civil(found: Echeancier) -> dict[int, Decimal]:
    return {year: cumul.euros for year, cumul in found.par_annee_civile.items()}


def test_missions_that_start_at_the_signature() -> None:
    """Taille 3: fixed parts 90 000, 45 000, 17 500, and 45 000 then 22 500 for the crisis plan."""
    found = echeancier(Hypotheses(signature=SIGNATURE, taille=3, demarrages=AT_SIGNATURE))
    assert payments(found, "fonctionnement")[:3] == [
        ("signature", 1, "2027-03-01", Decimal("75000.00")),
        ("acompte", 2, "2028-03-01", Decimal("56250.00")),
        ("solde", 2, "2029-03-01", Decimal("18750.00")),
    ]
    assert payments(found, "crises")[:4] == [
        ("acompte", 1, "2027-03-01", Decimal("33750.00")),
        ("solde", 1, "2028-03-01", Decimal("11250.00")),
        ("acompte", 2, "2028-03-01", Decimal("16875.00")),
        ("solde", 2, "2029-03-01", Decimal("5625.00")),
    ]
    assert payments(found, "parcours")[-1] == ("solde", 5, "2032-03-01", Decimal("11250.00"))
    # 2027: 75 000 + 75 % of 197 500; 2028: 25 % of 197 500 + 75 % of 250 000; 2032: 25 % of it.
    assert civil(found) == {
        2027: 223_125, 2028: 236_875, 2029: 250_000, 2030: 250_000, 2031: 250_000, 2032: 62_500,
        2033: 0,
    }  # fmt: skip
    years = {year: cumul.euros for year, cumul in found.par_annee_contrat.items()}
    assert years == {1: 272_500, 2: 250_000, 3: 250_000, 4: 250_000, 5: 250_000}
    assert found.total.euros == 1_272_500
    assert found.total.estime == 45_000  # the plan, the only C cell; no year is prorated
    assert found.complet


def test_variable_parts_come_in_the_next_year_of_the_contract_and_are_not_counted() -> None:
    found = echeancier(Hypotheses(signature=SIGNATURE, taille=3, demarrages=AT_SIGNATURE))
    first = found.maximum_variable[0]
    assert (first.du, first.au) == (date(2028, 3, 1), date(2029, 2, 28))
    most = {year: cumul.maximum_variable for year, cumul in found.par_annee_civile.items()}
    assert most[2028] == 0
    assert [most[year] for year in range(2029, 2034)] == [97_500] * 5
    assert not any(v.nature == "variable" for v in found.versements)


def test_a_share_of_the_variable_parts_may_be_counted() -> None:
    contract = Hypotheses(signature=SIGNATURE, taille=3, demarrages=AT_SIGNATURE)
    found = echeancier(contract, part_variable=Decimal(80))
    assert found.total.euros == 1_272_500 + 5 * 78_000
    assert found.total.maximum_variable == 5 * 97_500
    with pytest.raises(ValueError, match="0 à 100"):
        echeancier(contract, part_variable=Decimal(101))


def test_a_crisis_brings_its_part_for_its_own_year_only() -> None:
    contract = Hypotheses(
        signature=SIGNATURE, taille=3, demarrages=AT_SIGNATURE, annee_contrat=2, crise_reconnue=True
    )
    crises = [v for v in echeancier(contract).maximum_variable if v.code == "crises"]
    assert [(v.annee_contrat, v.euros) for v in crises] == [(2, 67_500)]


@pytest.mark.parametrize(
    ("start", "base", "advance", "balance"),
    [
        # 335 days of 366: 90 000 × 335/366 = 82 377.05, of which 75 % is 61 782.79, told as 61 783.
        (date(2027, 4, 1), Base.JOURS, "61783", "20594"),
        # 11 months of 12: 82 500.
        (date(2027, 4, 1), Base.MOIS, "61875.00", "20625.00"),
        # 10 whole months of 12: 75 000.
        (date(2027, 4, 15), Base.MOIS, "56250.00", "18750.00"),
        # 1 day of 366: 245.90.
        (date(2028, 2, 29), Base.JOURS, "184", "62"),
    ],
)
def test_a_mission_that_starts_during_the_year(
    start: date, base: Base, advance: str, balance: str
) -> None:
    starts = {**AT_SIGNATURE, CodeMission.ACCES_AUX_SOINS: start}
    contract = Hypotheses(signature=SIGNATURE, taille=3, demarrages=starts)
    found = echeancier(contract, base=base)
    assert payments(found, "acces_aux_soins")[:3] == [
        ("acompte", 1, start.isoformat(), Decimal(advance)),
        ("solde", 1, "2028-03-01", Decimal(balance)),
        ("acompte", 2, "2028-03-01", Decimal("67500.00")),
    ]
    acces = [v for v in found.versements if v.code == "acces_aux_soins"]
    assert [v.grade for v in acces[:3]] == ["C", "C", "B"]


def test_less_than_a_month_brings_nothing_when_months_count() -> None:
    starts = {**AT_SIGNATURE, CodeMission.PARCOURS: date(2028, 2, 15)}
    contract = Hypotheses(signature=SIGNATURE, taille=3, demarrages=starts)
    found = echeancier(contract, base=Base.MOIS)
    assert payments(found, "parcours")[0] == ("acompte", 2, "2028-03-01", Decimal("33750.00"))


def test_a_contract_of_march_2020() -> None:
    contract = Hypotheses(signature=date(2020, 3, 16), taille=2)
    found = echeancier(contract)
    assert {v.code for v in found.versements} == {"fonctionnement"}
    assert civil(found) == {
        2020: 60_000, 2021: 45_000, 2022: 60_000, 2023: 60_000, 2024: 60_000, 2025: 15_000,
    }  # fmt: skip
    assert found.total.estime == found.total.euros == 300_000
    assert {d.motif for d in found.departs} == {Motif.SANS_MONTANT}
    assert not found.complet


def test_the_amounts_of_a_contract_of_2020_are_paid() -> None:
    montants = MontantsContrat(parcours=Montants(fixe=Decimal(34_500)))
    starts = {CodeMission.PARCOURS: date(2021, 3, 16)}
    contract = Hypotheses(
        signature=date(2020, 3, 16), taille=2, montants=montants, demarrages=starts
    )
    found = echeancier(contract)
    first = next(v for v in found.versements if v.code == "parcours")
    assert (first.du, first.euros, first.grade) == (date(2021, 3, 16), 25_875, None)
    assert found.par_annee_contrat[2].euros == 94_500


def test_an_unknown_start_is_the_last_that_the_agreement_allows() -> None:
    options = frozenset({CodeMission.QUALITE})
    found = echeancier(Hypotheses(signature=SIGNATURE, taille=3, options=options))
    assert {d.mission.code: (d.jour, d.motif) for d in found.departs} == {
        "acces_aux_soins": (date(2027, 9, 1), None),
        "parcours": (date(2028, 3, 1), None),
        "prevention": (date(2028, 3, 1), None),
        "crises": (date(2027, 9, 1), None),
        "qualite": (None, Motif.SANS_DATE),
    }
    assert payments(found, "parcours")[0][:2] == ("acompte", 2)
    supposed = [v for v in found.versements if v.code == "parcours" and v.annee_contrat == 2]
    assert {v.grade for v in supposed} == {"C"}
    assert not found.complet


def test_a_mission_older_than_the_signature_counts_from_it() -> None:
    starts = {**AT_SIGNATURE, CodeMission.PARCOURS: date(2025, 1, 1)}
    found = echeancier(Hypotheses(signature=SIGNATURE, taille=3, demarrages=starts))
    assert payments(found, "parcours")[0] == ("acompte", 1, "2027-03-01", Decimal("33750.00"))


def test_a_mission_that_starts_after_the_contract_is_left_out() -> None:
    starts = {**AT_SIGNATURE, CodeMission.PARCOURS: date(2032, 3, 1)}
    found = echeancier(Hypotheses(signature=SIGNATURE, taille=3, demarrages=starts))
    assert payments(found, "parcours") == []
    assert [d.motif for d in found.departs if d.motif] == [Motif.APRES_LE_CONTRAT]


def test_a_contract_signed_on_29_february() -> None:
    found = echeancier(Hypotheses(signature=date(2024, 2, 29), taille=3))
    days = [v.du for v in found.versements if v.code == "fonctionnement" and v.nature != "solde"]
    assert days == [
        date(2024, 2, 29), date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28),
        date(2028, 2, 29),
    ]  # fmt: skip
