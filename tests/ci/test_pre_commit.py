"""The hook that this repository offers, and the configuration that `init --ci pre-commit` writes.

pre-commit itself runs them; only the installation in an environment of its own, which asks the
network, is replaced by the cptskit that is tested.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import cptskit

from .shell import ROOT, spoil

CONFIG = ".pre-commit-config.yaml"


@pytest.fixture
def repository(depot: Path) -> Path:
    (depot / ".git").rmdir()
    git(depot, "init", "--quiet")
    return depot


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder,
        env=environ | {"PRE_COMMIT_HOME": str(folder.parent / "pre-commit"), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def run_hook(folder: Path, hook: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    """Let pre-commit run one hook on all files of a repository, with the cptskit at hand."""
    command = hook["entry"].split()
    assert command[0] == "cptskit"
    here = {
        **{key: value for key, value in hook.items() if key != "additional_dependencies"},
        "language": "system",
        "entry": f'"{Path(sys.executable).as_posix()}" -m {hook["entry"]}',
    }
    config = {"repos": [{"repo": "local", "hooks": [here]}]}
    (folder / CONFIG).write_text(yaml.safe_dump(config), encoding="utf-8")
    git(folder, "add", "--all")
    return pre_commit(folder, "run", "--all-files", "--verbose")


def test_both_files_are_what_pre_commit_reads(repository: Path) -> None:
    cptskit.add_ci(repository / "ma cpts", ["pre-commit"])
    for kind, file in (("manifest", ROOT / ".pre-commit-hooks.yaml"), ("config", CONFIG)):
        ran = pre_commit(repository, f"validate-{kind}", str(file))
        assert (ran.returncode, ran.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit works on a git repository")
@pytest.mark.parametrize("wrong", [False, True])
def test_the_configuration_that_init_writes(wrong: bool, repository: Path) -> None:
    project = repository / "ma cpts"
    cptskit.add_ci(project, ["pre-commit"])
    (hook,) = yaml.safe_load((repository / CONFIG).read_text("utf-8"))["repos"][0]["hooks"]
    assert (hook["language"], hook["entry"]) == ("system", "cptskit check")
    if wrong:
        spoil(project)
    ran = run_hook(repository, hook)
    assert (ran.returncode, "Failed" in ran.stdout) == (int(wrong), wrong), ran.stdout
    assert ("ma cpts/cpts.yaml:" in ran.stdout) is wrong


@pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit works on a git repository")
def test_the_hook_of_this_repository(repository: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    del hook["minimum_pre_commit_version"]
    spoil(repository / "ma cpts")
    ran = run_hook(repository, hook | {"args": ["ma cpts"]})
    assert ran.returncode == 1
    assert "ma cpts/cpts.yaml:" in ran.stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit works on a git repository")
def test_a_commit_without_a_file_of_a_project_is_not_checked(repository: Path) -> None:
    shutil.rmtree(repository / "ma cpts")
    (repository / "script.py").touch()
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    del hook["minimum_pre_commit_version"]
    ran = run_hook(repository, hook | {"exclude": r"^\.pre-commit"})
    assert ran.returncode == 0
    assert "no files to check" in ran.stdout
