"""Paragraphs as made and as corrected: each difference once, paired where they are alike."""

from hypothesis import given
from hypothesis import strategies as st

from cptskit.comparaison.paragraphes import Corrige, bare, corrected_paragraphs, says

LINES = st.lists(
    st.sampled_from(["Le texte dit une chose.", "Le texte dit deux choses.", "Autre.", "", "x y"]),
    max_size=8,
)


@given(LINES)
def test_a_document_does_not_differ_from_itself(lines: list[str]) -> None:
    assert list(corrected_paragraphs(lines, lines)) == []


@given(LINES, LINES)
def test_no_paragraph_is_lost(before: list[str], after: list[str]) -> None:
    found = list(corrected_paragraphs(before, after))
    for texts, side in ((before, "avant"), (after, "apres")):
        told = [getattr(one, side) for one in found if getattr(one, side)]
        kept = sorted(text for text in texts if text)
        for text in told:
            kept.remove(text)  # each stands there, and no more often than it does
    assert len(before) - sum(not x for x in before) - sum(bool(o.avant) for o in found) == len(
        after
    ) - sum(not x for x in after) - sum(bool(o.apres) for o in found)


def test_a_corrected_paragraph_stands_beside_the_first() -> None:
    before = ["Un début.", "Le groupe réunit douze membres chaque mois.", "Une fin."]
    after = ["Un début.", "Le groupe réunit quinze membres chaque mois.", "Ajout.", "Une fin."]
    assert list(corrected_paragraphs(before, after)) == [
        Corrige(before[1], after[1]),
        Corrige("", "Ajout."),
    ]


def test_typography_is_no_correction() -> None:
    assert bare("L’ARS\u00a0: 12\u202f000 €") == "L'ARS : 12 000 €"
    assert list(corrected_paragraphs(["L'ARS : oui"], ["L’ARS\u00a0: oui"])) == []


def test_a_paragraph_comes_from_the_text_that_holds_it() -> None:
    source = "**Flux de patients.** Les habitants consultent à Bourgoin.\n\nUn autre."
    assert says(source, "Flux de patients. Les habitants consultent à Bourgoin.")
    assert not says(source, "Les habitants consultent ailleurs.")
    assert says("Groupe crises", "Groupe crises")
    assert not says("Le groupe crises se réunit", "groupe")
