"""Mandates: who ends when, which seats are filled, what the statutes say of professions."""

from datetime import date
from typing import Any

from cptskit.assemblees import etat_des_mandats, extrait, presences, seance_au
from cptskit.projet import Projet

COLLEGE = "Professionnels"


def project(**told: Any) -> Projet:
    governance = {
        "colleges": [{"nom": COLLEGE, "titulaires": 3, "duree": 3}],
        "regles_statutaires": {
            "alternance_de_profession": "oui",
            "duree_de_presidence": 2,
            "sieges_par_profession": 1,
        },
        "mandats": [
            seat("Alix Exemple", "infirmier", "2023-05-10"),
            seat("Noé Factice", "infirmier", "2025-05-12"),
            {"fonction": "Présidente", "nom": "Alix Exemple", "debut": "2025-05-12"},
        ],
    }
    sections = {"etape": "contrat", "identite": {"nom": "Essai"}, "gouvernance": governance}
    return Projet.model_validate({**sections, **told})


def seat(nom: str, profession: str, debut: str) -> dict[str, str]:
    told = {"fonction": "administrateur", "nom": nom, "profession": profession}
    return {**told, "college": COLLEGE, "debut": debut}


def test_the_length_of_the_college_ends_a_mandate() -> None:
    state = etat_des_mandats(project(), date(2026, 1, 1))
    assert state is not None
    assert {(cour.nom, cour.fin) for cour in state.en_cours if cour.college} == {
        ("Alix Exemple", date(2026, 5, 10)),
        ("Noé Factice", date(2028, 5, 12)),
    }
    assert [president.fin for president in state.presidents] == [date(2027, 5, 12)]
    assert state.alternance


def test_what_ends_by_the_next_assembly_is_to_be_renewed() -> None:
    planned = [{"date": "2026-05-20", "type": "ordinaire"}]
    state = etat_des_mandats(project(assemblees=planned), date(2026, 1, 1))
    assert state is not None
    assert (state.jusqu_au, state.assemblee_dite) == (date(2026, 5, 20), True)
    assert [(one.mandat.nom, one.passee) for one in state.a_renouveler] == [("Alix Exemple", False)]


def test_a_new_mandate_takes_the_seat_of_one_that_ended() -> None:
    elected = seat("Zoé Témoin", "sage_femme", "2026-05-20")
    held = [{"date": "2026-05-20", "elus": [elected]}]
    state = etat_des_mandats(project(assemblees=held), date(2026, 6, 1))
    assert state is not None
    assert [one.mandat.fonction for one in state.a_renouveler] == ["Présidente"]
    assert [(college.pourvus, college.sieges) for college in state.colleges] == [(2, 3)]
    assert state.trop_nombreux == ()


def test_a_profession_has_no_more_seats_than_the_statutes_let_it() -> None:
    state = etat_des_mandats(project(), date(2026, 1, 1))
    assert state is not None
    assert state.trop_nombreux == (("infirmier", 2),)


def test_a_project_without_mandates_has_no_state() -> None:
    bare = Projet.model_validate({"etape": "projet", "identite": {"nom": "Essai"}})
    assert etat_des_mandats(bare, date(2026, 1, 1)) is None
    assert seance_au(bare, date(2026, 1, 1)) is None


def test_the_extract_tells_consent_mandates_and_attendance() -> None:
    members = [
        {"nom": "Exemple", "prenom": "Alix", "profession": "infirmier", "accord": "non"},
        {"nom": "Témoin", "prenom": "Zoé", "profession": "sage_femme"},
    ]
    signed = [{"nom": "Zoé Témoin", "represente_par": "Alix Exemple"}, {"nom": "Alix Exemple"}]
    told = project(
        membres={"professionnels": members},
        assemblees=[{"date": "2026-01-20", "emargement": signed}],
    )
    alix, zoe, noe = extrait(told, date(2026, 2, 1), date(2026, 1, 1))
    assert (alix.nom, alix.membre, alix.accord, alix.presences) == ("Alix Exemple", True, False, 1)
    assert alix.mandats == ("administrateur", "Présidente")
    assert (zoe.accord, zoe.representations) == (None, 1)
    assert (noe.nom, noe.membre) == ("Noé Factice", False)
    assert presences(told, date(2026, 2, 1)) == ()
