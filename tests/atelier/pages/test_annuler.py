"""What was undone is redone from the page, and no act goes without a word."""

from pathlib import Path

import pytest

from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Saisie

from .desk import Page, Visitor

WHO = "/chapitre/qui-nous-sommes"
NAME = "identite.nom"
ROUTE = ("identite", "nom")


def turn(visitor: Visitor, act: str, here: str = WHO) -> Page:
    return visitor.post("/annuler", {**visitor.page.fields, "acte": act, "ici": here})


def test_an_act_is_undone_then_redone_by_the_button_that_says_so(minimal: Visitor) -> None:
    before = minimal.yaml()
    minimal.visit(WHO)
    minimal.send(WHO, **{NAME: "CPTS nouvelle"})
    after = minimal.yaml()
    assert before != after
    undone = turn(minimal, "annuler")
    assert minimal.yaml() == before
    assert "Annulé : " in undone.said()
    assert 'value="retablir"' in undone.text
    redone = turn(minimal, "retablir")
    assert minimal.yaml() == after
    assert "Rétabli : " in redone.said()
    assert 'value="retablir"' not in redone.text


def test_an_undo_that_would_erase_another_change_says_why_it_is_refused(minimal: Visitor) -> None:
    minimal.visit(WHO)
    minimal.send(WHO, **{NAME: "CPTS nouvelle"})
    file = minimal.folder / "cpts.yaml"
    changed = minimal.yaml().replace("CPTS nouvelle", "CPTS d'un autre")
    file.write_text(changed, encoding="utf-8")
    assert "revenir en arrière effacerait ce changement" in turn(minimal, "annuler").said()
    assert minimal.yaml() == changed


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("CPTS d'un autre", "n'est pas entrée dans cpts.yaml, changé ailleurs au même endroit"),
        (None, "vient d'être écrite dans cpts.yaml"),
    ],
)
def test_what_became_of_an_act_that_a_power_cut_fell_upon_is_told_once(
    minimal: Visitor, since: str | None, words: str
) -> None:
    minimal.desk.close()
    file = minimal.folder / "cpts.yaml"
    before = file.read_text(encoding="utf-8")
    session = Seance(minimal.folder)
    name = session.valeur(ROUTE)
    session.save([Saisie(ROUTE, name, "CPTS nouvelle")], libelle="Nom")
    del session  # as a kill does: the lock goes, the journal stays
    file.write_text(before.replace(name, since) if since else before, encoding="utf-8")
    again = Visitor(Path(minimal.folder))
    assert words in again.visit("/").said()
    assert words not in again.visit("/").said()
    assert ("CPTS nouvelle" in again.yaml()) is (since is None)
