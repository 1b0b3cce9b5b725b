"""`cptskit import partenaires`, as a user runs it."""

from pathlib import Path

from .conftest import Run

PROJECT = """
etape: lettre
identite: {nom: CPTS inventée}
diagnostic:
  structures:
    - {nom: EHPAD inventé, finess: "230000029", categorie: EHPAD, commune: "23176"}
"""


def test_the_list_then_the_choice(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "cpts.yaml"
    file.write_text(PROJECT, encoding="utf-8")
    listed = run("import", "partenaires", "--projet", str(tmp_path))
    assert listed.out.replace("\u00a0", " ") == "230000029  EHPAD inventé (EHPAD, 23176)\n"
    assert "1 établissement, dont 0 dans le projet." in listed.said
    asked = run("import", "partenaires", "230000029", "--projet", str(tmp_path))
    assert (asked.code, "+" in asked.out) == (1, True)
    assert file.read_text(encoding="utf-8") == PROJECT
    done = run("import", "partenaires", "230000029", "--projet", str(tmp_path), "--appliquer")
    assert done.code == 0
    again = run("import", "partenaires", "230000029", "1", "--projet", str(tmp_path))
    assert again.code == 1
    assert "Déjà à leur place : EHPAD inventé (à associer)." in again.said
    assert "Pas parmi les établissements du projet : 1." in again.said


def test_a_project_without_establishments_says_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettre\nidentite: {nom: X}\n", encoding="utf-8")
    ran = run("import", "partenaires", "--projet", str(tmp_path))
    assert ran.code == 0
    assert "cptskit import diagnostic" in ran.said
