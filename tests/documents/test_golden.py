"""The Markdown of each document of each example, as it was last read and accepted.

After a change: CPTSKIT_UPDATE_GOLDEN=1 make test, then read `git diff tests/documents/golden`.
"""

import os
from pathlib import Path

import pytest

from cptskit.documents.catalogue import KINDS
from cptskit.documents.choosing import Wanted
from cptskit.documents.names import FICHE_ACTION
from cptskit.loading import load
from cptskit.usages.render import make_document

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parent / "golden"
CASES = [
    (folder.name, Wanted(kind))
    for folder in sorted(path.parent for path in EXAMPLES.glob("*/cpts.yaml"))
    for kind in KINDS.values()
    if kind.name != FICHE_ACTION
] + [("pays-berjalliens", Wanted(KINDS[FICHE_ACTION], "PAR-1"))]


def named(case: object) -> str:
    return case.stem if isinstance(case, Wanted) else str(case)


@pytest.mark.parametrize(("example", "wanted"), CASES, ids=named)
def test_document_is_the_one_that_was_read(example: str, wanted: Wanted) -> None:
    document = make_document(load(EXAMPLES / example), wanted.kind, fiche=wanted.fiche)
    golden = GOLDEN / f"{example}-{wanted.stem}.md"
    if os.environ.get("CPTSKIT_UPDATE_GOLDEN") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(document.markdown, encoding="utf-8")
    assert document.markdown == golden.read_text(encoding="utf-8")


def test_no_golden_document_is_left_over() -> None:
    read = {f"{example}-{wanted.stem}.md" for example, wanted in CASES}
    assert {path.name for path in GOLDEN.iterdir()} == read
