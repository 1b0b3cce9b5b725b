"""`cptskit import projet` and `import contrat`, as they are typed."""

from pathlib import Path

import pytest

from tests.importing.document.word import p, word
from tests.importing.reprise import annexes, projets

from .conftest import Run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "projet.docx").write_bytes(projets.niche())
    (tmp_path / "annexe.xlsx").write_bytes(annexes.ligne_par_palier())
    return tmp_path


def test_a_new_project_is_written_and_the_way_on_is_told(folder: Path, run: Run) -> None:
    ran = run("import", "projet", "projet.docx", "--projet", "cpts")
    assert ran.code == 0
    assert "1 point à décider : reprise.md." in ran.said
    assert "Ensuite : cptskit check cpts, cptskit render cpts." in ran.said
    assert (folder / "cpts" / "reprise.md").exists()
    assert run("check", "cpts").code in (0, 1)


def test_nothing_is_written_in_a_project_without_consent(folder: Path, run: Run) -> None:
    run("import", "projet", "projet.docx", "--projet", "cpts")
    ran = run("import", "contrat", "annexe.xlsx", "--projet", "cpts")
    assert ran.code == 1
    assert "Rien n'est écrit. Pour écrire : --oui." in ran.said
    assert "+            maximum:" in ran.out
    assert "2 fichiers nouveaux" in ran.said
    home = folder / "cpts" / "contrat.yaml"  # where `init` and the page put it
    assert not home.exists()
    assert run("import", "contrat", "annexe.xlsx", "--projet", "cpts", "--oui").code == 0
    assert "signature" in home.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"%PDF-1.7", "est un PDF"),
        (b"bonjour", "n'est ni un texte Word"),
        (b"PK\x03\x04", "est abîmé"),
    ],
)
def test_what_is_not_read_is_refused_in_french(
    folder: Path, run: Run, raw: bytes, says: str
) -> None:
    (folder / "autre.docx").write_bytes(raw)
    ran = run("import", "projet", "autre.docx", "--projet", "cpts")
    assert ran.code == 2
    assert says in ran.said
    assert not (folder / "cpts").exists()


def test_a_document_that_says_nothing_makes_a_project_to_fill(folder: Path, run: Run) -> None:
    (folder / "vide.docx").write_bytes(word(p("Bonjour.")))
    ran = run("import", "projet", "vide.docx", "--projet", "cpts")
    assert ran.code == 0
    assert "Bonjour." in (folder / "cpts" / "reprise.md").read_text(encoding="utf-8")


def test_the_folder_of_now_is_said_in_words(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "vide").mkdir()
    monkeypatch.chdir(folder / "vide")
    ran = run("import", "projet", "../projet.docx")
    assert ran.code == 0
    assert "Écrit : le dossier courant" in ran.said
    assert "Ensuite : cptskit check, cptskit render." in ran.said
