"""`cptskit citer`: what may be cited, with its words, and the completion of an editor."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = """etape: projet
identite: {nom: CPTS d'essai}
contacts: [{id: martin, nom: Camille Exemple, profession: infirmier}]
diagnostic:
  indicateurs:
    - id: sans-medecin
      libelle: Patients sans médecin
      valeur: 11,2 %
      annee: 2024
      source: Rezone
territoire: {communes: [{insee: 34154}, {insee: 34192}]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_each_citation_is_shown_with_its_words(folder: Path, run: Run) -> None:
    out = run("citer", str(folder)).out
    assert "[[sans-medecin]]              11,2 %\n" in out
    assert "aussi\u00a0: libelle, annee, source, complet" in out
    assert "[[communes]]                  2 communes\n" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_word_narrows_the_list(folder: Path, run: Run) -> None:
    out = run("citer", str(folder), "--mot", "MEDECIN").out
    assert "[[sans-medecin]]" in out
    assert "communes" not in out
    ran = run("citer", str(folder), "--mot", "zzz")
    assert (ran.code, ran.out) == (0, "")
    assert "Rien à citer" in ran.said


def test_an_editor_completes_and_names_nobody(folder: Path, run: Run) -> None:
    run("citer", str(folder), "--editeur")
    run("citer", str(folder), "--editeur")
    text = (folder / ".vscode" / "cptskit.code-snippets").read_text(encoding="utf-8")
    snippets = json.loads(text)
    assert snippets["[[sans-medecin]]"]["body"] == "[[sans-medecin]]"
    assert snippets["[[sans-medecin]]"]["description"] == "11,2 % (Rezone, 2024)"
    assert snippets["[[martin]]"]["description"] == "personne"
    assert "Camille" not in text


def test_a_project_that_cannot_be_read(tmp_path: Path, run: Run) -> None:
    assert run("citer", str(tmp_path)).code == 2
