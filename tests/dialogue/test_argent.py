"""The money of a year: three scenarios, and the bridge to civil years."""

from decimal import Decimal

import pytest

from cptskit.dialogue import bilan, pont, scenarios, tresorerie
from tests.dialogue.build import projet
from tests.dialogue.test_bilan import ANNEES

pytestmark = pytest.mark.usefixtures("bareme_d_essai")

MONTANTS = {
    "fonctionnement": "75000",
    "acces_aux_soins": {"fixe": "90000", "variable": "35000"},
}


def test_three_scenarios_rise() -> None:
    whole = projet(ANNEES, montants=MONTANTS)
    annee = bilan(whole, "2025")
    assert annee is not None
    found = scenarios(whole, annee)
    assert found is not None
    (access,) = [ligne for ligne in found.lignes if ligne.code == "acces_aux_soins"]
    assert (access.fixe, access.attendu, access.maximum) == (90_000, 22_000, 35_000)
    assert found.fixe <= found.attendu <= found.maximum
    assert found.attendu - found.fixe == annee.gagne


def test_the_bridge_gives_back_what_each_year_pays() -> None:
    whole = projet(ANNEES, montants=MONTANTS)
    annee = bilan(whole, "2025")
    assert annee is not None
    found = pont(whole, annee)
    assert found is not None
    assert sum(found.totaux) == sum(sum(sums, Decimal(0)) for _, sums in found.lignes)
    assert found.annees_civiles[0] == 2022


def test_without_a_signature_nothing_is_said() -> None:
    whole = projet(ANNEES, signature=None)
    annee = bilan(whole, "2025")
    assert annee is not None
    assert scenarios(whole, annee) is None


def test_cash_by_date_ends_at_the_three_sums() -> None:
    whole = projet(ANNEES, montants=MONTANTS)
    annee = bilan(whole, "2025")
    assert annee is not None
    found, three = tresorerie(whole, annee), scenarios(whole, annee)
    assert three is not None
    last = found[-1]
    assert (last.fixe, last.attendu, last.maximum) == (three.fixe, three.attendu, three.maximum)
    assert [one.libelle for one in found] == ["acompte", "solde", "variable"]
    assert [one.du for one in found] == sorted(one.du for one in found)
    assert found[0].attendu == found[0].fixe
