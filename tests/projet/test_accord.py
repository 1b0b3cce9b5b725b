"""Who said no is counted, and named nowhere; who was not asked, or said yes, is named."""

import pytest

from cptskit.projet.publication import nommer, publier, refus
from tests.projet.test_publication import project

ZOE = {"nom": "Témoin", "prenom": "Zoé", "profession": "sage_femme", "accord": "non"}
ALIX = {"nom": "Exemple", "prenom": "Alix", "profession": "infirmier", "accord": "oui"}
NOE = {"nom": "Factice", "prenom": "Noé", "profession": "infirmier"}


def test_who_refused_is_counted_and_not_listed() -> None:
    seen = nommer(project(membres={"professionnels": [ZOE, ALIX, NOE]})).membres
    assert seen is not None
    assert [professionnel.nom for professionnel in seen.professionnels] == ["Exemple", "Factice"]
    assert seen.nombre == 3
    counts = {effectif.profession.value: effectif.nombre for effectif in seen.effectifs}
    assert counts == {"infirmier": 2, "sage_femme": 1}


@pytest.mark.parametrize("words", ["Zoé Témoin", "Témoin Zoé", "Mme Témoin", "ZOÉ TÉMOIN"])
def test_who_refused_is_in_no_text(words: str) -> None:
    seen = nommer(
        project(
            membres={"professionnels": [ZOE, ALIX]},
            evaluation={"methode": f"Suivi par {words} et Alix Exemple.", "responsable": words},
        )
    )
    assert seen.evaluation is not None
    assert str(seen.evaluation.methode) == "Suivi par une sage-femme et Alix Exemple."
    assert seen.evaluation.responsable == "une sage-femme"


def test_who_refused_is_named_as_no_officer_nor_contact() -> None:
    elu = {"nom": "Zoé Témoin", "civilite": "Mme", "profession": "sage_femme"}
    seen = nommer(
        project(
            membres={"professionnels": [ZOE]},
            gouvernance={"bureau": {"fonctions": [{"fonction": "président", "titulaires": [elu]}]}},
            contacts=[
                {"nom": "Zoé Témoin", "telephone": "05 36 49 00 33"},
                {"nom": "Alix Exemple"},
            ],
        )
    )
    assert seen.gouvernance is not None
    assert seen.gouvernance.bureau is not None
    (one,) = seen.gouvernance.bureau.fonctions[0].titulaires
    assert (one.nom, one.civilite, one.profession) == (None, None, "sage_femme")
    assert [(contact.nom, contact.telephone) for contact in seen.contacts] == [
        ("Interlocuteur", None),
        ("Alix Exemple", None),
    ]


def test_nothing_changes_where_nobody_refused() -> None:
    whole = project(membres={"professionnels": [ALIX, NOE]})
    assert nommer(whole) is whole
    assert refus(whole) == ()


def test_consent_names_nobody_in_what_is_published() -> None:
    public = publier(project(membres={"professionnels": [ALIX]})).membres
    assert public is not None
    assert public.professionnels == ()
