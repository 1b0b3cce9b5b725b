import json
from pathlib import Path

from .conftest import Run

MINIMAL = str(Path(__file__).parents[2] / "examples" / "minimal")


def test_the_items_and_the_dates(run: Run) -> None:
    ran = run("status", MINIMAL, "--date", "2026-11-21")
    assert ran.code == 0
    assert ran.out.startswith("CPTS des Deux Clochers\n")
    assert "✗ LI-13  Moyens d'action  → cpts.yaml, missions\n" in ran.out
    assert "30/11/2027" in ran.out


def test_one_stage_alone(run: Run) -> None:
    ran = run("status", MINIMAL, "--etape", "contrat")
    assert "CT-01" in ran.out
    assert "LI-01" not in ran.out


def test_json_counts_as_the_text_does(run: Run) -> None:
    content = json.loads(run("status", MINIMAL, "--etape", "lettre", "--format", "json").out)
    (letter,) = content["documents"]
    assert letter["faits"] == sum(item["etat"] == "fait" for item in letter["elements"])
    assert letter["total"] == len(letter["elements"])


def test_a_project_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettres\n", encoding="utf-8")
    ran = run("status", str(tmp_path))
    assert ran.code == 2
    assert ran.out == ""
    assert "LEC015" in ran.said
