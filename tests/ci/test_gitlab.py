"""The GitLab CI file that `init --ci gitlab` writes."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import cptskit

from .shell import SOURCE, Ran, assert_hashed, assert_valid, bash, needs_bash, read, spoil


@pytest.fixture
def pipeline(depot: Path) -> Path:
    cptskit.add_ci(depot / "ma cpts", ["gitlab"], SOURCE)
    return depot / ".gitlab-ci.yml"


def run(pipeline: Path, job: str) -> Ran:
    told = read(pipeline)
    lines = [*told["default"]["before_script"], *told[job]["script"]]
    return bash("\n".join(lines), pipeline.parent, {})


def test_it_is_a_pipeline(pipeline: Path) -> None:
    assert_valid(pipeline, "vendor.gitlab-ci", ["--data-transform", "gitlab-ci"])


@needs_bash
@pytest.mark.parametrize(("wrong", "code"), [(False, 0), (True, 1)])
def test_the_check_leaves_its_reports_where_they_are_looked_for(
    wrong: bool, code: int, pipeline: Path
) -> None:
    if wrong:
        spoil(pipeline.parent / "ma cpts")
    ran = run(pipeline, "controler")
    assert ran.code == code, ran.out
    assert_hashed(ran, pipeline.parent)
    kept = read(pipeline)["controler"]["artifacts"]
    assert kept["when"] == "always"
    quality = json.loads((pipeline.parent / kept["reports"]["codequality"]).read_text("utf-8"))
    tests = ET.parse(pipeline.parent / kept["reports"]["junit"]).getroot()
    assert any(issue["location"]["path"] == "ma cpts/cpts.yaml" for issue in quality) is wrong
    assert (tests.attrib["failures"] != "0") is wrong


@needs_bash
def test_documents_are_rendered_where_they_are_kept(pipeline: Path) -> None:
    ran = run(pipeline, "produire")
    assert ran.code == 0, ran.out
    (folder,) = read(pipeline)["produire"]["artifacts"]["paths"]
    made = list((pipeline.parent / folder).iterdir())
    assert {".pdf", ".docx"} <= {path.suffix for path in made}
    assert all("-public" in path.name for path in made)
