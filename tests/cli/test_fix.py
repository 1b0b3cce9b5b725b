"""`fix`: the difference first; it is written where that is asked."""

from pathlib import Path

from .conftest import Run

TEXT = "etape: lettre\nidentite: {nom: A, date: 31.03.2026} # AG\n"


def project(folder: Path, text: str = TEXT) -> Path:
    (folder / "cpts.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_difference_is_shown_and_nothing_written(run: Run, tmp_path: Path) -> None:
    ran = run("fix", str(project(tmp_path)))
    assert ran.code == 1
    assert "-identite: {nom: A, date: 31.03.2026} # AG\n" in ran.out
    assert "+identite: {nom: A, date: 31/03/2026} # AG\n" in ran.out
    assert "1 correction : rien n'est écrit" in ran.said
    assert (tmp_path / "cpts.yaml").read_text(encoding="utf-8") == TEXT


def test_appliquer_writes_the_corrections_and_nothing_the_second_time(
    run: Run, tmp_path: Path
) -> None:
    ran = run("fix", str(project(tmp_path)), "--appliquer")
    assert ran.code == 0
    assert "1 correction, dans 1 fichier." in ran.said
    assert "31/03/2026} # AG" in (tmp_path / "cpts.yaml").read_text(encoding="utf-8")
    again = run("fix", str(tmp_path), "--appliquer")
    assert (again.code, again.out) == (0, "")
    assert "Rien à corriger à coup sûr." in again.said


def test_errors_that_remain_are_named(run: Run, tmp_path: Path) -> None:
    ran = run("fix", str(project(tmp_path, TEXT + "cle_fausse: 1\n")))
    assert "Des erreurs de lecture restent" in ran.said


def test_no_project_is_an_input_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    ran = run("fix", str(tmp_path / "rien"))
    assert ran.code == 2
    assert "n'existe pas" in ran.said
