from datetime import date
from typing import Any

from cptskit.progress import deadlines
from cptskit.projet import Projet


def days(after: date, **sections: Any) -> dict[str, str]:
    head = {"etape": "contrat", "identite": {"nom": "Essai"}}
    projet = Projet.model_validate({**head, **sections})
    return {one.libelle: f"{one.day:%d/%m/%Y}" for one in deadlines(projet, after)}


def test_tacit_validation_comes_two_months_after_the_transmission() -> None:
    jalons = [{"type": "transmission", "date": "2026-12-31"}]
    found = days(date(2026, 12, 1), calendrier={"jalons": jalons})
    assert list(found.values()) == ["28/02/2027"]
    assert "2 mois" in next(iter(found))


def test_a_validated_project_waits_for_nothing() -> None:
    jalons = [
        {"type": "transmission", "date": "2026-10-31"},
        {"type": "validation", "date": "2026-11-20", "fait": "oui"},
    ]
    assert days(date(2026, 11, 1), calendrier={"jalons": jalons}) == {}


def test_before_the_tacit_rule_nothing_is_promised() -> None:
    jalons = [{"type": "transmission", "date": "2018-05-02"}]
    assert days(date(2018, 1, 1), calendrier={"jalons": jalons}) == {}


def test_the_contract_sets_its_dates() -> None:
    found = days(
        date(2026, 1, 1),
        contrat={"signature": "2026-03-01"},
        missions={"acces_aux_soins": {"demarrage": "2026-05-01"}},
    )
    assert found["anniversaire du contrat"] == "01/03/2027"
    assert found["fin du contrat de 5 ans"] == "01/03/2031"
    start = "dernier jour pour démarrer la mission « Améliorer l'accès aux soins »"
    full = "dernier jour pour le plein déploiement de la mission « Améliorer l'accès aux soins »"
    assert (found[start], found[full]) == ("01/09/2026", "01/09/2027")
    assert len(found) == 4


def test_what_is_past_is_left_out_and_the_rest_is_in_order() -> None:
    found = days(date(2029, 6, 1), contrat={"signature": "2026-03-01"})
    assert list(found.values()) == ["01/03/2030", "01/03/2031"]


def test_a_month_is_no_day_to_count_from() -> None:
    assert days(date(2020, 1, 1), contrat={"signature": "2020-03"}) == {}
