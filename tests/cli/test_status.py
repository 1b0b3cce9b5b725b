import json
from pathlib import Path

import pytest

from .conftest import Run

PROJET = """
etape: lettre
identite: {nom: CPTS d'essai}
territoire: {communes: [{insee: "01043"}]}
calendrier: {jalons: [{type: transmission, date: 2027-09-30}]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "cpts.yaml").write_text(PROJET, encoding="utf-8")
    return str(tmp_path)


def test_the_items_and_the_dates(folder: str, run: Run) -> None:
    ran = run("status", folder, "--date", "2026-11-21")
    assert ran.code == 0
    said = ran.out.replace("\u00a0", " ")
    assert said.startswith("CPTS d'essai\n")
    assert "✓ LI-03  Territoire envisagé : communes et carte\n" in said
    assert "✗ LI-13  Moyens d'action  → missions.yaml, missions\n" in said
    assert "30/11/2027  validation tacite" in said


def test_one_stage_alone(folder: str, run: Run) -> None:
    ran = run("status", folder, "--etape", "contrat")
    assert "CT-01" in ran.out
    assert "LI-01" not in ran.out


def test_json_counts_as_the_text_does(folder: str, run: Run) -> None:
    content = json.loads(run("status", folder, "--etape", "lettre", "--format", "json").out)
    (letter,) = content["documents"]
    assert letter["faits"] == sum(
        item["etat"] in ("fait", "conseillé") for item in letter["elements"]
    )
    assert letter["total"] == len(letter["elements"])


def test_a_project_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettres\n", encoding="utf-8")
    ran = run("status", str(tmp_path))
    assert ran.code == 2
    assert ran.out == ""
    assert "LEC015" in ran.said
