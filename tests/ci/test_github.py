"""The GitHub Actions workflow that `init --ci github` writes."""

from pathlib import Path

import pytest

import cptskit

from .shell import SOURCE, Ran, assert_hashed, assert_valid, bash, needs_bash, read, spoil

WORKFLOW = ".github/workflows/cptskit.yml"


@pytest.fixture
def workflow(depot: Path) -> Path:
    cptskit.add_ci(depot / "ma cpts", ["github"], SOURCE)
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
    assert told["permissions"] == {}
    assert all(job["permissions"] == {"contents": "read"} for job in told["jobs"].values())


@needs_bash
def test_a_clean_project_is_green(workflow: Path, tmp_path: Path) -> None:
    ran = steps(workflow, "controler", tmp_path / "summary.md")
    assert ran.code == 0, ran.out
    assert_hashed(ran, workflow.parents[2])
    assert "Aucun constat" in ran.out
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## Aucun constat")


@needs_bash
def test_an_error_is_an_annotation_a_summary_and_a_red_job(workflow: Path, tmp_path: Path) -> None:
    spoil(workflow.parents[2] / "ma cpts")
    ran = steps(workflow, "controler", tmp_path / "summary.md")
    assert ran.code == 1
    assert "::error file=ma cpts/cpts.yaml,line=" in ran.out
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("## 1 erreur")
    assert "| ma cpts/cpts.yaml:" in summary


@needs_bash
def test_public_documents_are_rendered_even_with_errors_where_they_are_kept(
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
    made = list((workflow.parents[2] / kept["path"]).iterdir())
    assert {".pdf", ".docx"} <= {path.suffix for path in made}
    assert all("-public" in path.name for path in made)
