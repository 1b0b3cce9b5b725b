"""The scheduled workflow that compares the law: a report opens only when something moved."""

from pathlib import Path

import pytest

from .shell import assert_valid, bash, needs_bash, read

WORKFLOW = Path(__file__).parents[2] / ".github" / "workflows" / "droit.yml"


def test_it_is_a_workflow() -> None:
    assert_valid(WORKFLOW, "vendor.github-workflows")
    assert_valid(WORKFLOW, "custom.github-workflows-require-timeout")


@needs_bash
@pytest.mark.parametrize(
    ("python", "opened", "code"),
    [
        ("echo '# all is well' > report.md", False, 0),
        ("echo '# 1 to read again' > report.md; exit 1", True, 0),
        ("exit 2", False, 1),
    ],
    ids=["nothing moved", "something moved", "no package"],
)
def test_a_report_opens_when_something_moved(
    tmp_path: Path, python: str, opened: bool, code: int
) -> None:
    for name, script in (("python", python), ("gh", 'echo "$@" > opened')):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    line = read(WORKFLOW)["jobs"]["comparer"]["steps"][-1]["run"]
    ran = bash(f'PATH="$PWD:$PATH"\n{line}', tmp_path, {"GITHUB_STEP_SUMMARY": "summary.md"})
    assert ran.code == code
    assert (tmp_path / "opened").exists() is opened
    if opened:
        told = (tmp_path / "opened").read_text(encoding="utf-8")
        assert told.strip() == "issue create --title 1 to read again --body-file report.md"
