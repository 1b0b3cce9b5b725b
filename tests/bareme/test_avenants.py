"""Amendments: the scale they bring, from their day; and the two readings of 2022."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cptskit.bareme import (
    Cas,
    Demande,
    Echeancier,
    cas_de_la_taille,
    cas_du_projet,
    echeancier,
    tableau,
)
from cptskit.projet import Projet

TODAY = date(2026, 11, 29)
SIGNED = date(2021, 12, 19)


def case(annee: int = 1, *avenants: date, signature: date = SIGNED, taille: int = 3) -> Cas:
    demande = Demande(signature=signature, annee_contrat=annee, avenants=avenants)
    return cas_de_la_taille(taille, demande, TODAY)


def total(annee: int, *avenants: date) -> Decimal:
    (hypotheses,) = case(annee, *avenants).hypotheses
    return tableau(hypotheses).total


def projet(**contrat: Any) -> Projet:
    return Projet.model_validate(
        {
            "etape": "contrat",
            "identite": {"nom": "Essai", "date": "2026-10-01"},
            "contrat": contrat,
        }
    )


def test_without_an_amendment_no_date_moves_the_scale() -> None:
    for annee in range(1, 6):
        (hypotheses,) = case(annee).hypotheses
        found = tableau(hypotheses)
        assert [ligne.code for ligne in found.lignes] == ["fonctionnement"]
        assert found.total_publie is not None
        assert found.total_publie.euros == 370_000


@pytest.mark.parametrize(
    ("annee", "expected"), [(1, 75_000), (2, 370_000), (3, 347_500), (4, 347_500), (5, 347_500)]
)
def test_an_amendment_brings_the_scale_of_its_day(annee: int, expected: int) -> None:
    """The crisis plan is written in the year of the amendment, and updated in the next ones."""
    assert total(annee, date(2023, 1, 15)) == expected


def test_an_amendment_on_an_anniversary_counts_for_that_year_and_not_for_the_one_before() -> None:
    assert total(1, date(2022, 12, 19)) == 75_000
    assert total(2, date(2022, 12, 19)) == 370_000


def test_an_amendment_of_the_spring_of_2022_waits_for_the_third_of_september() -> None:
    (hypotheses,) = case(1, date(2022, 5, 1)).hypotheses
    assert [suite.depuis for suite in hypotheses.suites] == [date(2022, 9, 3)]


def schedule(*avenants: date) -> Echeancier:
    (hypotheses,) = case(1, *avenants).hypotheses
    return echeancier(hypotheses)


def test_the_year_that_an_amendment_cuts_is_prorated_where_amounts_change() -> None:
    cut = schedule(date(2023, 1, 15))
    lignes = {(v.code, v.nature.value): v for v in cut.versements if v.annee_contrat == 2}
    access = lignes["acces_aux_soins", "acompte"]
    assert (access.du, access.prorata and access.prorata.numerateur) == (date(2023, 1, 15), 338)
    assert access.grade == "C"
    running = lignes["fonctionnement", "acompte"]
    assert (running.du, running.prorata, running.euros) == (date(2022, 12, 19), None, 56_250)


def test_a_mission_that_an_amendment_adds_starts_six_months_after_it_at_the_latest() -> None:
    departs = {depart.mission.code: depart for depart in schedule(date(2023, 1, 15)).departs}
    assert departs["crises"].jour == date(2023, 7, 15)
    assert departs["acces_aux_soins"].jour == date(2022, 6, 19)


def test_two_projects_that_differ_by_one_amendment() -> None:
    written = {"signature": "2021-12-19", "taille": 3}
    amended = {**written, "avenants": [{"date": "2023-01-15", "nature": "conventionnel"}]}
    demande = Demande(annee_contrat=5)
    without, with_one = (
        tableau(cas_du_projet(projet(**one), demande, TODAY).hypotheses[0])
        for one in (written, amended)
    )
    assert (without.total, with_one.total) == (75_000, 347_500)


def test_two_amendments_one_of_the_agreement_one_of_the_size() -> None:
    avenants = [
        {"date": "2023-01-15", "nature": "conventionnel"},
        {"date": "2024-06-01", "nature": "taille", "taille": 4},
    ]
    contrat = projet(signature="2021-12-19", taille=3, avenants=avenants)
    fonctionnement = [
        tableau(cas_du_projet(contrat, Demande(annee_contrat=annee), TODAY).hypotheses[0])
        .lignes[0]
        .fixe
        for annee in (1, 2, 3, 4)
    ]
    assert [cell and cell.euros for cell in fonctionnement] == [75_000, 75_000, 90_000, 90_000]


def test_a_territory_or_an_action_changed_moves_no_amount() -> None:
    avenants = [{"date": "2023-01-15", "nature": nature} for nature in ("territoire", "actions")]
    contrat = projet(signature="2021-12-19", taille=3, avenants=avenants)
    found = cas_du_projet(contrat, Demande(annee_contrat=5), TODAY)
    assert tableau(found.hypotheses[0]).total == 75_000


def test_the_amounts_of_an_amendment_win_from_its_day() -> None:
    avenants = [
        {
            "date": "2023-01-15",
            "nature": "conventionnel",
            "montants": {"fonctionnement": "76 000"},
        }
    ]
    contrat = projet(
        signature="2021-12-19",
        taille=3,
        montants={"fonctionnement": "74 000"},
        avenants=avenants,
    )
    found = [
        tableau(cas_du_projet(contrat, Demande(annee_contrat=n), TODAY).hypotheses[0]).lignes[0]
        for n in (1, 2)
    ]
    assert [line.fixe and line.fixe.euros for line in found] == [74_000, 76_000]


def test_a_renewal_with_another_size_is_the_contract_of_its_day() -> None:
    contrat = projet(
        signature="2021-03-01", taille=2, renouvellements=[{"date": "2026-03-01", "taille": 3}]
    )
    (found,) = cas_du_projet(contrat, Demande(), TODAY).hypotheses
    assert (found.signature, found.taille) == (date(2026, 3, 1), 3)
    assert tableau(found).fondement.texte == "aci-avenant-2"


def test_each_contract_of_a_renewed_project_may_be_asked_for_by_its_date() -> None:
    contrat = projet(
        signature="2020-03-01",
        taille=2,
        avenants=[{"date": "2023-01-15", "nature": "conventionnel"}],
        renouvellements=[{"date": "2025-03-01", "taille": 3}],
    )
    found = [
        cas_du_projet(contrat, Demande(signature=day, annee_contrat=5), TODAY).hypotheses[0]
        for day in (date(2020, 3, 1), date(2025, 3, 1), date(2024, 1, 1))
    ]
    assert [(one.taille, len(one.suites)) for one in found] == [(2, 1), (3, 0), (2, 0)]
    assert tableau(found[0]).total == 277_500


@pytest.mark.parametrize(
    ("signature", "count"),
    [(date(2022, 3, 30), 1), (date(2022, 3, 31), 2), (date(2022, 9, 2), 2), (date(2022, 9, 3), 1)],
)
def test_between_both_dates_of_avenant_2_both_readings_are_given(
    signature: date, count: int
) -> None:
    found = case(signature=signature)
    assert (len(found.hypotheses), found.deux_lectures) == (count, count == 2)


def test_a_contract_that_writes_all_its_amounts_has_one_reading() -> None:
    parts = {"fixe": "1 000", "variable": "1 000"}
    codes = ("acces_aux_soins", "parcours", "prevention", "crises")
    montants = {"fonctionnement": "75 000", **dict.fromkeys(codes, parts)}
    found = cas_du_projet(
        projet(signature="2022-06-15", taille=3, montants=montants), Demande(), TODAY
    )
    assert (len(found.hypotheses), found.deux_lectures) == (1, True)


def test_the_length_that_a_contract_writes() -> None:
    (found,) = cas_du_projet(
        projet(signature="2024-03-01", taille=3, duree=3), Demande(annee_contrat=3), TODAY
    ).hypotheses
    assert (found.duree, found.anniversaire(found.duree)) == (3, date(2027, 3, 1))
