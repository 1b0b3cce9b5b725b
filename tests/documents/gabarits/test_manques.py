"""The summary at the front of a draft: all that its boxes ask for, and nothing else."""

import re
from pathlib import Path

import pytest

from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits.manques import MARK, missing, with_summary
from cptskit.loading import load
from cptskit.usages.render import make_document

EXAMPLES = Path(__file__).parents[3] / "examples"

BOX = "::: a-completer\n{}.\n\nClé `{}`, dans {}\n:::\n"


@pytest.mark.parametrize("kind", ["lettre", "projet"])
@pytest.mark.parametrize("example", ["minimal", "vallee-rurale", "bergerac"])
def test_the_summary_names_the_key_of_every_box_once(example: str, kind: str) -> None:
    text = make_document(load(EXAMPLES / example), KINDS[kind]).markdown
    keys = re.findall(r"^Clé `([^`]+)`", text, re.MULTILINE)
    front = text[: text.find("::: a-completer")] if keys else text
    assert [one.chemin for one in missing(text)] == list(dict.fromkeys(keys))
    for key in keys:
        assert front.count(f"(`{key}`)") + front.count(f"| {key} |") == 1
    assert ("Il reste" in front) is bool(keys)


def test_a_final_document_has_no_summary() -> None:
    text = make_document(load(EXAMPLES / "minimal"), KINDS["projet"], definitif=True).markdown
    assert "Il reste" not in text
    assert MARK not in text


def test_a_few_are_told_in_a_box_by_file() -> None:
    text = with_summary(
        MARK
        + BOX.format("Date du document", "identite.date", "cpts.yaml")
        + BOX.format("Budget : recettes, dépenses", "budget.exercices", "budget.yaml")
        + BOX.format("Date du document", "identite.date", "cpts.yaml")
    )
    assert text.startswith(
        "::: note Il reste 2 éléments à compléter\n"
        "- **cpts.yaml** : date du document (`identite.date`)\n"
        "- **budget.yaml** : budget (`budget.exercices`)\n:::\n"
    )


def test_many_are_told_in_a_table() -> None:
    boxes = "".join(BOX.format(f"Élément {n}", f"cle.{n}", "cpts.yaml") for n in range(12))
    text = with_summary(MARK + boxes)
    assert "Il reste 12 éléments à compléter" in text
    assert "| cpts.yaml | élément 0 | cle.0 |\n|   | élément 1 | cle.1 |" in text


def test_a_long_wish_is_cut_between_words() -> None:
    text = BOX.format("mot " * 40, "cle", "cpts.yaml")
    assert len(missing(text)[0].bref) <= 71
    assert missing(text)[0].bref.endswith("mot…")
