"""The Markdown of each document of each example, as it was last read and accepted.

After a change: CPTSKIT_UPDATE_GOLDEN=1 make test, then read `git diff tests/documents/golden`.
"""

import os
from pathlib import Path

import pytest

from cptskit.documents.catalogue import KINDS
from cptskit.loading import load
from cptskit.rendering import make_document

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parent / "golden"
CASES = [(folder.name, kind) for folder in sorted(EXAMPLES.iterdir()) for kind in KINDS]


@pytest.mark.parametrize(("example", "kind"), CASES)
def test_document_is_the_one_that_was_read(example: str, kind: str) -> None:
    document = make_document(load(EXAMPLES / example), KINDS[kind])
    golden = GOLDEN / f"{example}-{KINDS[kind].stem}.md"
    if os.environ.get("CPTSKIT_UPDATE_GOLDEN") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(document.markdown, encoding="utf-8")
    assert document.markdown == golden.read_text(encoding="utf-8")


def test_no_golden_document_is_left_over() -> None:
    wanted = {f"{example}-{KINDS[kind].stem}.md" for example, kind in CASES}
    assert {path.name for path in GOLDEN.iterdir()} == wanted
