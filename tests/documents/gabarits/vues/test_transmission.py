"""The hand-over of a projet, the day that ends the delay, and when an attestation is due."""

from datetime import date
from typing import Any

import pytest

from cptskit.documents.gabarits.vues.transmission import transmission
from cptskit.documents.readiness import attestation_lacks, transmission_lacks
from cptskit.projet import Projet

DAY = date(2027, 2, 1)
SENT = {"type": "transmission", "date": "2026-11-30", "fait": "oui"}
RECEIVED = {"type": "reception", "date": "2026-12-02", "fait": "oui"}


def projet(*jalons: dict[str, Any], etape: str = "projet", **sections: Any) -> Projet:
    start = {"etape": etape, "identite": {"nom": "CPTS d'essai"}}
    return Projet.model_validate({**start, "calendrier": {"jalons": list(jalons)}, **sections})


def test_the_delay_is_that_of_the_law_at_the_day_of_the_hand_over() -> None:
    known = transmission(projet(SENT), DAY)
    assert (known.mois, known.delai, known.echeance) == (2, "deux mois", date(2027, 1, 30))
    assert (known.terme, known.sur) == ("au plus tôt le 30 janvier 2027", False)
    assert len(known.motifs) == 2
    old = transmission(projet(SENT | {"date": "2018-05-02"}), DAY)
    assert (old.mois, old.echeance, old.motifs) == (None, None, ())


def test_the_delay_runs_from_the_reception() -> None:
    known = transmission(projet(SENT, RECEIVED), DAY)
    assert (known.terme, known.sur) == ("le 2 février 2027", True)


def test_a_reception_of_a_month_counts_from_its_last_day() -> None:
    known = transmission(projet(SENT, RECEIVED | {"date": "2026-12"}), DAY)
    assert (known.echeance, known.sur) == (date(2027, 2, 28), False)


def test_an_electronic_sending_bears_the_number_of_the_association() -> None:
    own = {"statut": "declaree", "rna": "W330000000"}
    known = transmission(projet({**SENT, "voie": "courriel"}, association=own), DAY)
    assert (known.electronique, known.rna, known.jours_ouvres) == (True, "W330000000", "dix")
    assert transmission(projet(SENT), DAY).electronique is False


def test_the_hand_over_that_is_done_goes_before_one_that_is_planned() -> None:
    later = {"type": "transmission", "date": "2027-06-01"}
    known = transmission(projet(SENT, later), DAY)
    assert (str(known.envoi), known.faite) == ("30 novembre 2026", True)


def test_the_receipt_is_found_among_milestones_and_annexes() -> None:
    receipt = {"type": "autre", "date": "2026-12-02", "intitule": "Accusé de réception"}
    annexes = [{"titre": "Statuts"}, {"titre": "Accusé de réception de l'ARS"}]
    known = transmission(projet(SENT, receipt, annexes=annexes), DAY)
    assert (str(known.recu), known.preuve) == ("2 décembre 2026", "Accusé de réception de l'ARS")
    assert transmission(projet(SENT), DAY).preuve is None


@pytest.mark.parametrize(
    ("jalons", "day", "lack"),
    [
        ([SENT, RECEIVED], date(2027, 2, 3), ""),
        ([SENT, RECEIVED], date(2027, 2, 2), "possible après le 2 février 2027"),
        (
            [SENT],
            date(2027, 1, 31),
            "le jour où l'ARS a reçu le projet n'est pas dit (un jalon « type: reception »)",
        ),
        (
            [{**SENT, "destinataire": "cpam"}],
            DAY,
            "envoyé à la caisse seule : aucun délai ne court",
        ),
        (
            [SENT, RECEIVED, {"type": "opposition", "date": "2027-01-15"}],
            DAY,
            "l'ARS s'est opposée au projet",
        ),
        ([], DAY, "aucune transmission faite et datée (calendrier.jalons)"),
        ([{**SENT, "fait": "non"}], DAY, "aucune transmission faite et datée (calendrier.jalons)"),
        ([{**SENT, "date": None}], DAY, "aucune transmission faite et datée (calendrier.jalons)"),
        (
            [{**SENT, "date": "2018-05-02"}],
            DAY,
            "le droit de ce jour ne connaissait pas la validation tacite",
        ),
        (
            [SENT, {"type": "signature", "fait": "oui"}],
            DAY,
            "le projet de santé est déjà validé",
        ),
    ],
)
def test_an_attestation_is_due_once_the_delay_is_over(
    jalons: list[dict[str, Any]], day: date, lack: str
) -> None:
    assert attestation_lacks(projet(*jalons), day) == lack


def test_a_projet_is_handed_over_when_it_is_written_and_not_yet_validated() -> None:
    assert transmission_lacks(projet(), DAY) == ""
    assert "étape « lettre »" in transmission_lacks(projet(etape="lettre"), DAY)
    validated = {"type": "validation", "fait": "oui"}
    assert transmission_lacks(projet(validated), DAY) == "le projet de santé est déjà validé"
