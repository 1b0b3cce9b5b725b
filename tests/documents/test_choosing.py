from datetime import date
from typing import Any

import pytest

from cptskit.documents.catalogue import KINDS
from cptskit.documents.choosing import choose, offers
from cptskit.documents.names import DEFAULT, FICHE_ACTION
from cptskit.projet import Projet
from cptskit.socle.errors import UnknownDocumentError

DAY = date(2026, 11, 1)
FICHES = {
    "acces_aux_soins": {"fiches": [{"id": "A1", "titre": "Un"}, {"id": "A2", "titre": "Deux"}]},
    "parcours": {"fiches": [{"id": "budget", "titre": "Trois"}]},
}


def projet(**sections: Any) -> Projet:
    start = {"etape": "projet", "identite": {"nom": "CPTS d'essai"}}
    return Projet.model_validate({**start, **sections})


def chosen(*names: str, **sections: Any) -> list[str]:
    return [one.stem for one in choose(names, projet(**{"missions": FICHES, **sections}), DAY)]


@pytest.mark.parametrize(
    "names",
    [
        ("fiche-action:A1,A2",),
        ("fiche-action A1", "fiche-action A2"),
        ("fiche-action:A1", "A2"),
        ("Fiche-Action:a1, a2",),
        ("fiche-action: A1", "fiche-action:A2", "fiche-action:A1"),
    ],
)
def test_a_fiche_action_is_named_by_its_id(names: tuple[str, ...]) -> None:
    assert chosen(*names) == ["fiche-action-A1", "fiche-action-A2"]


def test_all_fiches_are_a_file_each() -> None:
    found = chosen("fiche-action")
    assert found == ["fiche-action-A1", "fiche-action-A2", "fiche-action-budget"]


def test_after_a_fiche_the_name_of_a_document_is_that_document() -> None:
    assert chosen("fiche-action:A1,budget") == ["fiche-action-A1", "budget"]
    assert chosen("fiche-action:budget") == ["fiche-action-budget"]


def test_the_documents_by_default_are_the_letter_and_the_projet() -> None:
    assert chosen(*DEFAULT) == ["lettre-intention", "projet-de-sante"]


def test_all_is_what_the_project_is_ready_for() -> None:
    with_fiches = names_of_all(missions=FICHES)
    assert with_fiches >= {"lettre", "projet", "fiche-identite", "transmission", "correspondance"}
    assert not with_fiches & {"budget", "communes", "membres", "avenant", FICHE_ACTION}
    bare = names_of_all(etape="lettre")
    assert bare >= {"lettre", "projet", "fiche-identite"}
    assert not bare & {"transmission", "correspondance"}


def test_all_documents_come_in_the_order_of_the_catalogue() -> None:
    names = [choice.kind.name for choice in choose(["tous"], projet(missions=FICHES), DAY)]
    assert names == [name for name in KINDS if name in names]


def names_of_all(**sections: Any) -> set[str]:
    return {choice.kind.name for choice in choose(["tous"], projet(**sections), DAY)}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("letre", "« letre » n'existe pas. Vouliez-vous dire « lettre » ?"),
        ("xyz", "« xyz » n'existe pas. Les documents : lettre, projet,"),
        ("fiche-action:budgte", "« budgte » n'existe pas. Vouliez-vous dire « budget » ?"),
        ("fiche-action:zzz", "« zzz » n'existe pas. Les fiches : A1, A2, budget."),
        ("lettre:A1", "« A1 » est de trop après « lettre »"),
        (" , ", "Aucun document n'est demandé."),
    ],
)
def test_a_wrong_name_is_refused_with_a_suggestion(name: str, words: str) -> None:
    with pytest.raises(UnknownDocumentError) as caught:
        chosen(name)
    assert words in str(caught.value)


def test_a_project_without_fiches_has_none_to_give() -> None:
    with pytest.raises(UnknownDocumentError, match="pas encore de fiche action"):
        choose(["fiche-action"], projet(), DAY)


def test_offers_say_what_is_lacking() -> None:
    lacking = {offer.kind.name: offer.manque for offer in offers(projet(), DAY)}
    assert list(lacking) == list(KINDS)
    assert lacking["lettre"] == lacking["fiche-identite"] == lacking["transmission"] == ""
    assert lacking["communes"] == "aucune commune"
    assert lacking["membres"] == "aucun membre"
    assert lacking["fiche-action"] == lacking["correspondance"] == "aucune fiche action"
    assert lacking["budget"] == "aucun budget"
    assert {offer.manque for offer in offers(None, None)} == {None}
