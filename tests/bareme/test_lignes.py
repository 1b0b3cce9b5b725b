"""The lines of a contract year, from a scale of tests."""

from datetime import date
from decimal import Decimal

import pytest

from cptskit.bareme import (
    AnneeHorsContratError,
    BaremeInconnuError,
    Hypotheses,
    Origine,
    tableau,
)
from cptskit.projet.codes import CodeMission
from cptskit.projet.contrat import Montants, MontantsContrat

SIGNATURE = date(2026, 3, 1)
OPTIONS = frozenset({CodeMission.QUALITE, CodeMission.ACCOMPAGNEMENT})


def hypotheses(taille: int = 3, **others: object) -> Hypotheses:
    return Hypotheses(**{"signature": SIGNATURE, "taille": taille, **others})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("taille", "total", "estimate"),
    [(1, 225_000, 175_000), (2, 295_000, 235_000), (3, 370_000, 45_000), (4, 435_000, 345_000)],
)
def test_totals_of_the_four_socles_without_a_crisis(taille: int, total: int, estimate: int) -> None:
    found = tableau(hypotheses(taille))
    assert (found.total, found.total_estime, found.grade) == (total, estimate, "C")


def test_a_year_after_the_plan_of_taille_3_holds_no_estimate() -> None:
    found = tableau(hypotheses(3, annee_contrat=2))
    assert (found.total, found.total_estime, found.grade) == (347_500, 0, "B")


def test_a_crisis_counts_only_when_it_is_recognised() -> None:
    without, with_one = tableau(hypotheses()), tableau(hypotheses(crise_reconnue=True))
    crises = next(ligne for ligne in without.lignes if ligne.code == "crises")
    assert crises.variable is not None
    assert (crises.variable.euros, crises.variable.compte) == (67_500, False)
    assert with_one.total - without.total == 67_500


@pytest.mark.parametrize(
    ("taille", "fonctionnement", "published"),
    [(1, 50_000, 220_000), (2, 60_000, 287_000), (3, 75_000, 370_000), (4, 90_000, 450_000)],
)
@pytest.mark.parametrize("signature", [date(2019, 8, 25), date(2020, 3, 1), date(2022, 3, 30)])
def test_before_avenant_2_no_mission_line(
    taille: int, fonctionnement: int, published: int, signature: date
) -> None:
    found = tableau(hypotheses(taille, signature=signature, options=OPTIONS))
    assert [(ligne.code, ligne.fixe and ligne.fixe.euros) for ligne in found.lignes] == [
        ("fonctionnement", fonctionnement)
    ]
    assert found.total_estime == fonctionnement
    assert found.total_publie is not None
    assert (found.total_publie.euros, found.total_publie.grade) == (published, "B")
    missing = [mission.code for mission in found.sans_montant]
    assert missing == ["acces_aux_soins", "parcours", "prevention", "qualite", "accompagnement"]


def test_avenant_2_on_its_first_day() -> None:
    found = tableau(hypotheses(signature=date(2022, 9, 3)))
    assert len(found.lignes) == 5
    assert found.sans_montant == ()


def test_the_amounts_of_the_contract_win_and_are_compared() -> None:
    montants = MontantsContrat(
        fonctionnement=Decimal(76_000), acces_aux_soins=Montants(variable=Decimal(34_000))
    )
    found = tableau(hypotheses(montants=montants))
    fonctionnement, acces = found.lignes[0].fixe, found.lignes[1]
    assert fonctionnement is not None
    assert (fonctionnement.euros, fonctionnement.grade) == (76_000, None)
    assert (fonctionnement.origine, fonctionnement.ecart) == (Origine.CONTRAT, 1_000)
    assert acces.fixe is not None
    assert acces.variable is not None
    assert (acces.fixe.origine, acces.variable.ecart) == (Origine.BAREME, -1_000)
    assert (found.total, found.total_bareme, found.ecart) == (370_000, 370_000, 0)


def test_amounts_of_an_old_contract_stand_beside_nothing() -> None:
    montants = MontantsContrat(parcours=Montants(fixe=Decimal(34_500)))
    found = tableau(hypotheses(2, signature=date(2020, 3, 1), montants=montants))
    parcours = found.lignes[1].fixe
    assert parcours is not None
    assert (parcours.euros, parcours.bareme, parcours.ecart) == (34_500, None, None)
    assert (found.total, found.total_bareme, found.ecart) == (94_500, None, None)
    assert [mission.code for mission in found.sans_montant] == ["acces_aux_soins", "prevention"]


@pytest.mark.parametrize(("written_", "kept"), [(45_000, 22_500), (20_000, 20_000)])
def test_an_update_of_the_plan_never_brings_more_than_the_scale(written_: int, kept: int) -> None:
    montants = MontantsContrat(crises=Montants(fixe=Decimal(written_)))
    found = tableau(hypotheses(montants=montants, annee_contrat=2))
    crises = next(ligne.fixe for ligne in found.lignes if ligne.code == "crises")
    assert crises is not None
    assert (crises.euros, crises.contrat) == (kept, written_)


def test_the_plan_is_written_in_the_year_in_which_the_mission_starts() -> None:
    starts = {CodeMission.CRISES: date(2027, 5, 1)}
    fixes = {
        annee: next(
            ligne.fixe.euros
            for ligne in tableau(hypotheses(demarrages=starts, annee_contrat=annee)).lignes
            if ligne.code == "crises" and ligne.fixe
        )
        for annee in range(1, 6)
    }
    assert fixes == {1: 45_000, 2: 45_000, 3: 22_500, 4: 22_500, 5: 22_500}


def test_no_scale_before_the_agreement_nor_for_a_sixth_year() -> None:
    with pytest.raises(BaremeInconnuError, match="24/08/2019"):
        hypotheses(signature=date(2019, 8, 24))
    with pytest.raises(AnneeHorsContratError, match="5 années"):
        hypotheses(annee_contrat=6)
    with pytest.raises(ValueError, match="taille inconnue"):
        hypotheses(5)
