"""The GitHub Actions workflow that `init --ci github` writes."""

from pathlib import Path

import pytest

import cptskit

from .shell import Ran, assert_valid, bash, needs_bash, read, spoil

WORKFLOW = ".github/workflows/cptskit.yml"


@pytest.fixture
def workflow(depot: Path) -> Path:
    cptskit.add_ci(depot / "ma cpts", ["github"])
    return depot / WORKFLOW


def steps(workflow: Path, job: str, summary: Path) -> Ran:
    """Run the lines of a job, one step after the other, as GitHub does."""
    lines = [step["run"] for step in read(workflow)["jobs"][job]["steps"] if "run" in step]
    environ = {"GITHUB_STEP_SUMMARY": str(summary)}
    script = "\n".join(f"(\n{line}\n)" for line in lines)
    return bash(script, workflow.parents[2], environ, strict=False)


def test_it_is_a_workflow(workflow: Path) -> None:
    assert_valid(workflow, "vendor.github-workflows")
    assert_valid(workflow, "custom.github-workflows-require-timeout")
    told = read(workflow)
    assert set(told["on"]) == {"push", "pull_request"}
    assert told["permissions"] == {"contents": "read"}


@needs_bash
def test_a_clean_project_is_green(workflow: Path, tmp_path: Path) -> None:
    ran = steps(workflow, "controler", tmp_path / "summary.md")
    assert ran.code == 0, ran.out
    assert ran.installed == f"-m pip install cptskit=={cptskit.__version__}\n"
    assert "Aucun constat" in ran.out
    assert "```\nÉtape « lettre »".replace(" »", "\u00a0»").replace("« ", "«\u00a0") in (
        tmp_path / "summary.md"
    ).read_text(encoding="utf-8")


@needs_bash
def test_an_error_is_an_annotation_a_summary_and_a_red_job(workflow: Path, tmp_path: Path) -> None:
    spoil(workflow.parents[2] / "ma cpts")
    ran = steps(workflow, "controler", tmp_path / "summary.md")
    assert ran.code == 1
    assert "::error file=ma cpts/cpts.yaml,line=" in ran.out
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("```\nma cpts/cpts.yaml:")
    assert summary.endswith("dans 1 projet.\n```\n")


@needs_bash
def test_documents_are_rendered_even_with_errors_where_they_are_kept(
    workflow: Path, tmp_path: Path
) -> None:
    spoil(workflow.parents[2] / "ma cpts")
    ran = steps(workflow, "produire", tmp_path / "summary.md")
    assert ran.code == 0, ran.out
    (kept,) = [
        step["with"]
        for step in read(workflow)["jobs"]["produire"]["steps"]
        if "path" in step.get("with", {})
    ]
    made = [path.suffix for path in (workflow.parents[2] / kept["path"]).iterdir()]
    assert {".pdf", ".docx"} <= set(made)
