"""No report that leaves the machine holds a name or a way to reach somebody."""

from dataclasses import replace
from pathlib import Path

import pytest

from cptskit.cli.reports import FORMATS
from cptskit.reporting import Setting, reporter
from cptskit.reporting.masking import masked
from cptskit.socle.findings import Report
from cptskit.usages.check import check

PROJECT = """\
etape: lettre
identite: {nom: CPTS d'essai, contexte: "Écrire à zorglub@exemple.fr ou au 06 12 34 56 78."}
contacts:
  - {nom: Philibertin Zorgluboix, courriel: pas une adresse, telephone: "0612345678"}
membres:
  professionnels:
    - {nom: Zorgluboix, prenom: Philibertin, rpps: "10101010101", profession: infirmier}
    - {nom: Zorgluboix, prenom: Philibertin, rpps: "10101010101", profession: infirmier}
"""
TOLD = ("zorglub", "philibertin", "10101010101", "0612345678", "06 12 34 56 78")


def naming(folder: Path) -> Report:
    """Return a report each of whose findings quotes the people of a project."""
    (folder / "cpts.yaml").write_text(PROJECT, encoding="utf-8")
    report = check(folder)
    words = "« Philibertin Zorgluboix », zorglub@exemple.fr, 06 12 34 56 78, RPPS 10101010101"
    told = tuple(replace(finding, message=words, help=words) for finding in report.findings[:3])
    return replace(report, findings=told)


@pytest.mark.parametrize("form", [one for one in FORMATS if one != "texte"])
def test_a_report_for_a_forge_names_nobody(form: str, tmp_path: Path) -> None:
    report = naming(tmp_path)
    plain = reporter(form, Setting(base=tmp_path)).report([report]).lower()
    assert "zorgluboix" in plain
    text = reporter(form, Setting(base=tmp_path)).report([masked(report)]).lower()
    assert [word for word in TOLD if word in text] == []
    assert "masqué" in text or "masqu\\u00e9" in text


def test_the_lines_that_a_report_shows_name_nobody(tmp_path: Path) -> None:
    whole = "\n".join(line for lines in masked(naming(tmp_path)).sources.values() for line in lines)
    assert "identite:" in whole
    assert [word for word in TOLD if word in whole.lower()] == []


def test_the_terminal_names_whom_it_speaks_of(tmp_path: Path) -> None:
    assert "Zorgluboix" in reporter("texte", Setting(base=tmp_path)).report([naming(tmp_path)])


def test_places_and_codes_are_the_same(tmp_path: Path) -> None:
    report = naming(tmp_path)
    hidden = masked(report)
    assert [finding.code for finding in hidden.findings] == [
        finding.code for finding in report.findings
    ]
    assert [finding.location for finding in hidden.findings] == [
        finding.location for finding in report.findings
    ]
