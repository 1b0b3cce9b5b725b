"""How each text was read: every basis of a rule has a version and a day, some a machine's look."""

from datetime import date

import pytest

from cptskit.droit.textes import texte, tous_les_textes
from cptskit.droit.versions import lecture
from cptskit.regles.registry import RULES
from cptskit.usages.explain import page

SANS_LECTURE = {"coherence"}
"""The project's own files: nothing of the law was read."""


@pytest.mark.parametrize("id_", [t.id for t in tous_les_textes()])
def test_every_text_has_a_version_and_the_day_of_its_reading(id_: str) -> None:
    lue = lecture(id_)
    assert lue.version
    assert (lue.lu_le is None) is (id_ in SANS_LECTURE)


def test_every_basis_cited_by_a_rule_exists_with_grade_version_and_date() -> None:
    for id_ in {id_ for rule in RULES for id_ in rule.basis} - SANS_LECTURE:
        assert texte(id_).grade
        assert lecture(id_).version
        assert isinstance(lecture(id_).lu_le, date)


def test_a_text_that_a_copy_holds_was_seen_by_a_machine() -> None:
    seen = lecture("css-l162-15-2").controle
    assert seen is not None
    assert seen.versions == {"L162-15-2": date(2004, 12, 21)}
    assert "legi-data" in seen.paquet
    assert lecture("csp-l1434-12").controle is None


def test_the_page_of_a_rule_says_how_each_basis_was_read() -> None:
    receipt = next(rule for rule in RULES if "crpa" in rule.basis)
    written = page(receipt)
    assert "inchangé au contrôle automatique du" in written
    assert "sur la copie du" in written
    by_hand = next(rule for rule in RULES if rule.basis[0] == "csp-l1434-12")
    assert "lu le 29 novembre 2026, sans contrôle automatique." in page(by_hand)
