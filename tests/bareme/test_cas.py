from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cptskit.bareme import (
    Demande,
    OrigineDate,
    TailleInconnueError,
    cas_de_la_population,
    cas_de_la_taille,
    cas_du_projet,
)
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission

TODAY = date(2026, 7, 1)


def projet(**sections: Any) -> Projet:
    base = {"etape": "contrat", "identite": {"nom": "CPTS"}, "contrat": {"taille": 2}}
    return Projet.model_validate({**base, **sections})


@pytest.mark.parametrize(
    ("population", "sizes"),
    [(39_999, [1]), (40_000, [2]), (79_999, [2]), (80_000, [2, 3]), (80_001, [3]), (175_001, [4])],
)
def test_sizes_of_a_population(population: int, sizes: list[int]) -> None:
    cas = cas_de_la_population(population, Demande(), TODAY)
    assert [h.taille for h in cas.hypotheses] == sizes
    assert cas.hypotheses[0].signature == TODAY
    assert cas.origine_date is OrigineDate.AUJOURD_HUI


def test_a_size_and_what_is_asked() -> None:
    demande = Demande(
        signature=date(2020, 3, 1), options=(CodeMission.QUALITE,), annee_contrat=3,
        crise_reconnue=True,
    )  # fmt: skip
    cas = cas_de_la_taille(4, demande, TODAY)
    contract = cas.hypotheses[0]
    assert (contract.taille, contract.signature) == (4, date(2020, 3, 1))
    assert (contract.annee_contrat, contract.crise_reconnue) == (3, True)
    assert contract.options == {CodeMission.QUALITE}
    assert cas.origine_date is OrigineDate.DEMANDEE


def test_the_date_is_the_signature_then_the_documents_then_today() -> None:
    signed = {"taille": 2, "signature": "2024-05-02"}
    planned = {"jalons": [{"type": "signature", "date": "2025-06-03"}]}
    dated = {"nom": "CPTS", "date": "2023-04"}
    for sections, expected, origin in (
        ({"contrat": signed, "calendrier": planned}, date(2024, 5, 2), "signature"),
        ({"calendrier": planned, "identite": dated}, date(2025, 6, 3), "signature"),
        ({"identite": dated}, date(2023, 4, 1), "document"),
        ({}, TODAY, "aujourd_hui"),
    ):  # fmt: skip
        cas = cas_du_projet(projet(**sections), Demande(), TODAY)
        assert (cas.hypotheses[0].signature, cas.origine_date.value) == (expected, origin)


def test_the_size_of_the_contract_wins_over_the_population() -> None:
    territoire = {"population": {"valeur": 80_000}}
    given = cas_du_projet(projet(territoire=territoire), Demande(), TODAY)
    assert [h.taille for h in given.hypotheses] == [2]
    deduced = cas_du_projet(projet(territoire=territoire, contrat=None), Demande(), TODAY)
    assert [h.taille for h in deduced.hypotheses] == [2, 3]


def test_neither_size_nor_population() -> None:
    with pytest.raises(TailleInconnueError, match="--population"):
        cas_du_projet(projet(contrat=None), Demande(), TODAY)
    seasonal = {"population": {"valeur": 90_000, "nature": "saisonniere"}}
    with pytest.raises(TailleInconnueError):
        cas_du_projet(projet(contrat=None, territoire=seasonal), Demande(), TODAY)


def test_options_and_starts_of_the_project() -> None:
    missions = {
        "parcours": {"demarrage": "2027-01"},
        "qualite": {"demarrage": "2027-02-01"},
        "crises": {},
    }
    demande = Demande(
        options=(CodeMission.ACCOMPAGNEMENT,), demarrages={CodeMission.QUALITE: date(2027, 6, 1)}
    )
    cas = cas_du_projet(projet(missions=missions), demande, TODAY)
    contract = cas.hypotheses[0]
    assert contract.options == {CodeMission.QUALITE, CodeMission.ACCOMPAGNEMENT}
    assert contract.demarrages == {
        CodeMission.PARCOURS: date(2027, 1, 31),
        CodeMission.QUALITE: date(2027, 6, 1),
    }
    assert cas.demarrages_imprecis == (CodeMission.PARCOURS,)


@pytest.mark.parametrize(
    ("asked", "kept"),
    [(None, True), (date(2024, 5, 20), True), (date(2029, 5, 20), False)],
)
def test_the_amounts_hold_for_the_contract_of_the_project(asked: date | None, kept: bool) -> None:
    contrat = {"taille": 2, "signature": "2024-05", "montants": {"fonctionnement": "61 000"}}
    cas = cas_du_projet(projet(contrat=contrat), Demande(signature=asked), TODAY)
    montants = cas.hypotheses[0].montants
    assert (montants is not None, cas.montants_ecartes) == (kept, not kept)
    assert montants is None or montants.fonctionnement == Decimal(61_000)


@pytest.mark.parametrize(
    ("signed", "uncertain"), [("2022-09", True), ("2022-08", False), ("2022", True)]
)
def test_a_month_that_avenant_2_cuts(signed: str, uncertain: bool) -> None:
    contrat = {"taille": 2, "signature": signed}
    cas = cas_du_projet(projet(contrat=contrat), Demande(), TODAY)
    assert cas.bareme_incertain is uncertain
