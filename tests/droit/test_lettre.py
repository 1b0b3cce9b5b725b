import pytest

from cptskit.droit import UnknownLawError, item_lettre, items_lettre
from cptskit.droit.lettre import destinataires_lettre, texte_lettre
from cptskit.droit.textes import texte


def test_the_union_holds_every_item_that_a_source_shows() -> None:
    assert [i.id for i in items_lettre()] == [f"LI-{n:02}" for n in range(1, 19)]


def test_an_item_is_required_or_recommended() -> None:
    assert {i.niveau for i in items_lettre()} == {"requis", "recommande"}
    assert item_lettre("LI-03").niveau == "requis"


@pytest.mark.parametrize("id_", ["LI-19", "LI-20"])
def test_what_was_never_seen_is_not_asked(id_: str) -> None:
    with pytest.raises(UnknownLawError):
        item_lettre(id_)


def test_a_letter_goes_to_ars_caisse_and_urps_by_practice_only() -> None:
    assert destinataires_lettre() == ("dd_ars", "cpam", "urps")
    assert not texte(texte_lettre()).grade.bloquant
