"""One thing wrong in a valid project is caught by the rule meant for it."""

from pathlib import Path

import pytest

from cptskit.regles.registry import RULES
from tests.regles.mutations import MUTATIONS
from tests.regles.trees import Edit, lay, run, tree_of, unharmed


@pytest.mark.parametrize(
    ("code", "example", "edits"), MUTATIONS, ids=[mutation[0] for mutation in MUTATIONS]
)
def test_a_mutation_is_caught_by_its_rule(
    code: str, example: str, edits: tuple[Edit, ...], tmp_path: Path
) -> None:
    select = () if code.startswith("DOS") else (code,)
    lay(example, tmp_path)
    tree = tree_of(example)
    for edit in edits:
        edit(tree)
    report = run(example, tree, tmp_path, select)
    assert report.readable, [finding.message for finding in report.findings]
    caught = sum(finding.code == code for finding in report.findings)
    assert caught > sum(finding.code == code for finding in unharmed(example).findings)


def test_every_chapter_is_mutated_and_nearly_every_rule() -> None:
    mutated, codes = {code for code, _, _ in MUTATIONS}, {rule.code for rule in RULES}
    assert mutated <= codes
    assert {code[:3] for code in mutated} == {code[:3] for code in codes}
    assert len(mutated) > 0.9 * len(codes)
