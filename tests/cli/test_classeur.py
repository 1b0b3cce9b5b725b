"""`cptskit classeur`, as it is typed."""

from pathlib import Path

import pytest

from tests.classeur.livres import Livre
from tests.classeur.projets import ecrit, octets

from .conftest import Run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return ecrit(tmp_path / "cpts")


pytestmark = pytest.mark.usefixtures("folder")


def change(folder: Path, file: str = "dist/classeur.xlsx") -> Livre:
    return Livre.lu((folder / file).read_bytes())


def test_it_is_written_in_dist_and_the_way_back_is_told(run: Run) -> None:
    ran = run("classeur", "export", "cpts")
    assert ran.code == 0
    assert "Écrit : cpts/dist/classeur.xlsx" in ran.said
    assert "ne l'envoyez qu'à ceux qui en ont besoin" in ran.said
    assert "cptskit classeur import cpts/dist/classeur.xlsx --projet cpts" in ran.said


def test_one_that_is_there_is_not_written_over(run: Run) -> None:
    run("classeur", "export", "cpts", "-o", "c.xlsx")
    ran = run("classeur", "export", "cpts", "-o", "c.xlsx")
    assert ran.code == 2
    assert "quelqu'un y a peut-être écrit" in ran.said
    assert run("classeur", "export", "cpts", "-o", "c.xlsx", "--remplacer").code == 0


def test_a_name_that_is_no_xlsx_is_refused(run: Run) -> None:
    ran = run("classeur", "export", "cpts", "-o", "c.ods")
    assert ran.code == 2
    assert "doit finir par .xlsx" in ran.said


def test_without_a_change_nothing_is_to_be_done(run: Run) -> None:
    run("classeur", "export", "cpts")
    ran = run("classeur", "import", "cpts/dist/classeur.xlsx", "--projet", "cpts", "--appliquer")
    assert (ran.code, ran.out) == (0, "")
    assert "Rien à changer" in ran.said


def test_the_difference_is_shown_then_written(folder: Path, run: Run) -> None:
    run("classeur", "export", "cpts")
    livre = change(folder)
    livre.ecrit("Communes", 0, "Population", 15000)
    (folder.parent / "relu.xlsx").write_bytes(livre.octets())
    before = octets(folder)
    ran = run("classeur", "import", "relu.xlsx", "--projet", "cpts")
    assert ran.code == 1
    assert "population\u00a0: 14 035 → 15 000" in ran.out
    assert "rien n'est écrit. Pour écrire : --appliquer" in ran.said
    assert octets(folder) == before
    assert run("classeur", "import", "relu.xlsx", "--projet", "cpts", "--appliquer").code == 0
    now = octets(folder)
    assert now.pop("territoire.yaml") == before.pop("territoire.yaml").replace(b"14 035", b"15 000")
    assert now == before


def test_a_row_that_is_gone_stays_until_it_is_said_to_go(folder: Path, run: Run) -> None:
    run("classeur", "export", "cpts")
    livre = change(folder)
    livre.feuilles["Besoins"].pop()
    (folder.parent / "relu.xlsx").write_bytes(livre.octets())
    ran = run("classeur", "import", "relu.xlsx", "--projet", "cpts", "--appliquer")
    assert ran.code == 1
    assert "- Besoins : Des rendez-vous (B2)" in ran.said
    assert b"B2" in octets(folder)["diagnostic.yaml"]
    ran = run("classeur", "import", "relu.xlsx", "--projet", "cpts", "--appliquer", "--retirer")
    assert ran.code == 0
    assert "- besoins › Des rendez-vous (B2)" in ran.out
    assert b"B2" not in octets(folder)["diagnostic.yaml"]


def test_what_is_no_workbook_is_said(folder: Path, run: Run) -> None:
    (folder / "texte.xlsx").write_text("bonjour", encoding="utf-8")
    ran = run("classeur", "import", "cpts/texte.xlsx", "--projet", "cpts")
    assert ran.code == 2
    assert "n'est pas un classeur" in ran.said
    assert run("classeur", "import", "cpts/rien.xlsx", "--projet", "cpts").code == 2
