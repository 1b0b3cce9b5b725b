"""A contract year: its lines, its evidence, its sums."""

from datetime import date

import pytest

from cptskit.dialogue import annee_au, annee_du_contrat, bilan
from tests.dialogue.build import projet

pytestmark = pytest.mark.usefixtures("bareme_d_essai")

ANNEES = {
    "2024": {"mesures": [{"indicateur": "ACC-1", "valeur": "1000"}]},
    "2025": {
        "mesures": [
            {"indicateur": "ACC-1", "valeur": "740", "preuves": ["P2"]},
            {"indicateur": "ACC-2", "valeur": "210"},
        ],
        "preuves": [{"id": "P1", "titre": "Autre"}, {"id": "P2", "titre": "Extrait"}],
    },
}


def test_a_year_sums_what_its_indicators_earn() -> None:
    annee = bilan(projet(ANNEES), "2025")
    assert annee is not None
    assert (annee.gagne, annee.maximum) == (22_000, 35_000)
    assert sum(mission.gagne for mission in annee.missions) == annee.gagne


def test_evidence_is_numbered_as_it_is_cited() -> None:
    annee = bilan(projet(ANNEES), "2025")
    assert annee is not None
    assert [(piece.numero, piece.preuve.id) for piece in annee.pieces] == [(1, "P2"), (2, "P1")]
    assert [ligne.manque for ligne in annee.lignes] == [
        "pièce 1 attendue",
        "la pièce justificative",
        "la mesure",
    ]


def test_what_was_not_reached_is_carried_over() -> None:
    annee = bilan(projet(ANNEES), "2025")
    assert annee is not None
    assert [ligne.reporte for ligne in annee.lignes] == [True, False, False]
    assert annee.lignes[0].avant is not None


def test_a_year_runs_from_anniversary_to_anniversary() -> None:
    found = annee_du_contrat(projet(), "2025")
    assert found is not None
    assert (found.rang, found.debut, found.fin) == (4, date(2025, 6, 15), date(2026, 6, 14))
    assert annee_du_contrat(projet(), "2030") is None


def test_a_renewed_contract_begins_its_years_anew() -> None:
    renewed = projet(renouvellements=[{"date": "2027-06-15"}])
    found = annee_du_contrat(renewed, "2028")
    assert found is not None
    assert found.rang == 2


def test_a_contract_of_29_february_has_its_years() -> None:
    found = annee_du_contrat(projet(signature="2024-02-29"), "2025")
    assert found is not None
    assert (found.debut, found.fin) == (date(2025, 2, 28), date(2026, 2, 27))


def test_the_year_to_speak_of_is_the_newest_that_has_begun() -> None:
    whole = projet(ANNEES)
    found = [annee_au(whole, day) for day in (date(2025, 1, 1), date(2026, 1, 1))]
    assert [one.cle if one else None for one in found] == ["2024", "2025"]
    assert annee_au(projet(), date(2026, 1, 1)) is None
