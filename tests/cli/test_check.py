"""`check`, over a library that answers with reports made by hand."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import cptskit
from cptskit.socle.findings import Finding, Level, Location, Report

from .conftest import Run

Answer = Callable[..., list[dict[str, Any]]]


def finding(level: Level) -> Finding:
    return Finding("TER004", "commune-inconnue", level, "Inconnue.", Location("t.yaml", 1, 1, 1, 2))


def report(*levels: Level, chemin: str = ".", readable: bool = True) -> Report:
    day = date(2026, 11, 1)
    return Report(chemin, readable, "projet", day, tuple(finding(level) for level in levels))


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Let the library answer with these reports, in turn; return what it was asked."""

    def prepare(*reports: Report) -> list[dict[str, Any]]:
        asked: list[dict[str, Any]] = []
        left = iter(reports)

        def check_each(paths: Sequence[Path], **options: Any) -> Iterator[Report]:
            for path in paths:
                asked.append({"path": path, **options})
                yield next(left)

        monkeypatch.setattr(cptskit, "check_each", check_each, raising=False)
        return asked

    return prepare


@pytest.mark.parametrize(
    ("levels", "args", "code"),
    [
        ([], [], 0),
        ([Level.CONSEIL, Level.AVERTISSEMENT], [], 0),
        ([Level.AVERTISSEMENT], ["--strict"], 1),
        ([Level.CONSEIL], ["--strict"], 0),
        ([Level.ERREUR], [], 1),
    ],
)
def test_the_exit_code_says_whether_something_blocks(
    levels: list[Level], args: list[str], code: int, answer: Answer, run: Run
) -> None:
    answer(report(*levels))
    assert run("check", *args).code == code


def test_an_unreadable_project_outweighs_errors(answer: Answer, run: Run) -> None:
    answer(report(Level.ERREUR, chemin="a"), report(Level.ERREUR, chemin="b", readable=False))
    ran = run("check", "a", "b")
    assert ran.code == 2
    assert ran.out.endswith("dans 2 projets, dont 1 illisible.\n")


def test_options_reach_the_library(answer: Answer, run: Run) -> None:
    asked = answer(report())
    run("check", "p", "--etape", "Lettre", "--date", "01/03/2020", "--region", "nouvelle-aquitaine")
    assert asked == [
        {
            "path": Path("p"),
            "etape": "lettre",
            "date": date(2020, 3, 1),
            "seulement": (),
            "ignorer": (),
            "region": "nouvelle-aquitaine",
        }
    ]


def test_without_options_the_current_folder_is_checked_for_its_own_stage(
    answer: Answer, run: Run
) -> None:
    asked = answer(report())
    ran = run("check")
    assert asked[0]["path"] == Path()
    assert (asked[0]["etape"], asked[0]["date"]) == (None, None)
    assert ran.out.endswith("est prêt pour l'étape «\u00a0projet\u00a0».\n")
    assert ran.err == ""


def test_rules_are_listed_with_commas_or_by_repeating(answer: Answer, run: Run) -> None:
    asked = answer(report())
    ran = run("check", "--seulement", "A001, b", "--seulement", "C003,", "--ignorer", "d,d")
    assert asked[0]["seulement"] == ("A001", "b", "C003")
    assert asked[0]["ignorer"] == ("d",)
    assert ran.out.endswith("Aucun constat pour les règles demandées.\n")


def test_json_goes_to_standard_output_and_nothing_else(answer: Answer, run: Run) -> None:
    answer(report(Level.ERREUR))
    ran = run("check", "--format", "json")
    assert json.loads(ran.out)["projets"][0]["resume"]["erreurs"] == 1
    assert ran.err == ""


def test_a_report_in_a_file(answer: Answer, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "constats.txt"
    target.write_text("ancien", encoding="utf-8")
    answer(report(Level.ERREUR))
    ran = run("check", "--format", f"texte:{target}")
    assert ran.code == 1
    assert target.read_text(encoding="utf-8").startswith("t.yaml:1:1  erreur TER004")
    assert ran.out == ""
    assert ran.said.splitlines()[-1] == "1 erreur, 0 avertissement, 0 conseil dans 1 projet."
    assert [path.name for path in tmp_path.iterdir()] == ["constats.txt"]


def test_a_file_that_cannot_be_written(answer: Answer, run: Run, tmp_path: Path) -> None:
    answer(report())
    (tmp_path / "occupe").touch()
    target = tmp_path / "occupe" / "constats.txt"
    ran = run("check", "--format", f"texte:{target}")
    assert ran.code == 2
    assert ran.said.startswith("erreur : ")
    assert str(target.parent) in ran.said


def test_a_pipe_gets_no_colours_and_no_progress_bar(answer: Answer, run: Run) -> None:
    answer(report(Level.ERREUR, chemin="a"), report(chemin="b"))
    ran = run("check", "a", "b")
    assert "\x1b" not in ran.out
    assert ran.err == ""


def test_each_project_shows_where_it_is(answer: Answer, run: Run) -> None:
    answer(report(Level.ERREUR, chemin="a"), report(Level.ERREUR, chemin=str(Path.cwd() / "b")))
    text = run("check", "a", "b").out
    assert "a/t.yaml:1:1  erreur" in text
    assert "\nb/t.yaml:1:1  erreur" in text


def test_no_project_is_checked_once_the_reader_has_left(
    answer: Answer, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(*(report(Level.ERREUR, chemin=name) for name in "abcd"))

    def leave(_: str) -> bool:
        return False

    monkeypatch.setattr("cptskit.cli.output.say", leave)
    assert run("check", "a", "b", "c", "d").code == 1
    assert len(asked) == 1
