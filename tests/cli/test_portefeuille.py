"""`cptskit portefeuille`: what is said, what is written, what is refused."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.portefeuille.build import SIGNED, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "projets", "A", more=SIGNED)
    write(tmp_path / "projets", "B", etape="projet")
    return tmp_path


def test_a_line_a_project_and_what_they_come_to(folder: Path, run: Run) -> None:
    ran = run("portefeuille", str(folder / "projets"), "--date", "2026-11-29")
    assert ran.code == 0
    assert "contrat, année 5" in ran.out
    assert "Zones de conciliation" in ran.out
    assert max(map(len, ran.out.splitlines()[:4])) <= 80
    assert not (folder / "portefeuille.html").exists()


def test_files_are_written_where_asked_and_letters_only_when_asked(folder: Path, run: Run) -> None:
    out = folder / "suivi"
    assert run("portefeuille", str(folder / "projets"), "--sortie", str(out)).code == 0
    names = {"portefeuille.html", "portefeuille.xlsx", "portefeuille.json"}
    assert {path.name for path in out.iterdir()} == names
    ran = run(
        *("portefeuille", str(folder / "projets"), "--sortie", str(out), "--format", "json"),
        *("--rappels", "--depuis", str(out / "portefeuille.json")),
    )
    assert ran.code == 0
    assert "Rien n'a bougé" in ran.out.replace("’", "'")
    assert (out / "rappels-nominatif.docx").is_file()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--rappels",), "--sortie"),
        (("--depuis", "absent.json"), "n'est pas le JSON"),
        (("--departement", "999"), "département"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: tuple[str, ...], says: str, folder: Path, run: Run
) -> None:
    ran = run("portefeuille", str(folder / "projets"), *arguments)
    assert ran.code == 2
    assert says in ran.said
