"""`check --format`: several reports at once, on the screen and in files."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from cptskit.cli.reports import FORMATS, Wanted, a_report
from cptskit.reporting import REPORTERS

from .conftest import Run

PROJECT = """\
etape: lettre
identite: {nom: CPTS d'essai}
territoire:
  communes:
    - insee: "24999"
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cpts.yaml").write_text(PROJECT, encoding="utf-8")


def test_the_formats_are_those_of_the_reporters() -> None:
    assert set(FORMATS) == set(REPORTERS)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("texte", Wanted("texte")),
        ("SARIF", Wanted("sarif")),
        ("junit:rapport.xml", Wanted("junit", Path("rapport.xml"))),
        (r"sarif:C:\x\y.sarif", Wanted("sarif", Path(r"C:\x\y.sarif"))),
        ("json:a, b.json", Wanted("json", Path("a, b.json"))),
    ],
)
def test_a_format_and_its_file(text: str, wanted: Wanted) -> None:
    assert a_report(text) == wanted


def test_several_reports_of_one_check(run: Run, tmp_path: Path) -> None:
    files = {name: f"{name}:rapports/{name}.out" for name in ("sarif", "junit", "gitlab", "json")}
    forms = [part for name in files.values() for part in ("--format", name)]
    ran = run("check", "--format", "texte", *forms)
    assert ran.code == 1
    assert "erreur TER004  La commune 24999" in ran.out
    assert ran.said.splitlines() == [f"Rapport écrit : rapports/{name}.out" for name in files]
    told = {name: (tmp_path / f"rapports/{name}.out").read_text("utf-8") for name in files}
    sarif: Any = json.loads(told["sarif"])
    codes = [result["ruleId"] for result in sarif["runs"][0]["results"]]
    assert "TER004" in codes
    help_ = {
        rule["id"]: rule["help"]["markdown"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]
    }
    assert help_["TER004"].startswith("# TER004 · ")
    constats: Any = json.loads(told["json"])["projets"][0]["constats"]
    assert [finding["code"] for finding in constats] == codes
    assert len(json.loads(told["gitlab"])) == len(codes)
    assert int(ET.fromstring(told["junit"]).attrib["failures"]) > 0


def test_without_a_report_on_the_screen_the_summary_is_told_beside(run: Run) -> None:
    ran = run("check", "--format", "sarif:constats.sarif")
    assert (ran.code, ran.out) == (1, "")
    first, last = ran.said.splitlines()
    assert first == "Rapport écrit : constats.sarif"
    assert last.endswith("dans 1 projet.")


def test_strict_makes_a_warning_a_failed_test(run: Run) -> None:
    def failures(*options: str) -> int:
        run("check", "--format", "junit:r.xml", *options)
        return int(ET.parse("r.xml").getroot().attrib["failures"])

    assert failures("--strict") > failures()


@pytest.mark.parametrize(
    ("forms", "told"),
    [
        (("texte", "json"), "un seul rapport peut aller à l'écran"),
        (("sarif:a.out", "junit:./a.out"), "deux rapports iraient dans a.out"),
        (("sarif:",), "il manque un nom de fichier après « sarif: »"),
        (("sarrif:a.sarif",), "Vouliez-vous dire « sarif » ?"),
        ((r"C:\x.sarif",), "« C » n'est pas un choix possible"),
    ],
)
def test_what_cannot_be_asked_for(forms: tuple[str, ...], told: str, run: Run) -> None:
    ran = run("check", *(part for form in forms for part in ("--format", form)))
    assert (ran.code, ran.out) == (2, "")
    assert "--format" in ran.said
    assert told in ran.said


def test_a_file_that_cannot_be_written_hides_no_finding(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pris").touch()
    ran = run("check", "--format", "texte", "--format", "sarif:pris/constats.sarif")
    assert ran.code == 2
    assert "TER004" in ran.out
    assert "pris" in ran.said.splitlines()[0]
    assert ran.said.startswith("erreur : ")
