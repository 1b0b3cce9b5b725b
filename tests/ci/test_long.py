"""The weekly search of property tests: a workflow, and a profile that looks longer."""

import subprocess
import sys
from pathlib import Path

from .shell import assert_valid, read

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "long.yml"


def test_it_is_a_workflow_that_uses_the_profile() -> None:
    assert_valid(WORKFLOW, "vendor.github-workflows")
    assert_valid(WORKFLOW, "custom.github-workflows-require-timeout")
    assert "--hypothesis-profile=long" in read(WORKFLOW)["jobs"]["chercher"]["steps"][-1]["run"]


def test_the_profile_tries_twenty_times_as_many_examples() -> None:
    test = "tests/lsp/test_places.py::test_a_column_comes_back_as_it_went"
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", test]
    command += ["--hypothesis-profile=long", "--hypothesis-show-statistics"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
    assert "max_examples=2000" in ran.stdout
