import io
from pathlib import Path
from typing import Any

import pytest

import cptskit
from cptskit.cli.init import SERVICES
from cptskit.editing import ci_files

from .conftest import Run

SOURCE = f"https://forge.example.org/sante/cptskit@{'ab' * 20}"


def test_the_services_are_those_that_have_files() -> None:
    assert SERVICES == ci_files.SERVICES


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    calls: list[dict[str, Any]] = []

    def init(dossier: Path, **options: Any) -> list[Path]:
        calls.append({"dossier": dossier, **options})
        return [dossier / "cpts.yaml"]

    monkeypatch.setattr(cptskit, "init", init, raising=False)
    return calls


def answers(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_questions_are_asked_until_the_answer_fits(
    asked: list[dict[str, Any]], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "CPTS du Bergeracois\n\n\nprojt\nprojet\n")
    ran = run("init", "ma-cpts")
    assert asked == [
        {
            "dossier": Path("ma-cpts"),
            "nom": "CPTS du Bergeracois",
            "region": "",
            "etape": "projet",
            "epci": (),
            "communes": (),
            "ci": (),
            "source": None,
        }
    ]
    assert ran.out == "ma-cpts/cpts.yaml\n"
    assert "Étape (lettre, projet ou contrat) [lettre] : " in ran.said
    assert "Vouliez-vous dire « projet » ?" in ran.said
    assert "cptskit check ma-cpts" in ran.said


def test_what_options_say_is_not_asked(
    asked: list[dict[str, Any]], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "")
    assert run("init", "d", "--nom", "N", "--region", "R", "--etape", "contrat").code == 0
    assert run("init", "d", "--nom", "N", "--non-interactif").code == 0
    assert [call["etape"] for call in asked] == ["contrat", "lettre"]


def test_a_name_is_needed(
    asked: list[dict[str, Any]], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("init", "d", "--non-interactif")
    assert (ran.code, asked) == (2, [])
    assert "--nom" in ran.said
    answers(monkeypatch, "\n\nCPTS d'essai\n\n\n\n")
    assert run("init", "d").code == 0
    assert asked[0]["nom"] == "CPTS d'essai"


def test_where_nobody_answers_the_way_without_questions_is_named(
    asked: list[dict[str, Any]], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "")
    ran = run("init", "d")
    assert (ran.code, asked) == (2, [])
    assert "ajoutez --non-interactif" in ran.said


def test_places_are_searched_for(
    asked: list[dict[str, Any]], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ["Essai", "bergerac", "7", "1", "zzzzz", "24999", "33281", "lamonzie", "", "", ""]
    answers(monkeypatch, "".join(f"{line}\n" for line in lines))
    ran = run("init", "d")
    assert (asked[0]["epci"], asked[0]["communes"]) == (["200070647"], ["33281"])
    assert "1. CA Bergeracoise (200070647, Dordogne) : 38 communes, 61 915 habitants" in ran.said
    assert "Donnez un numéro de 1 à 5." in ran.said
    assert "Rien ne s'appelle « zzzzz »" in ran.said
    assert "La commune 24999 n'existe pas" in ran.said
    assert "Mérignac (33281, Gironde)" in ran.said
    assert "Région : " not in ran.said


def test_a_territory_of_several_regions_lets_the_region_be_asked(
    asked: list[dict[str, Any]], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "Occitanie\n\n")
    run("init", "d", "--nom", "N", "--commune", "24037", "--commune", "Figeac (46)")
    assert (asked[0]["region"], asked[0]["communes"]) == ("Occitanie", ["24037", "Figeac (46)"])


def test_a_name_that_several_bear_is_refused_with_the_candidates(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "d"
    ran = run("init", str(folder), "--nom", "N", "--commune", "Thénac", "--non-interactif")
    assert ran.code == 2
    assert "Thénac (17444, Charente-Maritime) ; Thénac (24549, Dordogne)" in ran.said
    assert not folder.exists()


def test_a_folder_is_named_unless_files_are_added_to_a_project(run: Run) -> None:
    ran = run("init")
    assert (ran.code, ran.out) == (2, "")
    assert "Il manque l'argument DOSSIER." in ran.said


def test_ci_adds_to_a_project_that_exists_and_asks_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    new = ("init", "p", "--nom", "Essai", "--non-interactif", "--ci", "github")
    without = run(*new)
    assert (without.code, (tmp_path / "p").exists()) == (2, False)
    assert "--source" in without.said
    assert run(*new, "--source", SOURCE).code == 0
    assert (tmp_path / "p/.github/workflows/cptskit.yml").is_file()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    monkeypatch.chdir(tmp_path / "p")
    ran = run("init", "--ci", "gitlab,pre-commit", "--source", SOURCE)
    assert (ran.code, ran.out, ran.err) == (0, ".gitlab-ci.yml\n.pre-commit-config.yaml\n", "")
    assert {path: path.read_bytes() for path in before} == before
    again = run("init", "--ci", "github", "--source", SOURCE)
    assert (again.code, again.out) == (2, "")
    assert "Il y a déjà .github/workflows/cptskit.yml ; rien n'a été écrit." in again.said


def test_what_only_a_new_project_takes_is_not_ignored_in_one_that_exists(
    run: Run, tmp_path: Path
) -> None:
    folder = str(tmp_path / "p")
    assert run("init", folder, "--nom", "Essai", "--non-interactif").code == 0
    ci = ("--ci", "github", "--source", SOURCE)
    ran = run("init", folder, "--nom", "Autre", "--non-interactif", *ci)
    assert ran.code == 2
    assert "rien n'a été écrit" in ran.said
    assert not (tmp_path / "p" / ".github").exists()


def test_a_service_that_is_not_known(run: Run) -> None:
    ran = run("init", "d", "--ci", "gitub")
    assert ran.code == 2
    assert "Vouliez-vous dire « github » ?" in ran.said
