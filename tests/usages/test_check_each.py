"""Many projects: same reports, same order, on all cores; none hides the others."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import cptskit
from cptskit.socle import coeurs
from cptskit.socle.errors import UnknownRuleError
from cptskit.socle.findings import Report
from cptskit.usages import check_each as many

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def projects(tmp_path: Path) -> list[Path]:
    """Return thirty projects, each with a fault of its own; one is not a project at all."""
    folders = []
    for number in range(coeurs.FEW + 6):
        folder = tmp_path / f"p{number:02}"
        folder.mkdir()
        folders.append(folder)
        if number != 3:
            text = f"etape: lettre\nidentite:\n  nom: CPTS {number}\ncle_{number}: 1\n"
            (folder / "cpts.yaml").write_text(text, encoding="utf-8")
    return folders


def told(reports: Iterator[Report]) -> list[tuple[str, list[str]]]:
    return [(report.chemin, [finding.message for finding in report.findings]) for report in reports]


def test_other_processes_say_the_same_in_the_same_order(
    projects: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coeurs, "cores", lambda: 2)
    shared = told(many.check_each(projects))
    monkeypatch.setattr(coeurs, "cores", lambda: 1)
    assert shared == told(many.check_each(projects))
    assert [chemin for chemin, _ in shared] == [path.as_posix() for path in projects]
    assert "cle_29" in shared[29][1][0]
    assert "Aucun projet" in shared[3][1][0]


def test_an_option_that_is_wrong_stops_the_work(
    projects: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coeurs, "cores", lambda: 2)
    with pytest.raises(UnknownRuleError, match="TER999"):
        list(many.check_each(projects, seulement=["TER999"]))


def fail_on(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(path: Path, **options: Any) -> Report:
        if path.name == name:
            raise KeyError(name)
        return replace(cptskit.check(path, **options), chemin=path.name)

    monkeypatch.setattr(many, "check", check)


def test_a_fault_of_ours_on_one_project_does_not_hide_the_others(
    projects: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_on("p01", monkeypatch)
    first, faulty, third = many.check_each(projects[:3])
    assert (first.chemin, faulty.chemin[-3:], third.chemin) == ("p00", "p01", "p02")
    assert (first.fault, faulty.fault, third.fault) == (False, True, False)
    assert "KeyError" in faulty.findings[0].message
    assert "cptskit check" in faulty.findings[0].help


def test_a_fault_of_ours_on_the_only_project_is_raised(
    projects: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_on("p01", monkeypatch)
    with pytest.raises(KeyError):
        list(many.check_each(projects[1:2]))


def test_cores_are_those_that_the_process_may_use() -> None:
    assert 1 <= coeurs.cores() <= (os.cpu_count() or 1)


def test_a_report_holds_only_the_files_that_it_shows() -> None:
    report = cptskit.check(EXAMPLES / "bergerac", date=date(2026, 1, 1))
    shown = {finding.location.fichier for finding in report.findings if finding.location}
    assert shown
    assert set(report.sources) == shown
