"""The examples, read as their coordinators and reviewers would, on their own day and on others."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from cptskit.socle.findings import Level, Report
from cptskit.usages.check import check

EXAMPLES = Path(__file__).parents[1] / "examples"
LATER = date(2026, 11, 1)
ERREUR, AVERTISSEMENT, CONSEIL = Level.ERREUR, Level.AVERTISSEMENT, Level.CONSEIL
Found = set[tuple[str, Level]]

AT_THEIR_OWN_DATE: dict[str, Found] = {
    "bergerac": set(),
    "metropole-ouest": set(),
    "minimal": set(),
    "pays-berjalliens": set(),
    "vallee-rurale": {
        ("DIA007", CONSEIL),  # a need without observation
        ("DIA008", CONSEIL),  # an observation without figure nor testimony
        ("DIA019", CONSEIL),  # a figure still to be asked for
        ("IDE015", CONSEIL),  # nobody has signed yet
        ("MIS008", AVERTISSEMENT),  # the mission that is still to be discussed
        ("MIS011", CONSEIL),  # no means yet
        ("MIS012", CONSEIL),  # no link with the regional project yet
        ("TER003", AVERTISSEMENT),  # below the 20 000 inhabitants of Bretagne
        ("TER011", CONSEIL),  # overlap still to be checked
    },
}
IGNORED = {"bergerac": {"DIA030", "IDE009", "MEM019"}, "vallee-rurale": {"TER019"}}

IN_NOVEMBER_2026: dict[str, Found] = {
    **AT_THEIR_OWN_DATE,
    "bergerac": {
        ("CAL004", CONSEIL),
        ("CON001", AVERTISSEMENT),
        ("DIA004", CONSEIL),
        ("MEM018", CONSEIL),  # services of health at work, which the article names since
        ("MIS001", ERREUR),
        ("MIS023", CONSEIL),  # nothing of the SAS, which avenant 2 came with
        ("TER027", CONSEIL),  # 64 455 inhabitants told in 2020, 61 915 counted in 2023
    },
}

AT_ANOTHER_STAGE: dict[tuple[str, str], Found] = {
    ("bergerac", "lettre"): set(),
    ("bergerac", "projet"): set(),
    ("metropole-ouest", "lettre"): {("IDE003", AVERTISSEMENT), ("SUI010", CONSEIL)},
    ("metropole-ouest", "projet"): set(),
    ("pays-berjalliens", "lettre"): set(),
    ("pays-berjalliens", "contrat"): {("IDE009", AVERTISSEMENT)},
}
"""A letter made to pass for a projet lacks most of it: only its errors are held below."""

ERRORS_OF_A_LETTER_TAKEN_FOR_A_PROJET = {"MIS012"}


def found(report: Report) -> Found:
    assert report.readable
    return {(finding.code, finding.level) for finding in report.findings}


def test_every_example_is_held_here() -> None:
    folders = {folder.name for folder in EXAMPLES.iterdir() if folder.is_dir()}
    assert folders == set(AT_THEIR_OWN_DATE)


@pytest.mark.parametrize("name", AT_THEIR_OWN_DATE)
def test_findings_at_its_own_date(name: str) -> None:
    report = check(EXAMPLES / name)
    assert report.count(ERREUR) == 0
    assert found(report) == AT_THEIR_OWN_DATE[name]
    assert {one.finding.code for one in report.ignored} == IGNORED.get(name, set())


@pytest.mark.parametrize("name", IN_NOVEMBER_2026)
def test_findings_in_november_2026(name: str) -> None:
    assert found(check(EXAMPLES / name, date=LATER)) == IN_NOVEMBER_2026[name]


@pytest.mark.parametrize(("name", "etape"), AT_ANOTHER_STAGE)
def test_findings_at_another_stage(name: str, etape: str) -> None:
    assert found(check(EXAMPLES / name, etape=etape)) == AT_ANOTHER_STAGE[name, etape]


@pytest.mark.parametrize("name", ["minimal", "vallee-rurale"])
def test_a_letter_is_not_a_projet(name: str) -> None:
    report = check(EXAMPLES / name, etape="projet")
    errors = {code for code, level in found(report) if level is ERREUR}
    assert errors == ERRORS_OF_A_LETTER_TAKEN_FOR_A_PROJET


@pytest.mark.parametrize(
    ("day", "level"),
    [
        (date(2020, 3, 1), None),
        (date(2022, 3, 30), None),
        (date(2022, 3, 31), AVERTISSEMENT),
        (date(2025, 3, 30), AVERTISSEMENT),
        (LATER, ERREUR),
    ],
)
def test_a_contract_of_2020_through_time(day: date, level: Level | None) -> None:
    """Three missions socles, then a fourth: asked of a running contract, demanded of the next."""
    findings = check(EXAMPLES / "bergerac", date=day, seulement=["MIS001", "CON001"]).findings
    assert [finding.level for finding in findings if finding.code == "MIS001"] == (
        [level] if level else []
    )
    assert ("CON001" in {finding.code for finding in findings}) is (level is ERREUR)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 3, 1), set()),
        (date(2022, 3, 30), set()),
        (date(2022, 3, 31), {("MIS001", AVERTISSEMENT)}),
        (date(2022, 9, 3), {("MIS001", ERREUR)}),
        (LATER, {("MIS001", ERREUR)}),
    ],
)
def test_a_projet_without_crises_through_time(day: date, expected: Found, tmp_path: Path) -> None:
    """A projet without contract needs the missions socles of the day."""
    folder = tmp_path / "projet"
    shutil.copytree(EXAMPLES / "bergerac", folder)
    text = (folder / "cpts.yaml").read_text(encoding="utf-8")
    start, end = text.index("contrat:\n"), text.index("engagements:\n")
    (folder / "cpts.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    calendar = (folder / "calendrier.yaml").read_text(encoding="utf-8")
    (folder / "calendrier.yaml").write_text(
        calendar.replace("type: signature", "type: autre"), encoding="utf-8"
    )
    assert found(check(folder, etape="projet", date=day, seulement=["MIS001"])) == expected
