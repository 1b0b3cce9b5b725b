from datetime import date
from typing import Any

from cptskit.progress import deadlines
from cptskit.projet import Projet


def days(after: date, **sections: Any) -> dict[str, str]:
    head = {"etape": "contrat", "identite": {"nom": "Essai"}}
    projet = Projet.model_validate({**head, **sections})
    return {deadline.libelle: str(deadline.quand) for deadline in deadlines(projet, after)}


RETRAIT = "dernier jour d'un retrait de la validation, si elle est illégale"
TACITE = "validation tacite du projet de santé, 2 mois après sa réception"


def calendar(*jalons: str) -> dict[str, Any]:
    return {
        "calendrier": {
            "jalons": [
                {
                    "type": kind,
                    "date": when,
                    "fait": "oui",
                    **dict(zip(("voie",), more, strict=False)),
                }
                for kind, when, *more in (jalon.split() for jalon in jalons)
            ]
        }
    }


def test_all_the_clocks_of_a_projet_run_from_what_is_known() -> None:
    """Sent on paper, its reception not told: at the earliest."""
    assert days(date(2026, 12, 1), **calendar("transmission 2026-12-31")) == {
        "accusé de réception, dans le mois": "le 31 janvier 2027",
        TACITE: "au plus tôt le 28 février 2027",
        RETRAIT: "au plus tôt le 28 juin 2027",
    }


def test_once_received_the_months_run_from_that_day() -> None:
    found = days(
        date(2026, 12, 1), **calendar("transmission 2026-12-30 courriel", "reception 2026-12-31")
    )
    assert found == {TACITE: "le 28 février 2027", RETRAIT: "le 28 juin 2027"}


def test_an_electronic_sending_has_its_own_receipt() -> None:
    found = days(date(2026, 4, 1), **calendar("transmission 2026-04-30 courriel"))
    assert found["accusé de réception, sous dix jours ouvrés"] == "le 19 mai 2026"
    assert found["preuve d'enregistrement de l'envoi électronique, sous un jour ouvré"] == (
        "le 4 mai 2026"
    )


def test_a_validated_project_waits_for_nothing_but_a_withdrawal() -> None:
    found = days(date(2026, 11, 1), **calendar("transmission 2026-10-31", "validation 2026-11-20"))
    assert found == {RETRAIT: "le 20 mars 2027"}


def test_an_opposition_stops_the_tacit_validation() -> None:
    sent = ("transmission 2026-10-31", "reception 2026-11-02", "opposition 2026-12-01")
    assert days(date(2026, 11, 1), **calendar(*sent)) == {}


def test_before_the_tacit_rule_nothing_is_promised() -> None:
    found = days(date(2018, 1, 1), **calendar("transmission 2018-05-02", "reception 2018-05-03"))
    assert found == {}


def test_the_contract_sets_its_dates() -> None:
    found = days(
        date(2026, 3, 2),
        contrat={"signature": "2026-03-01"},
        missions={"acces_aux_soins": {"demarrage": "2026-05-01"}},
    )
    assert found == {
        "dernier jour pour démarrer la mission « Améliorer l'accès aux soins »": (
            "le 1er septembre 2026"
        ),
        "1er anniversaire du contrat": "le 1er mars 2027",
        "dernier jour pour le plein déploiement de la mission « Améliorer l'accès aux soins »": (
            "le 1er septembre 2027"
        ),
        "2e anniversaire du contrat": "le 1er mars 2028",
        "3e anniversaire du contrat": "le 1er mars 2029",
        "4e anniversaire du contrat": "le 1er mars 2030",
        "fin du contrat de 5 ans": "le 1er mars 2031",
    }


def test_what_is_past_is_left_out_and_the_rest_is_in_order() -> None:
    found = days(date(2029, 6, 1), contrat={"signature": "2026-03-01"})
    assert list(found.values()) == ["le 1er mars 2030", "le 1er mars 2031"]


def test_a_month_without_a_day_gives_dates_that_say_so() -> None:
    head = {"etape": "contrat", "identite": {"nom": "Essai"}, "contrat": {"signature": "2024-03"}}
    found = deadlines(Projet.model_validate(head), date(2026, 1, 1))
    assert str(found[0].quand) == "vers le 31 mars 2026"
    assert found[0].quand.pourquoi == "seul le mois de la signature est connu (mars 2024)"


def test_a_signature_that_is_only_planned_in_the_calendar_gives_dates_that_say_so() -> None:
    jalons = [{"type": "signature", "date": "2027-03-01"}]
    head = {"etape": "projet", "identite": {"nom": "Essai"}, "calendrier": {"jalons": jalons}}
    planned, *found = deadlines(Projet.model_validate(head), date(2026, 11, 1))
    assert planned.libelle == "signature du contrat tripartite"
    assert str(found[0].quand) == "vers le 1er mars 2028"
    assert found[0].quand.pourquoi == "la signature n'est que prévue"


def test_milestones_of_the_project_stand_among_the_dates_until_they_are_done() -> None:
    jalons = [
        {"type": "lettre", "date": "2026-11-17", "fait": "oui"},
        {"type": "groupe_projet", "date": "2026-10-01"},
        {"type": "autre", "date": "2026-12-09", "intitule": "Réunion publique"},
        {"type": "assemblee_generale", "date": "2027-03"},
        {"type": "signature"},
    ]
    head = {"etape": "lettre", "identite": {"nom": "Essai"}, "calendrier": {"jalons": jalons}}
    found = deadlines(Projet.model_validate(head), date(2026, 11, 1))
    assert [(one.date_en_mots, one.libelle, one.grade) for one in found] == [
        ("9 décembre 2026", "Réunion publique", ""),
        ("mars 2027", "assemblée générale constitutive", ""),
    ]


def test_a_mission_that_an_amendment_adds_counts_from_it() -> None:
    found = days(
        date(2023, 1, 16),
        contrat={
            "signature": "2021-12-19",
            "avenants": [{"date": "2023-01-15", "nature": "conventionnel"}],
        },
        missions={"crises": {}, "parcours": {}},
    )
    crises = "dernier jour pour démarrer la mission « Réponse aux crises sanitaires graves »"
    assert found[crises] == "le 15 juillet 2023"
    full = "dernier jour pour le plein déploiement de la mission « Organisation de parcours"
    assert [day for words, day in found.items() if words.startswith(full)] == [
        "le 19 décembre 2023"
    ]


def test_a_contract_that_is_over_or_renewed() -> None:
    assert days(date(2026, 11, 1), contrat={"signature": "2020-03-01"}) == {}
    renewed = {"signature": "2020-03-01", "renouvellements": [{"date": "2025-02-10"}]}
    found = days(date(2026, 11, 1), contrat=renewed)
    assert found["fin du contrat de 5 ans"] == "le 10 février 2030"
