"""The GitHub action that this repository offers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .shell import ROOT, Ran, assert_valid, bash, needs_bash, read, spoil

ACTION = read(ROOT / "action.yml")
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]


def step(name: str) -> dict[str, Any]:
    (found,) = [one for one in STEPS if one.get("name") == name]
    return found


def run(name: str, depot: Path, **inputs: str) -> Ran:
    """Run a step with these inputs; the others have their defaults."""
    known = {key: one["default"] for key, one in ACTION["inputs"].items()}
    assert set(inputs) <= set(known)
    given = known | inputs
    environ = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for key, value in step(name).get("env", {}).items()
    }
    runner = {
        "GITHUB_STEP_SUMMARY": str(depot.parent / "summary.md"),
        "GITHUB_OUTPUT": str(depot.parent / "output"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "RUNNER_TEMP": str(depot.parent),
    }
    assert step(name)["shell"] == "bash"
    return bash(step(name)["run"], depot, environ | runner)


def test_it_is_an_action() -> None:
    assert_valid(ROOT / "action.yml", "vendor.github-actions")


def test_what_it_refers_to_exists() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    ids = {one["id"] for one in STEPS if "id" in one}
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    assert set(re.findall(r"steps\.([\w-]+)", text)) == ids


def test_no_input_is_written_into_a_script() -> None:
    assert all("${{" not in one.get("run", "") for one in STEPS)


@needs_bash
def test_it_installs_its_own_checkout_from_hashed_requirements(depot: Path) -> None:
    ran = run("Installer cptskit", depot)
    assert ran.code == 0, ran.out
    named = re.findall(r"-r (\S+)", ran.installed)
    assert named
    assert all((ROOT / file).is_file() for file in named)
    assert ran.installed.count("--require-hashes") == len(named)
    assert ran.installed.endswith("--no-build-isolation .\n")


@needs_bash
def test_several_projects_are_checked_with_annotations_summary_and_sarif(depot: Path) -> None:
    (depot / "autres").mkdir()
    (depot / "ma cpts").rename(depot / "autres" / "une cpts")
    spoil(depot / "autres" / "une cpts")
    (depot / "vide").mkdir()
    ran = run("Contrôler", depot, projets="autres/*\nvide\n", sarif="rapports/c.sarif")
    assert ran.code == 2, ran.out
    assert "::error file=autres/une cpts/cpts.yaml,line=" in ran.out
    sarif = json.loads((depot / "rapports/c.sarif").read_text(encoding="utf-8"))
    rules = {result["ruleId"] for result in sarif["runs"][0]["results"]}
    assert {"TER004", "LEC002"} <= rules
    assert "dont 1 illisible" in (depot.parent / "summary.md").read_text(encoding="utf-8")


@needs_bash
def test_options_reach_the_check(depot: Path) -> None:
    assert run("Contrôler", depot, projets="ma cpts").code == 0
    assert run("Contrôler", depot, projets="ma cpts", etape="contrat").code == 1
    assert run("Contrôler", depot, projets="ma cpts", etape="sottise").code == 2


@needs_bash
@pytest.mark.parametrize("public", ["false", "true"])
def test_documents_are_made_and_named(public: str, depot: Path) -> None:
    ran = run("Produire les documents", depot, projets="ma*", formats="md", public=public)
    assert ran.code == 0, ran.out
    first, *files, last = (depot.parent / "output").read_text(encoding="utf-8").splitlines()
    assert (first, last) == ("documents<<FIN_DES_DOCUMENTS", "FIN_DES_DOCUMENTS")
    assert files
    assert all((depot / file).is_file() for file in files)
    assert all(("-public" in file) is (public == "true") for file in files)
